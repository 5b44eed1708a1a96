import type { Due, Fields, ListName, Recurrence, Subtask, TaskEvent } from "@/shared/api/types";
import { dueWords, type Now } from "./due";
import { durationWords } from "./duration";

export interface FieldChange {
  field: string;
  from: string;
  to: string;
}

const WORDS: Record<string, string> = {
  title: "title",
  notes: "notes",
  priority: "priority",
  due: "due",
  tags: "tags",
  list: "list",
  recurrence: "repeat",
  reminders: "reminder",
  subtasks: "subtasks",
  start: "start",
  duration: "duration",
};

/** What a field of the wire is called. */
export function fieldName(field: string): string {
  return WORDS[field] ?? field;
}

/** What changed, field by field, in words: only the fields a person knows. */
export function fieldChanges(before: Fields | null, after: Fields | null, now: Now): FieldChange[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names]
    .filter((name) => name in WORDS)
    .map((name) => ({
      field: WORDS[name]!,
      from: valueWords(name, before?.[name], now),
      to: valueWords(name, after?.[name], now),
    }))
    .filter((change) => change.from !== change.to);
}

/** The value of one field as a few words; "none" where there is none. */
export function valueWords(field: string, value: unknown, now: Now): string {
  if (value === null || value === undefined || value === "") return "none";
  if (Array.isArray(value) && value.length === 0) return "none";
  switch (field) {
    case "due":
      return typeof value === "string" ? value : dueWords(value as Due, now);
    case "priority":
      return capital(String(value));
    case "tags":
      return (value as string[]).map((tag) => `#${tag}`).join(" ");
    case "start":
      return dueWords({ date: String(value) }, now);
    case "duration":
      return durationWords(String(value));
    case "list":
      return typeof value === "string" ? value : (value as ListName).name;
    case "recurrence":
      return typeof value === "string" ? value : recurrenceWords(value as Recurrence);
    case "subtasks": {
      const all = value as Subtask[];
      return `${all.filter((one) => one.done).length} of ${all.length}`;
    }
    case "reminders":
      return `${(value as unknown[]).length} set`;
    default:
      return shorten(typeof value === "object" ? JSON.stringify(value) : String(value));
  }
}

/** "Completed", "Moved due", …: the verb of an event, in the past tense. */
export function actionWords(event: Pick<TaskEvent, "action">): string {
  return event.action === "moved" ? "moved" : event.action;
}

export function actorWords(actor: TaskEvent["actor"]): string {
  if (actor.kind === "user") return "You";
  if (actor.kind === "assistant") return "Assistant";
  return actor.kind === "client" ? actor.name : "Todo Chatbot";
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "1 task", "4 tasks". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const FREQUENCIES: Record<string, string> = { DAILY: "Daily", WEEKLY: "Weekly", MONTHLY: "Monthly", YEARLY: "Yearly" };

/** "Every Monday": the service's own words, or at least how often. */
export function recurrenceWords(recurrence: Recurrence): string {
  if (recurrence.text) return capital(recurrence.text);
  return FREQUENCIES[/FREQ=(\w+)/.exec(recurrence.rule)?.[1] ?? ""] ?? "Repeats";
}
