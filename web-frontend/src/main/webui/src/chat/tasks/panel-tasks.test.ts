import { expect, test } from "vitest";
import { aTask } from "@/shared/testing/tasks";
import { todayGroups } from "./panel-tasks";

const now = { moment: new Date("2026-11-17T09:00:00Z"), zone: "Europe/Berlin" };
const shown = (...tasks: Parameters<typeof aTask>[0][]) =>
  todayGroups(
    tasks.map((fields, at) => aTask({ id: String(at), ...fields })),
    now,
  ).map(({ heading, tasks: found }) => [heading, ...found.map((task) => task.title)]);

test("late, due and done stand apart, by time", () => {
  expect(
    shown(
      { title: "Any time", due: { date: "2026-11-17" } },
      { title: "At four", due: { dateTime: "2026-11-17T16:00:00", zone: "Europe/Berlin" } },
      { title: "Late", due: { date: "2026-11-14" } },
      { title: "Done", status: "done", completedAt: "2026-11-17T07:00:00Z" },
    ),
  ).toEqual([
    ["Overdue", "Late"],
    ["Today", "At four", "Any time"],
    ["Done", "Done"],
  ]);
});

test("what was done yesterday, is due tomorrow, or has no date is not of today", () => {
  expect(
    shown({ status: "done", completedAt: "2026-11-16T20:00:00Z" }, { due: { date: "2026-11-18" } }, { due: null }),
  ).toEqual([]);
});
