import { expect, test } from "vitest";
import type { PendingCall, Receipt } from "@/chat/api/wire";
import type { Task } from "@/shared/api/types";
import { aTask } from "@/shared/testing/tasks";
import { pendingLines } from "./pending-lines";

const now = { moment: new Date("2026-11-17T09:00:00Z"), zone: "Europe/Berlin" };

const said = (call: Partial<PendingCall>, task?: Task, receipts: Receipt[] = []) => {
  const [line] = pendingLines({ tool: "update_task", arguments: { task: 41 }, ...call }, task, receipts, now);
  if (!line) throw new Error("no line");
  return [line.title, line.words, ...line.changes.map(({ field, from, to }) => `${field}: ${from} > ${to}`)].filter(
    Boolean,
  );
};

const told = { id: "c", taskId: "t", number: 41, title: "Report" };

test("a change shows each value before and after, as the service tells them", () => {
  const before = { due: { date: "2026-11-16" }, priority: "none", notes: "" };
  const after = { due: { date: "2026-11-20" }, priority: "high", notes: "with the figures" };
  expect(said({ ...told, before, after })).toEqual([
    "Report",
    "due: Yesterday > Friday",
    "priority: None > High",
    "notes: none > with the figures",
  ]);
});

test("nothing of a long text is left out, for all of it is approved", () => {
  const notes = "a".repeat(500);
  expect(said({ ...told, before: { notes: "" }, after: { notes } })[1]).toContain(notes);
});

test("subtasks and reminders are told by what they are, not by their number", () => {
  const before = { subtasks: [{ id: "1", title: "Milk", done: true }], reminders: [] };
  const after = { subtasks: [{ id: "2", title: "Soap", done: false }], reminders: [{ before: "PT30M" }] };
  expect(said({ ...told, before, after })).toEqual([
    "Report",
    "subtasks: Milk (done) > Soap",
    "reminder: none > 30 minutes before",
  ]);
});

test.each([
  ["complete_task", { status: "open", due: { date: "2026-11-17" } }, { status: "done" }, ": Today > Done"],
  ["complete_task", { due: { date: "2026-11-17" } }, { due: { date: "2026-11-18" } }, ": Today > Done, next Tomorrow"],
  ["reopen_task", { status: "done" }, { status: "open" }, ": Done > Open"],
  ["delete_task", { completedAt: "2026-11-02T09:00:00Z" }, null, ": Done Mon 2 Nov > Trash"],
  ["delete_task", { status: "open", due: null }, null, ": Open > Trash"],
  ["delete_task", { deletedAt: null }, { deletedAt: "2026-11-17T09:00:00Z" }, "Trash"],
])("%s shows where the task stands and where it goes", (tool, before, after, words) => {
  expect(said({ ...told, tool, before, after })).toEqual(["Report", words]);
});

test("a deletion that tells only itself is shown with where the task stands, once that is known", () => {
  const call = {
    ...told,
    tool: "delete_task",
    before: { deletedAt: null },
    after: { deletedAt: "2026-11-17T09:00:00Z" },
  };
  const done = aTask({ status: "done", completedAt: "2026-11-02T09:00:00Z" });
  expect(said(call, done)).toEqual(["Report", ": Done Mon 2 Nov > Trash"]);
  expect(said(call, aTask({ due: { date: "2026-11-17" } }))).toEqual(["Report", ": Today > Trash"]);
});

test("an older todo-service leaves the values out: they are taken from the task, never made up", () => {
  const call = { ...told, arguments: { task: "t", priority: "high" }, before: null, after: { priority: "high" } };
  expect(said(call, aTask({ id: "t", priority: "low" }))).toEqual(["Report", "priority: Low > High"]);
  expect(said(call)).toEqual(["Report"]);
});

test("an undo shows what it takes back, the other way round", () => {
  const receipt: Receipt = {
    action: "updated",
    taskId: "t",
    number: 41,
    title: "Report",
    before: { priority: "low" },
    after: { priority: "high" },
    changeSet: "s",
  };
  const call = { tool: "undo_change", arguments: { changeSet: "s" } };
  expect(said(call, undefined, [receipt])).toEqual(["Report", "priority: High > Low"]);
  expect(said(call)).toEqual(["The last change", "As before"]);
});

test("an undo that tells its changes is shown by them, task by task", () => {
  const one = { taskId: "t", number: 41, title: "Report" };
  const changes = [
    { ...one, action: "updated", before: { priority: "high" }, after: { priority: "low" } },
    { ...one, action: "deleted", before: { deletedAt: null }, after: { deletedAt: "2026-11-17T09:00:00Z" } },
  ];
  const call = { tool: "undo_change", arguments: { changeSet: "s" }, changes };
  expect(pendingLines(call, undefined, [], now)).toEqual([
    { number: 41, title: "Report", changes: [{ field: "priority", from: "High", to: "Low" }] },
    { number: 41, title: "Report", words: "To Trash", changes: [] },
  ]);
});

test("a new task has nothing before", () => {
  const call = {
    tool: "add_task",
    arguments: { title: "Milk" },
    after: { title: "Milk", due: { date: "2026-11-17" } },
  };
  expect(said(call)).toEqual(["Milk", "New, today"]);
});

test("what the service does not tell is taken from the task and the arguments", () => {
  const task = aTask({ number: 41, title: "Report", priority: "low", due: { date: "2026-11-17" } });
  const args = { task: 41, priority: "high", due: "friday" };
  expect(said({ arguments: args }, task)).toEqual(["Report", "priority: Low > High", "due: Today > Friday"]);
});

test("of a task that cannot be found no value is made up", () => {
  expect(said({ arguments: { task: 41, priority: "high" } })).toEqual(["This task is gone"]);
});
