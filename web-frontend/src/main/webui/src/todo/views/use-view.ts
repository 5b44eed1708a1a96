import { useEffect, useRef, useState } from "preact/hooks";
import type { TaskQuery } from "@/shared/api/tasks";
import { onChange } from "@/shared/live/live";
import { now } from "@/shared/platform/clock";
import { load, refresh, tasks } from "@/shared/tasks/store";
import type { View } from "./view";

export interface Loading {
  state: "loading" | "ready" | "failed";
  /** Loads the next page, where there is one. */
  more?: () => void;
  again: () => void;
}

/** Loads what a view shows, and again whenever something may have been missed. */
export function useView(view: View): Loading {
  const [state, setState] = useState<Loading["state"]>("loading");
  const [next, setNext] = useState<TaskQuery[]>([]);
  const latest = useRef(0);

  const fetchAll = async (queries: TaskQuery[], quietly: boolean) => {
    const mine = ++latest.current;
    if (!quietly) setState("loading");
    const before = new Set(tasks.peek().keys());
    try {
      const pages = await Promise.all(queries.map((query) => load(query)));
      if (mine !== latest.current) return;
      setNext(pages.flatMap((page, i) => (page.nextCursor ? [{ ...queries[i], cursor: page.nextCursor }] : [])));
      setState("ready");
      if (pages.every((page) => page.nextCursor === null))
        dropStale(
          view,
          before,
          pages.flatMap((page) => page.items),
        );
    } catch {
      if (mine === latest.current) setState("failed");
    }
  };

  useEffect(() => {
    setNext([]);
    void fetchAll(view.queries(now()), false);
    return onChange({ onEvent: () => undefined, onGap: () => void fetchAll(view.queries(now()), true) });
  }, [view.path]);

  return {
    state,
    again: () => void fetchAll(view.queries(now()), false),
    ...(next.length > 0 ? { more: () => void fetchAll(next, true) } : {}),
  };
}

/** Tasks that were believed to belong here and did not come have changed or gone meanwhile: each is asked for again. */
function dropStale(view: View, before: Set<string>, came: { id: string }[]): void {
  const fresh = new Set(came.map((task) => task.id));
  const shown = view.groups([...tasks.peek().values()], now()).flatMap((group) => group.tasks);
  for (const task of shown) {
    if (before.has(task.id) && !fresh.has(task.id) && task.version > 0) void refresh(task.id);
  }
}
