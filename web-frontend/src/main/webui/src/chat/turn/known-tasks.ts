import { useEffect } from "preact/hooks";
import type { Task } from "@/shared/api/types";
import { refresh, tasks } from "@/shared/tasks/store";

const asked = new Set<string>();

/** The tasks by their ids, fetched where this page has not seen them; a missing one is undefined until it is there. */
export function useTasks(ids: string[]): (Task | undefined)[] {
  const all = tasks.value;
  const unknown = ids.filter((id) => !all.has(id) && !asked.has(id));
  useEffect(() => {
    for (const id of unknown) {
      asked.add(id);
      void refresh(id);
    }
  }, [unknown.join()]);
  return ids.map((id) => all.get(id));
}
