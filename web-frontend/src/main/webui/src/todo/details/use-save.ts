import { useState } from "preact/hooks";
import { ApiError } from "@/shared/api/http";
import { taskHistory } from "@/shared/api/tasks";
import type { Task, TaskEvent, TaskPatch } from "@/shared/api/types";
import { edit } from "@/shared/tasks/actions";
import { refresh } from "@/shared/tasks/store";
import { alarm } from "@/shared/ui/announcer";
import { failureWords } from "@/shared/words/failures";

/** A change that met another one: ours is not saved yet, theirs is what the task is now. */
export interface Conflict {
  patch: TaskPatch;
  said: string;
  theirs: Task;
  /** Who made the other change, and when. */
  by: TaskEvent | undefined;
}

export type Save = (patch: TaskPatch, said: string) => Promise<boolean>;

/** Saves a change of the open task at once; what stands in the way is kept for the person to decide. */
export function useSave(task: Task | undefined) {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [failure, setFailure] = useState("");

  const save: Save = async (patch, said) => {
    if (!task) return false;
    setFailure("");
    try {
      await edit(task, patch, said);
      setConflict(null);
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.status === 412) setConflict(await met(task, patch, said));
      else {
        const words = failureWords("Not saved", error);
        setFailure(words);
        alarm(words);
      }
      return false;
    }
  };
  return { save, conflict, failure, settle: () => setConflict(null) };
}

async function met(task: Task, patch: TaskPatch, said: string): Promise<Conflict | null> {
  const [theirs, history] = await Promise.all([refresh(task.id), taskHistory(task.id).catch(() => null)]);
  if (!theirs) return null;
  const newest = [...(history?.items ?? [])].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  return { patch, said, theirs, by: newest };
}
