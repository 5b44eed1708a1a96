import { ApiError } from "@/shared/api/http";
import { patchTask } from "@/shared/api/tasks";
import type { Task, TaskPatch } from "@/shared/api/types";
import { inTurn } from "./queue";
import { newest, put, refresh, showEarly } from "./store";

/** What a change makes of the newest task; null where nothing is left to do. Called again whenever that task is another. */
export type Change = (task: Task) => TaskPatch | null;

/** The values somebody saw when they decided on a change of them. */
export type Seen = Partial<Pick<Task, "title" | "notes" | "priority" | "due" | "list" | "recurrence">>;

/** Somebody else changed the very fields that a change was made for. Nothing was saved. */
export class ChangedElsewhere extends Error {
  constructor(readonly theirs: Task) {
    super("It was changed elsewhere.");
  }
}

/** How often a change is made anew from a task that was changed meanwhile, before that is a failure. */
const TRIES = 6;

/** Changes of this page that are on their way or wait, and what the last of them left: that is no change by somebody else. */
const ours = new Map<string, { waiting: number; left?: Task }>();

/** A task after a change; `changed` is false where there was nothing to do. */
export interface Changed {
  task: Task;
  changed: boolean;
}

/**
 * Changes a task: shown at once, sent after what is on its way already, made from the newest task, and made again from a
 * newer one where the service has that.
 *
 * @param seen fields that must not have been changed by somebody else meanwhile
 * @throws ApiError when it was refused or is gone
 * @throws ChangedElsewhere when a seen field was changed
 */
export async function changeTask(id: string, change: Change, changeSet: string, seen: Seen = {}): Promise<Changed> {
  const mine = ours.get(id) ?? { waiting: 0 };
  ours.set(id, mine);
  mine.waiting++;
  const takeBack = showEarly(id, (task) => withPatch(task, change(task)));
  let changed = false;
  try {
    const task = await inTurn(id, () =>
      onNewest(id, async (latest) => {
        const patch = change(latest);
        if (!patch || isDone(latest, patch)) return latest;
        if (changedElsewhere(latest, seen, mine.left)) throw new ChangedElsewhere(latest);
        mine.left = await patchTask(latest, patch, changeSet);
        changed = true;
        return mine.left;
      }),
    );
    return { task, changed };
  } finally {
    takeBack();
    if (--mine.waiting === 0) ours.delete(id);
  }
}

/** Does something to the newest task and keeps the answer; where that task is old by now, to the one that is newer. */
export async function onNewest(id: string, call: (task: Task) => Promise<Task>): Promise<Task> {
  for (let tries = 1; ; tries++) {
    const task = newest(id) ?? (await refresh(id));
    if (!task) throw new ApiError(404, { detail: "This task is gone." });
    try {
      const answer = await call(task);
      put(answer);
      return answer;
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 412 || tries === TRIES) throw error;
      await refresh(id);
    }
  }
}

function changedElsewhere(task: Task, seen: Seen, left: Task | undefined): boolean {
  const fields = Object.keys(seen) as (keyof Seen)[];
  return fields.some((field) => !same(task[field], seen[field]) && !(left && same(task[field], left[field])));
}

function isDone(task: Task, patch: TaskPatch): boolean {
  const shown = withPatch(task, patch);
  const plain = Object.keys(patch).every((field) => field !== "list" && field !== "recurrence");
  return plain && same(shown, task);
}

/** The task as a patch will leave it, as far as that can be told without the service. */
function withPatch(task: Task, patch: TaskPatch | null): Task {
  if (!patch) return task;
  const { notes, due, subtasks, list: _list, recurrence: _recurrence, ...plain } = patch;
  return {
    ...task,
    ...plain,
    ...(notes !== undefined && { notes: notes ?? "" }),
    ...(due !== undefined && typeof due !== "string" && { due }),
    ...(subtasks && { subtasks: subtasks.map((one, at) => ({ id: `new-${at}`, done: false, ...one })) }),
  };
}

/** Whether two values of the wire are the same, whatever the order of their members. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.every((name) => same((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]));
}
