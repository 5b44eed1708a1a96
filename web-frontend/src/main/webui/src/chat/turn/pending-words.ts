import type { PendingAction } from "@/chat/api/wire";

const VERBS: Record<string, string> = {
  add_task: "add",
  update_task: "change",
  reschedule_task: "move",
  complete_task: "complete",
  reopen_task: "reopen",
  delete_task: "delete",
  restore_task: "restore",
  undo_change: "undo",
};

const PAST: Record<string, string> = {
  add: "added",
  change: "changed",
  move: "moved",
  complete: "completed",
  reopen: "reopened",
  delete: "deleted",
  restore: "restored",
  undo: "undid",
  run: "ran",
};

/** "delete 12 tasks", "complete 3 tasks and delete 1 task": what an approval would do, with its counts. */
export function actionWords(action: Pick<PendingAction, "calls">): string {
  return join(kinds(action).map(([verb, number]) => `${verb} ${things(verb, number)}`));
}

/** The same once it has happened: "deleted 12 tasks". */
export function doneWords(action: Pick<PendingAction, "calls">): string {
  return join(kinds(action).map(([verb, number]) => `${PAST[verb]} ${things(verb, number)}`));
}

/** Whether anything of it goes to the trash. */
export function deletes(action: Pick<PendingAction, "calls">): boolean {
  return action.calls.some((call) => call.tool === "delete_task");
}

function kinds(action: Pick<PendingAction, "calls">): [string, number][] {
  const counts = new Map<string, number>();
  for (const { tool } of action.calls) {
    const verb = VERBS[tool] ?? "run";
    counts.set(verb, (counts.get(verb) ?? 0) + 1);
  }
  return [...counts];
}

function things(verb: string, number: number): string {
  const noun = verb === "run" ? "action" : verb === "undo" ? "change" : "task";
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function join(parts: string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)!}`;
}
