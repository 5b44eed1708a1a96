import type { PendingCall } from "@/chat/api/wire";
import type { Due, Fields, Recurrence, Reminder, Subtask, Task } from "@/shared/api/types";
import { capital, fieldName, valueWords, type FieldChange } from "@/shared/words/changes";
import { dayIn, shortDay } from "@/shared/words/days";
import { dueWords, momentWords, today, type Now } from "@/shared/words/due";
import { durationWords } from "@/shared/words/duration";

/** What one call would do to its task: in a word, or value by value. */
export interface PendingLine {
  number: number | null;
  title: string;
  /** For what has no value before. */
  words?: string;
  changes: FieldChange[];
}

/** Whether the call itself tells the values before and after, so that nothing needs to be loaded for it. */
export function isTold({ before, after }: PendingCall): boolean {
  return Boolean(before ?? after);
}

/** The task a call is about: its id, or a number; null for one that makes a task. */
export function taskOf(call: PendingCall): string | number | null {
  const named = call.taskId ?? call.arguments.task;
  if (typeof named === "number") return named;
  return typeof named === "string" ? (/^\d+$/.test(named) ? Number(named) : named) : null;
}

/**
 * @param task as it is now, for a call that does not tell the values itself
 */
export function pendingLine(call: PendingCall, task: Task | undefined, now: Now): PendingLine {
  const told = isTold(call);
  const named = taskOf(call);
  if (!told && !task && named !== null) {
    return { number: call.number ?? null, title: call.title ?? "This task is gone", words: "", changes: [] };
  }
  const before = told ? (call.before ?? {}) : ((task ?? {}) as Fields);
  const { task: _named, ...given } = call.arguments as Fields;
  const after = (told ? call.after : given) ?? {};
  const number = call.number ?? task?.number ?? null;
  const title = call.title ?? task?.title ?? String(after.title ?? "");
  const line = (from: string, to: string) => ({ number, title, changes: [{ field: "", from, to }] });
  switch (call.tool) {
    case "add_task": {
      const due = after.due ? `, ${fullWords("due", after.due, now).replace(/^To/, "to")}` : "";
      return { number, title, words: `New${due}`, changes: [] };
    }
    case "complete_task":
      return line(place(before, task, now), next(after, now));
    case "reopen_task":
      return line("Done", "Open");
    case "delete_task":
      return line(place(before, task, now), "Trash");
    case "restore_task":
      return line("Trash", "Open");
    default: {
      const changes = changesOf(before, after, now);
      return changes.length > 0
        ? { number, title, changes }
        : { number, title, words: call.tool.replaceAll("_", " "), changes };
    }
  }
}

function changesOf(before: Fields, after: Fields, now: Now): FieldChange[] {
  return Object.keys(after)
    .map((name) => ({
      field: fieldName(name),
      from: fullWords(name, before[name], now),
      to: fullWords(name, after[name], now),
    }))
    .filter(({ from, to }) => from !== to);
}

/** Where a task stands: done and when, its due, or just open. */
function place(before: Fields, task: Task | undefined, now: Now): string {
  const completedAt = before.completedAt ?? task?.completedAt;
  if (typeof completedAt === "string") {
    return `Done ${shortDay(dayIn(now.zone, new Date(completedAt)), today(now))}`;
  }
  if ((before.status ?? task?.status) === "done") return "Done";
  const due = before.due ?? task?.due;
  return due ? fullWords("due", due, now) : "Open";
}

/** A series moves on instead of ending. */
function next({ status, due }: Fields, now: Now): string {
  return due && status !== "done" ? `Done, next ${dueWords(due as Due, now)}` : "Done";
}

/** A value in words, nothing of it left out: one approves all of it. */
function fullWords(field: string, value: unknown, now: Now): string {
  if (value === null || value === undefined || value === "") return "none";
  if (Array.isArray(value) && value.length > 0) {
    if (field === "subtasks")
      return (value as Subtask[]).map(({ title, done }) => (done ? `${title} (done)` : title)).join(", ");
    if (field === "reminders") return (value as Reminder[]).map((one) => reminderWords(one, now)).join(", ");
  }
  if (field === "title" || field === "notes") return String(value);
  if (field === "recurrence" && typeof value === "object" && !(value as Recurrence).text)
    return (value as Recurrence).rule;
  const words = valueWords(field, value, now);
  return field === "due" ? capital(words) : words;
}

function reminderWords(reminder: Reminder, now: Now): string {
  return "at" in reminder && reminder.at
    ? momentWords(reminder.at, now)
    : `${durationWords((reminder as { before: string }).before)} before`;
}
