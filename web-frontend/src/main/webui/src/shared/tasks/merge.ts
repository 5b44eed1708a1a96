import type { Reminder, Task, TaskEvent } from "@/shared/api/types";

export type Tasks = ReadonlyMap<string, Task>;

/**
 * What an event makes of the tasks at hand, at once and before the task itself has been fetched again. An event that is
 * not newer than what we have is our own change coming back, and changes nothing.
 */
export function mergeEvent(tasks: Tasks, event: TaskEvent): Tasks {
  const known = tasks.get(event.taskId);
  if (!known || !isNews(known, event)) return tasks;
  const next = new Map(tasks);
  if (event.action === "deleted") next.delete(event.taskId);
  // Its moment, too: an older answer that is still on its way must not bring back what was before
  else next.set(known.id, { ...known, ...changedFields(known, event), title: event.title, updatedAt: event.at });
  return next;
}

/** A reminder that came is told alone, and is one of the task's. */
function changedFields(known: Task, event: TaskEvent): Partial<Task> | null {
  if (event.action !== "reminded") return event.after as Partial<Task> | null;
  const came = event.after?.reminder as Reminder;
  return { reminders: known.reminders.map((one) => (one.id === came.id ? came : one)) };
}

/** Whether the task, as we know it, may differ from what the event left behind. */
export function isNews(known: Task | undefined, event: TaskEvent): boolean {
  return !known || Date.parse(known.updatedAt) < Date.parse(event.at);
}

/** Puts tasks in, keeping what is newer: answers may arrive in another order than they were made. */
export function putAll(tasks: Tasks, fresh: Task[]): Tasks {
  const next = new Map(tasks);
  for (const task of fresh) {
    const known = next.get(task.id);
    if (!known || !isOlder(task, known)) next.set(task.id, task);
  }
  return next;
}

/** By its version; within one version an event may have told of more than the answer knows. */
function isOlder(task: Task, known: Task): boolean {
  if (task.version !== known.version) return task.version < known.version;
  return Date.parse(task.updatedAt) < Date.parse(known.updatedAt);
}

export function without(tasks: Tasks, id: string): Tasks {
  if (!tasks.has(id)) return tasks;
  const next = new Map(tasks);
  next.delete(id);
  return next;
}
