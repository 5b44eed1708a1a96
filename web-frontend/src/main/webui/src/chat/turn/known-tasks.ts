import { useEffect } from "preact/hooks";
import type { Task } from "@/shared/api/types";
import { refresh, tasks } from "@/shared/tasks/store";

/** What was shown here once; a task that has gone to the trash since keeps its name where it stands. */
const seen = new Map<string, Task | null>();

/** The tasks by their ids, each fetched once where this page has not seen it; until it is there it is undefined. */
export function useTasks(ids: string[]): (Task | undefined)[] {
  const all = tasks.value;
  const found = ids.map((id) => all.get(id) ?? seen.get(id) ?? undefined);
  useEffect(() => {
    ids.forEach((id, at) => {
      const task = found[at];
      if (task) seen.set(id, task);
      else if (id && !seen.has(id)) {
        seen.set(id, null);
        void refresh(id);
      }
    });
  });
  return found;
}
