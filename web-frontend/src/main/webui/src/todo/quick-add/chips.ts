import type { Due, Preview } from "@/shared/api/types";
import { capital, recurrenceWords } from "@/shared/words/changes";
import { absoluteDue, type Now } from "@/shared/words/due";
import { durationWords } from "@/shared/words/duration";
import type { Range } from "./ranges";

export type Kind = "due" | "duration" | "recurrence" | "tag" | "priority" | "list" | "reminder";

/** One thing that was understood, with the words it came from. */
export interface Chip {
  kind: Kind;
  /** The resolved value: "Tue 1 Dec, 09:00". */
  value: string;
  /** Empty where it follows from another chip: the first date of a repeat. */
  ranges: Range[];
}

/** What it is, for "Not a …". */
export const NOUNS: Record<Kind, string> = {
  due: "date",
  duration: "duration",
  recurrence: "repeat",
  tag: "tag",
  priority: "priority",
  list: "list",
  reminder: "reminder",
};

const ORDER: Kind[] = ["recurrence", "due", "duration", "tag", "priority", "list", "reminder"];

/** The chips of a preview, in a fixed order; several words for one date are one chip, every tag is its own. */
export function chipsOf(preview: Preview, text: string, now: Now): Chip[] {
  const chips: Chip[] = [];
  for (const { kind, ...range } of preview.spans) {
    const same = chips.find((chip) => chip.kind === kind && kind !== "tag");
    if (same) same.ranges.push(range);
    else
      chips.push({
        kind: kind as Kind,
        value: value(kind, preview, text.slice(range.start, range.end), now),
        ranges: [range],
      });
  }
  const due = preview.task.due;
  if (due && !chips.some((chip) => chip.kind === "due"))
    chips.push({ kind: "due", value: dueValue(due, now), ranges: [] });
  return chips.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function value(kind: string, { task }: Preview, words: string, now: Now): string {
  if (kind === "due" && task.due) return dueValue(task.due, now);
  if (kind === "duration" && task.duration) return durationWords(task.duration);
  if (kind === "recurrence" && task.recurrence) {
    return recurrenceWords({ from: "due", ...task.recurrence });
  }
  if (kind === "priority" && task.priority) return capital(task.priority);
  if (kind === "list" && task.list) return words.replace(/^\+"?|"$/g, "");
  return words.replace(/^[#+!]/, "");
}

function dueValue(due: Due | string, now: Now): string {
  return typeof due === "string" ? due : absoluteDue(due, now);
}
