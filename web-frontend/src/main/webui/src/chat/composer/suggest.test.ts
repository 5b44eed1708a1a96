import { expect, test } from "vitest";
import { aTask } from "@/shared/testing/tasks";
import { suggestions } from "./suggest";

const now = { moment: new Date("2026-11-17T09:00:00Z"), zone: "Europe/Berlin" };

test("overdue tasks come first, counted", () => {
  const late = [1, 2].map((number) => aTask({ id: `t${number}`, due: { date: "2026-11-14" } }));
  expect(suggestions(late, now)[0]).toBe("Move 2 overdue tasks to today");
});

test("a task is named by its own title", () => {
  expect(suggestions([aTask({ title: "Call Ana" })], now)).toContain("Mark “Call Ana” as done");
});

test("what is deferred is not suggested", () => {
  const later = aTask({ id: "later", title: "File taxes", start: "2026-11-18" });
  expect(suggestions([later, aTask({ title: "Call Ana" })], now)).toContain("Mark “Call Ana” as done");
  expect(suggestions([later], now).join()).not.toContain("File taxes");
});

test("who has no tasks is shown how to add one", () => {
  expect(suggestions([], now)[0]).toMatch(/^Buy milk/);
});

test("there are never more than four", () => {
  const tasks = [
    aTask({ id: "a", due: { date: "2026-11-14" } }),
    aTask({ id: "b", due: { date: "2026-11-17" } }),
    aTask({ id: "c", status: "done", completedAt: "2026-11-17T08:00:00Z" }),
  ];
  expect(suggestions(tasks, now)).toHaveLength(4);
});
