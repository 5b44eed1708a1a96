import { useState } from "preact/hooks";
import type { Task, TaskPatch } from "@/shared/api/types";
import { edit } from "@/shared/tasks/actions";
import { ChangedElsewhere, type Change, type Seen } from "@/shared/tasks/change";
import { alarm } from "@/shared/ui/announcer";
import { failureWords } from "@/shared/words/failures";

/** A change that met another one: ours is not saved, theirs is what the task is now. */
export interface Conflict {
  patch: TaskPatch;
  said: string;
  theirs: Task;
}

/** New values, chosen with the present ones in sight, or a change that is made from whatever the task is. */
export type Save = (change: TaskPatch | Change, said: string) => Promise<boolean>;

/** Saves a change of the open task at once; what stands in the way is kept for the person to decide. */
export function useSave(task: Task | undefined) {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [failure, setFailure] = useState("");

  const fail = (error: unknown) => {
    const words = failureWords("Not saved", error);
    setFailure(words);
    alarm(words);
  };
  const save: Save = async (change, said) => {
    if (!task) return false;
    setFailure("");
    const patch = typeof change === "function" ? null : change;
    try {
      if (patch) await edit(task.id, () => patch, said, seen(task, patch));
      else await edit(task.id, change as Change, said);
      setConflict((open) => (open && patch && field(open.patch) === field(patch) ? null : open));
      return true;
    } catch (error) {
      if (error instanceof ChangedElsewhere && patch) setConflict({ patch, said, theirs: error.theirs });
      else fail(error);
      return false;
    }
  };
  return { save, conflict, failure, fail, settle: () => setConflict(null) };
}

function field(patch: TaskPatch): string {
  return Object.keys(patch).join();
}

function seen(task: Task, patch: TaskPatch): Seen {
  return Object.fromEntries(Object.keys(patch).map((name) => [name, task[name as keyof Seen]])) as Seen;
}
