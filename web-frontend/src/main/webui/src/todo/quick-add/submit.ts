import { createTask, previewQuickAdd, quickAdd } from "@/shared/api/tasks";
import type { NewTask, Preview, Task } from "@/shared/api/types";
import { now } from "@/shared/platform/clock";
import { today } from "@/shared/words/due";
import { mask, unmask, type Range } from "./ranges";
import type { Defaults } from "../views/view";

export interface Draft {
  text: string;
  rejected: Range[];
  defaults: Defaults;
}

/**
 * Sends what was typed. Plain words go as they are, in one request. Where something was turned back into words, or the
 * page gives a date or a list, the service reads first, and the task is made of what it read.
 */
export async function submit({ text, rejected, defaults }: Draft, changeSet: string): Promise<Task> {
  const plain = rejected.length === 0 && !defaults.list && !defaults.today && !defaults.tag;
  if (plain) return quickAdd(text, changeSet);
  const preview = await previewQuickAdd(mask(text, rejected));
  return createTask(newTask(preview, { text, rejected, defaults }, today(now())), changeSet);
}

/** The task a preview describes, with the hidden words back in the title and the page's defaults where it says nothing. */
export function newTask(preview: Preview, { text, rejected, defaults }: Draft, day: string): NewTask {
  const { recurrence, ...understood } = preview.task;
  const task: NewTask = { ...understood, title: unmask(preview.task.title, text, rejected) };
  if (recurrence) task.recurrence = { rule: recurrence.rule, ...(recurrence.from ? { from: recurrence.from } : {}) };
  if (!task.due && defaults.today) task.due = { date: day };
  if (!task.list && defaults.list) task.list = defaults.list.id;
  if (defaults.tag && !task.tags?.includes(defaults.tag)) task.tags = [...(task.tags ?? []), defaults.tag];
  return Object.fromEntries(Object.entries(task).filter(([, value]) => value !== null)) as unknown as NewTask;
}
