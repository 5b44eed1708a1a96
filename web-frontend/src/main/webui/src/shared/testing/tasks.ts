import type { Task, TaskEvent } from "@/shared/api/types";

/** A task with only what the test is about. */
export function aTask(fields: Partial<Task> = {}): Task {
  return {
    id: "t1",
    number: 1,
    title: "Water the plants",
    notes: "",
    status: "open",
    completedAt: null,
    priority: "none",
    due: null,
    tags: [],
    list: { id: "inbox", name: "Inbox" },
    recurrence: null,
    reminders: [],
    start: null,
    duration: null,
    subtasks: [],
    position: "a",
    version: 1,
    createdAt: "2026-11-17T08:00:00Z",
    updatedAt: "2026-11-17T08:00:00Z",
    deletedAt: null,
    ...fields,
  };
}

export function anEvent(fields: Partial<TaskEvent> = {}): TaskEvent {
  return {
    id: 1,
    at: "2026-11-17T09:00:00Z",
    actor: { kind: "assistant", name: "assistant" },
    action: "updated",
    taskId: "t1",
    number: 1,
    title: "Water the plants",
    list: null,
    before: {},
    after: {},
    changeSet: "c1",
    ...fields,
  };
}
