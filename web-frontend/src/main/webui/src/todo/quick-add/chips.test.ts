import { expect, test } from "vitest";
import { chipsOf } from "./chips";

const now = { moment: new Date("2026-11-17T09:00:00Z"), zone: "Europe/Berlin" };
const due = { dateTime: "2026-12-01T09:00:00", zone: "Europe/Berlin" };

test("chips show what the words were resolved to, in a fixed order", () => {
  const text = "Pay rent !high #home every 1st at 9am";
  const preview = {
    task: {
      title: "Pay rent",
      due,
      priority: "high" as const,
      tags: ["home"],
      recurrence: { rule: "FREQ=MONTHLY", text: "monthly on the 1st" },
    },
    spans: [
      { start: 9, end: 14, kind: "priority" },
      { start: 15, end: 20, kind: "tag" },
      { start: 21, end: 37, kind: "recurrence" },
    ],
  };
  expect(chipsOf(preview, text, now).map((chip) => [chip.kind, chip.value, chip.ranges.length])).toEqual([
    ["recurrence", "Monthly on the 1st", 1],
    ["due", "Tue 1 Dec, 09:00", 0],
    ["tag", "home", 1],
    ["priority", "High", 1],
  ]);
});

test("several words for one date are one chip, and every tag is its own", () => {
  const preview = {
    task: { title: "Call", due, tags: ["a", "b"] },
    spans: [
      { start: 5, end: 10, kind: "due" },
      { start: 11, end: 13, kind: "tag" },
      { start: 14, end: 16, kind: "tag" },
      { start: 17, end: 23, kind: "due" },
    ],
  };
  const chips = chipsOf(preview, "Call 1 Dec #a #b at 9am", now);
  expect(chips.map((chip) => chip.value)).toEqual(["Tue 1 Dec, 09:00", "a", "b"]);
  expect(chips[0]!.ranges).toHaveLength(2);
});

test("a list named in quotes loses them", () => {
  const text = 'Buy soil +"Front garden"';
  const preview = { task: { title: "Buy soil", list: "l1" }, spans: [{ start: 9, end: 24, kind: "list" }] };
  expect(chipsOf(preview, text, now).map((chip) => chip.value)).toEqual(["Front garden"]);
});

test("a range of times is a duration, and the due that follows from it", () => {
  const preview = {
    task: { title: "Meet", due, duration: "PT1H30M" },
    spans: [{ start: 5, end: 15, kind: "duration" }],
  };
  expect(chipsOf(preview, "Meet 9-10:30am", now).map((chip) => [chip.kind, chip.value, chip.ranges.length])).toEqual([
    ["due", "Tue 1 Dec, 09:00", 0],
    ["duration", "1 hour 30 minutes", 1],
  ]);
});
