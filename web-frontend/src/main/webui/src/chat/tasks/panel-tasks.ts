import { signal } from "@preact/signals";
import { ApiError } from "@/shared/api/http";
import type { Task } from "@/shared/api/types";
import { onChange } from "@/shared/live/live";
import { load, take } from "@/shared/tasks/store";
import { dayIn } from "@/shared/words/days";
import { dueDay, dueKey, today, type Now } from "@/shared/words/due";

/** Whether the tasks of today are there. */
export const panelTasks = signal<"loading" | "ready" | "failed">("loading");

const DUE_SHOWN = "100";
const DONE_SHOWN = "20";

/** Loads what is due and what was done, and keeps it live. Gives the function that stops it. */
export function keepPanelTasks(): () => void {
  void loadPanelTasks();
  return onChange({ onEvent: take, onGap: () => void loadPanelTasks() });
}

export async function loadPanelTasks(): Promise<void> {
  try {
    await Promise.all([
      load({ due: "overdue", sort: "due", limit: DUE_SHOWN }),
      load({ due: "today", sort: "due", limit: DUE_SHOWN }),
      load({ status: "done", sort: "-updated", limit: DONE_SHOWN }),
    ]);
    panelTasks.value = "ready";
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (panelTasks.value === "loading") panelTasks.value = "failed";
  }
}

export interface PanelGroup {
  heading: "Overdue" | "Today" | "Done";
  tasks: Task[];
}

/** Today: what is late, what is due, what is done; groups without a task are left out. */
export function todayGroups(all: Task[], now: Now): PanelGroup[] {
  const open = all.filter((task) => task.status === "open" && task.due);
  const late = open.filter((task) => dueDay(task.due!, now) < today(now));
  const due = open.filter((task) => dueDay(task.due!, now) === today(now));
  const done = all.filter((task) => task.status === "done" && doneToday(task, now));
  const byDue = (a: Task, b: Task) => dueKey(a.due!, now).localeCompare(dueKey(b.due!, now)) || a.number - b.number;
  const groups: PanelGroup[] = [
    { heading: "Overdue", tasks: late.sort(byDue) },
    { heading: "Today", tasks: due.sort(byDue) },
    { heading: "Done", tasks: done.sort((a, b) => b.completedAt!.localeCompare(a.completedAt!)) },
  ];
  return groups.filter((group) => group.tasks.length > 0);
}

/** Whether the day a task was done on, in the user's zone, is today. */
function doneToday(task: Task, now: Now): boolean {
  return task.completedAt !== null && dayIn(now.zone, new Date(task.completedAt)) === today(now);
}
