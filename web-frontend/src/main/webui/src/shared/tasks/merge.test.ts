import { expect, test } from "vitest";
import type { Reminder } from "@/shared/api/types";
import { aTask, anEvent } from "@/shared/testing/tasks";
import { mergeEvent, putAll } from "./merge";

const has = (...all: ReturnType<typeof aTask>[]) => new Map(all.map((task) => [task.id, task]));

test("a change from elsewhere shows at once", () => {
  const merged = mergeEvent(has(aTask()), anEvent({ after: { priority: "high" } }));
  expect(merged.get("t1")).toMatchObject({ priority: "high", title: "Water the plants" });
});

test("a reminder that came takes the place of itself", () => {
  const [call, later] = [
    { id: "r1", at: "2026-11-17T09:00:00Z" },
    { id: "r2", before: "PT1H" },
  ];
  const came = { ...call!, firedAt: "2026-11-17T09:00:00Z" };
  const event = anEvent({ action: "reminded", before: null, after: { reminder: came } });
  const merged = mergeEvent(has(aTask({ reminders: [call!, later!] as Reminder[] })), event);
  expect(merged.get("t1")).toEqual({ ...aTask({ reminders: [came, later!] as Reminder[] }), updatedAt: event.at });
});

test("our own change coming back changes nothing", () => {
  const tasks = has(aTask({ updatedAt: "2026-11-17T09:00:00Z", priority: "low" }));
  expect(mergeEvent(tasks, anEvent({ after: { priority: "high" } }))).toBe(tasks);
});

test("a deleted task goes", () => {
  expect(mergeEvent(has(aTask()), anEvent({ action: "deleted" })).size).toBe(0);
});

test("a task nobody has loaded stays unknown until it is fetched", () => {
  const tasks = has(aTask());
  expect(mergeEvent(tasks, anEvent({ taskId: "t2", action: "created" }))).toBe(tasks);
});

test("an answer that was overtaken by a newer one is ignored", () => {
  const tasks = putAll(has(aTask({ version: 3 })), [aTask({ version: 2, title: "Old" })]);
  expect(tasks.get("t1")!.title).toBe("Water the plants");
});

test("an answer from before an event does not bring back what the event changed", () => {
  const merged = mergeEvent(has(aTask()), anEvent({ after: { notes: "theirs" } }));
  expect(putAll(merged, [aTask()]).get("t1")!.notes).toBe("theirs");
  const answer = aTask({ version: 2, notes: "theirs", updatedAt: "2026-11-17T09:00:00Z" });
  expect(putAll(merged, [answer]).get("t1")!.version).toBe(2);
});

test("an event of no task changes nothing", () => {
  const tasks = has(aTask());
  expect(mergeEvent(tasks, anEvent({ taskId: null as unknown as string, action: "updated" }))).toBe(tasks);
});
