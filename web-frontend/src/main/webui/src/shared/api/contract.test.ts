import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { NewTask, Preview, Summary, Task, TaskEvent } from "./types";

// From the folder of package.json, where npm runs scripts.
const contract = readFileSync("../../../../todo-service/openapi.yaml", "utf8");

/** The names of the properties of a schema; the document is written by a program, so its indentation is its structure. */
function properties(schema: string): string[] {
  const [, block = ""] = new RegExp(`^    ${schema}:\\n((?:     .*\\n)+)`, "m").exec(contract) ?? [];
  const [, listed = ""] = /^      properties:\n((?:       .*\n)+)/m.exec(block) ?? [];
  return [...listed.matchAll(/^ {8}(\w+):/gm)].map(([, name]) => name!).sort();
}

/** The compiler sees to it that these are exactly the type's own names. */
const names = <T>(of: Record<keyof T, true>) => Object.keys(of).sort();

const task: Record<keyof Task, true> = {
  id: true, number: true, title: true, notes: true, status: true, completedAt: true, priority: true, due: true,
  tags: true, list: true, recurrence: true, reminders: true, start: true, duration: true, subtasks: true,
  position: true, version: true, createdAt: true, updatedAt: true, deletedAt: true,
}; // prettier-ignore
const event: Record<keyof TaskEvent, true> = {
  id: true, at: true, actor: true, action: true, taskId: true, number: true, title: true, list: true, before: true,
  after: true, changeSet: true,
}; // prettier-ignore
const newTask: Record<keyof NewTask, true> = {
  title: true, notes: true, priority: true, due: true, tags: true, list: true, recurrence: true, reminders: true,
  start: true, duration: true, subtasks: true,
}; // prettier-ignore

test("our types have the names of the service's contract", () => {
  expect(names<Task>(task)).toEqual(properties("Task"));
  expect(names<TaskEvent>(event)).toEqual(properties("Event"));
  expect(names<NewTask>(newTask)).toEqual(properties("NewTask"));
  expect(names<Preview>({ task: true, spans: true })).toEqual(properties("QuickPreview"));
});

test("the counts we show are among those the service gives", () => {
  const shown: Record<keyof Summary, true> = {
    overdue: true,
    today: true,
    upcoming: true,
    inbox: true,
    lists: true,
    tags: true,
  };
  expect(properties("Summary")).toEqual(expect.arrayContaining(names<Summary>(shown)));
});
