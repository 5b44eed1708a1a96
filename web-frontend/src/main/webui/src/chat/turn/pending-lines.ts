import type { PendingCall, PendingChange, Receipt } from "@/chat/api/wire";
import type { Due, Fields, Recurrence, Reminder, Subtask, Task } from "@/shared/api/types";
import { capital, fieldName, valueWords, type FieldChange } from "@/shared/words/changes";
import { dayIn, shortDay } from "@/shared/words/days";
import { dueWords, momentWords, today, type Now } from "@/shared/words/due";
import { durationWords } from "@/shared/words/duration";
import { undoneWords } from "./change-words";

/** What one call would do to its task: in a word, or value by value. */
export interface PendingLine {
  number: number | null;
  title: string;
  /** For what has no value before. */
  words?: string;
  changes: FieldChange[];
}

/** Whether the call itself tells the values, so that nothing needs to be loaded before it can be approved. */
export function isTold(call: PendingCall): boolean {
  return Boolean(call.before ?? call.changes) || taskOf(call) === null;
}

/** The task a call is about: its id, or a number; null for one that makes a task. */
export function taskOf(call: PendingCall): string | number | null {
  const named = call.taskId ?? call.arguments.task;
  if (typeof named === "number") return named;
  return typeof named === "string" ? (/^\d+$/.test(named) ? Number(named) : named) : null;
}

/**
 * What a call would do, line by line: one for its task, or one for each change that an undo takes back.
 *
 * @param task as it is now: what the call does not tell itself is taken from there
 * @param receipts of this conversation
 */
export function pendingLines(call: PendingCall, task: Task | undefined, receipts: Receipt[], now: Now): PendingLine[] {
  if (call.tool !== "undo_change") return [pendingLine(call, task, now)];
  if (call.changes) return call.changes.map((one) => undoLine(one, now));
  const undone = receipts.filter(({ changeSet }) => changeSet === call.arguments.changeSet);
  if (undone.length === 0) return [{ number: null, title: "The last change", words: "As before", changes: [] }];
  return undone.map((receipt) => {
    const { number, title, before, after } = receipt;
    const changes = receipt.action === "updated" ? changesOf(after ?? {}, before ?? {}, now) : [];
    return { number, title, ...(changes.length === 0 && { words: undoneWords(receipt) }), changes };
  });
}

function undoLine({ action, number, title, before, after }: PendingChange, now: Now): PendingLine {
  const words = UNDOES[action];
  const changes = words ? [] : changesOf(before ?? {}, after ?? {}, now);
  return { number, title: title ?? "", ...(changes.length === 0 && { words: words ?? "As before" }), changes };
}

const UNDOES: Record<string, string> = {
  deleted: "To Trash",
  restored: "Back from Trash",
  reopened: "Open again",
  completed: "Done again",
};

function pendingLine(call: PendingCall, task: Task | undefined, now: Now): PendingLine {
  const told = isTold(call);
  if (!told && !task) {
    return { number: call.number ?? null, title: call.title ?? "This task is gone", changes: [] };
  }
  const before = call.before ?? (told ? {} : ((task ?? {}) as Fields));
  const { task: _named, ...given } = call.arguments as Fields;
  const after = (call.before ? call.after : (call.after ?? given)) ?? {};
  const number = call.number ?? task?.number ?? null;
  const title = call.title ?? task?.title ?? String(after.title ?? "");
  const line = (from: string | null, to: string): PendingLine =>
    from ? { number, title, changes: [{ field: "", from, to }] } : { number, title, words: to, changes: [] };
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
      return { number, title, ...(changes.length === 0 && { words: "Nothing changes" }), changes };
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

/** Where a task stands: done and when, its due, or just open; null where neither the call nor the task tells. */
function place(before: Fields, task: Task | undefined, now: Now): string | null {
  const status = before.status ?? task?.status;
  const completedAt = before.completedAt ?? task?.completedAt;
  if (typeof completedAt === "string" && status !== "open") {
    return `Done ${shortDay(dayIn(now.zone, new Date(completedAt)), today(now))}`;
  }
  if (status === "done") return "Done";
  const due = before.due ?? task?.due;
  if (due) return fullWords("due", due, now);
  return status ? "Open" : null;
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
