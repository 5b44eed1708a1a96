import { useEffect, useState } from "preact/hooks";
import type { PendingAction, PendingCall } from "@/chat/api/wire";
import { ApiError } from "@/shared/api/http";
import { getTask } from "@/shared/api/tasks";
import type { Task } from "@/shared/api/types";
import { isTold, taskOf } from "./pending-lines";

/** The tasks whose values an action does not tell itself; nobody may approve it before they are there. */
export interface Shown {
  state: "loading" | "ready" | "failed";
  taskOf: (call: PendingCall) => Task | undefined;
  again: () => void;
}

export function usePending(action: PendingAction): Shown {
  const told = action.calls.every(isTold);
  const [state, setState] = useState<Shown["state"]>(told ? "ready" : "loading");
  const [tasks, setTasks] = useState<Task[]>([]);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (told) return undefined;
    let here = true;
    setState("loading");
    Promise.all(action.taskIds.map(asItIs)).then(
      (found) => {
        if (!here) return;
        setTasks(found.filter((task) => task !== null));
        setState("ready");
      },
      () => here && setState("failed"),
    );
    return () => void (here = false);
  }, [action.id, attempt]);
  return {
    state,
    taskOf: (call) => {
      const named = taskOf(call);
      return tasks.find((task) => task.id === named || task.number === named);
    },
    again: () => setAttempt(attempt + 1),
  };
}

/** The task, or null for one that is gone: approving will tell. */
async function asItIs(id: string): Promise<Task | null> {
  try {
    return await getTask(id);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}
