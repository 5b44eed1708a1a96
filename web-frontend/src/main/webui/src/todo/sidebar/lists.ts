import { effect, signal } from "@preact/signals";
import { getLists, getSummary } from "@/shared/api/lists";
import type { Summary, Task, TaskList } from "@/shared/api/types";
import { onChange } from "@/shared/live/live";
import { now } from "@/shared/platform/clock";
import { tasks } from "@/shared/tasks/store";
import { dueDay, today } from "@/shared/words/due";
import { isOpenOverdue } from "../views/today";

export const lists = signal<TaskList[]>([]);
export const summary = signal<Summary | null>(null);

const PATIENCE = 300;

/** Keeps lists and counts up to date while the app is shown. Gives the function that stops it. */
export function keepCounts(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  void loadLists();
  const stop = effect(() => {
    void tasks.value;
    clearTimeout(timer);
    timer = setTimeout(() => void loadCounts(), PATIENCE);
  });
  const deafen = onChange({
    onEvent: () => undefined,
    onGap: () => {
      void loadLists();
      void loadCounts();
    },
  });
  return () => {
    stop();
    deafen();
    clearTimeout(timer);
    lists.value = [];
    summary.value = null;
  };
}

/** Tasks at a moment of today that has passed: the service counts them both as today's and as overdue. */
export function passedToday(): number {
  const present = now();
  const passed = (task: Task) =>
    isOpenOverdue(task, present) && task.due !== null && dueDay(task.due, present) === today(present);
  return [...tasks.value.values()].filter(passed).length;
}

export async function loadLists(): Promise<void> {
  lists.value = await getLists().then(
    (page) => page.items,
    () => lists.value,
  );
}

/** A count that could not be asked for is not shown; it is no reason to disturb anybody. */
async function loadCounts(): Promise<void> {
  summary.value = await getSummary().catch(() => summary.value);
}
