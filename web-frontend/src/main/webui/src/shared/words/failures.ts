import { ApiError } from "@/shared/api/http";
import type { UndoConflict } from "@/shared/api/types";
import { quoted } from "@/shared/words/quoted";

/** One sentence for what went wrong: the server's own words where it gave any. */
export function failureWords(what: string, error: unknown): string {
  if (!(error instanceof ApiError)) throw error;
  if (error.offline) return `${what}. The server did not answer.`;
  const reason = error.problem.errors?.[0]?.message ?? error.problem.detail ?? error.problem.title;
  return reason ? `${what}: ${reason}` : `${what}.`;
}

/** What stood in the way of an undo; nothing where it was something else, or what is gone for good. */
export function undoConflict(error: unknown): UndoConflict | undefined {
  if (!(error instanceof ApiError) || error.problem.code === "cannot_be_undone") return undefined;
  return error.problem.conflicts?.[0];
}

/** "task 41 was changed since", "the list “Garden” is in the way". */
export function conflictWords(conflict: UndoConflict): string {
  return conflict.taskId === undefined
    ? `the list ${quoted(conflict.name)} is in the way`
    : `task ${conflict.number} was changed since`;
}
