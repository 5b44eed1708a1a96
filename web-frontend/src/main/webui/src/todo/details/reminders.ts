import type { Reminder, Task } from "@/shared/api/types";
import type { MenuItem } from "@/shared/ui/menu";
import { momentWords, type Now } from "@/shared/words/due";
import { durationWords } from "@/shared/words/duration";
import { quoted } from "@/shared/words/quoted";
import { remind } from "./arrays";
import type { Save } from "./use-save";

const OFFSETS: [string, string][] = [
  ["PT0S", "When it is due"],
  ["PT10M", "10 minutes before"],
  ["PT30M", "30 minutes before"],
  ["PT1H", "1 hour before"],
  ["PT24H", "1 day before"],
];

/** What one picks most; a reminder before a date needs the date first. */
export function reminderItems(task: Task, save: Save): MenuItem[] {
  const present = task.reminders.map((reminder) => ("before" in reminder ? reminder.before : ""));
  const none: MenuItem = {
    word: "No reminder",
    checked: task.reminders.length === 0,
    run: () => void save(remind(task, null), `${quoted(task.title)} has no reminder now`),
  };
  if (!task.due) return [none];
  const offsets = OFFSETS.map(([before, word]) => ({
    word,
    checked: present.includes(before),
    run: () => void save(remind(task, before), `Reminder for ${quoted(task.title)} set`),
  }));
  return [none, ...offsets];
}

export function reminderWords(task: Task, now: Now): string {
  if (task.reminders.length === 0) return task.due ? "None" : "None (needs a due date)";
  return task.reminders.map((reminder) => oneReminder(reminder, now)).join(", ");
}

function oneReminder(reminder: Reminder, now: Now): string {
  if ("at" in reminder) return momentWords(reminder.at, now);
  return OFFSETS.find(([before]) => before === reminder.before)?.[1] ?? `${durationWords(reminder.before)} before`;
}
