import { effect, signal } from "@preact/signals";
import { getLists, getSummary } from "@/shared/api/lists";
import type { Summary, TaskList } from "@/shared/api/types";
import { tasks } from "@/shared/tasks/store";

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
  return () => {
    stop();
    clearTimeout(timer);
    lists.value = [];
    summary.value = null;
  };
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
