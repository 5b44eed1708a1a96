import { Calendar, CalendarOff, CalendarPlus, PanelRight, Pencil, Sun, Trash } from "lucide-preact";
import type { Task, TaskPatch } from "@/shared/api/types";
import { now } from "@/shared/platform/clock";
import { editNow, remove } from "@/shared/tasks/actions";
import { Icon } from "@/shared/ui/icon";
import type { MenuItem } from "@/shared/ui/menu";
import { addDays, weekday } from "@/shared/words/days";
import { absoluteDue, today } from "@/shared/words/due";
import { quoted } from "@/shared/words/quoted";
import { editingId, focusAfter } from "./current";

/** The days one picks most, and no date. */
export function dueItems(task: Task): MenuItem[] {
  const day = today(now());
  const untilMonday = (8 - weekday(day)) % 7 || 7;
  const items: MenuItem[] = [
    { word: "Today", icon: <Icon of={Sun} />, run: () => setDay(task, day) },
    { word: "Tomorrow", icon: <Icon of={Calendar} />, run: () => setDay(task, addDays(day, 1)) },
    { word: "Next week", icon: <Icon of={CalendarPlus} />, run: () => setDay(task, addDays(day, untilMonday)) },
  ];
  if (task.due) items.push({ word: "No date", icon: <Icon of={CalendarOff} />, run: () => setDay(task, null) });
  return items;
}

export function taskItems(task: Task, open: () => void): MenuItem[] {
  return [
    { word: "Open details", key: "Enter", icon: <Icon of={PanelRight} />, run: open },
    { word: "Rename", key: "F2", icon: <Icon of={Pencil} />, run: () => (editingId.value = task.id) },
    { word: "Delete", key: "Del", danger: true, icon: <Icon of={Trash} />, run: () => deleteRow(task) },
  ];
}

export function deleteRow(task: Task): void {
  focusAfter(task.id);
  void remove(task);
}

/** Moves the task to a day; a time of day it has stays. */
function setDay(task: Task, day: string | null): void {
  const due = movedTo(task, day);
  const said = due
    ? `Moved ${quoted(task.title)} to ${absoluteDue(due, now())}`
    : `${quoted(task.title)} has no date now`;
  void editNow(task, { due } satisfies TaskPatch, said, { due: task.due });
}

export function movedTo(task: Pick<Task, "due">, day: string | null): Task["due"] {
  if (!day) return null;
  const due = task.due;
  return due && "dateTime" in due ? { dateTime: `${day}${due.dateTime.slice(10)}`, zone: due.zone } : { date: day };
}
