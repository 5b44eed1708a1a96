import { expect, test } from "vitest";
import { byDay } from "./by-day";

const now = { moment: new Date("2026-11-17T09:00:00Z"), zone: "Europe/Berlin" };
const at = (updatedAt: string) => ({ id: updatedAt, title: "Plan", updatedAt });

test.each([
  ["2026-11-17T08:00:00Z", "Today"],
  ["2026-11-16T22:30:00Z", "Yesterday"],
  ["2026-11-16T23:30:00Z", "Today"],
  ["2026-11-11T08:00:00Z", "Last 7 days"],
  ["2026-10-20T08:00:00Z", "Last 30 days"],
  ["2026-08-03T08:00:00Z", "August 2026"],
])("what was used at %s stands under %s", (moment, heading) => {
  expect(byDay([at(moment)], now)[0]!.heading).toBe(heading);
});

test("each day is one group, in the order given", () => {
  const groups = byDay([at("2026-11-17T08:00:00Z"), at("2026-11-17T07:00:00Z"), at("2026-11-15T07:00:00Z")], now);
  expect(groups.map(({ heading, items }) => [heading, items.length])).toEqual([
    ["Today", 2],
    ["Last 7 days", 1],
  ]);
});
