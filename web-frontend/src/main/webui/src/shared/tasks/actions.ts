import { signal } from "@preact/signals";
import { ApiError } from "@/shared/api/http";
import { actOnTask, deleteTask, patchTask } from "@/shared/api/tasks";
import type { Task, TaskPatch } from "@/shared/api/types";
import { now } from "@/shared/platform/clock";
import { uuid } from "@/shared/platform/ids";
import { alarm } from "@/shared/ui/announcer";
import { showToast } from "@/shared/ui/toast";
import { absoluteDue } from "@/shared/words/due";
import { failureWords } from "@/shared/words/failures";
import { inTurn } from "./queue";
import { drop, known, put, refresh, show } from "./store";
import { offerUndo } from "./undo";

/** How long a row that was completed stays where it is: long enough to see it happen. */
const LINGER = 600;

/** Tasks that were just completed, as they were: their rows still stand in their old place. */
export const lingering = signal<ReadonlyMap<string, Task>>(new Map());

/** How many answers are awaited: the sync line says "Saving". */
export const saving = signal(0);

export async function complete(task: Task): Promise<void> {
  linger(task);
  const changeSet = uuid();
  const done = await change(task, `“${task.title}” was not completed`, { ...task, status: "done" }, (latest) =>
    actOnTask(latest, "complete", changeSet),
  );
  if (!done) return;
  const next = done.status === "open" && done.due ? `Done. Next: ${absoluteDue(done.due, now())}` : null;
  offerUndo(next ?? `Completed “${task.title}”`, { changeSet, taskIds: [task.id] });
}

export async function reopen(task: Task): Promise<void> {
  const changeSet = uuid();
  const open: Task = { ...task, status: "open", completedAt: null };
  const done = await change(task, `“${task.title}” was not reopened`, open, (latest) =>
    actOnTask(latest, "reopen", changeSet),
  );
  if (done) offerUndo(`Reopened “${task.title}”`, { changeSet, taskIds: [task.id] });
}

/** Moves the task to the trash. */
export async function remove(task: Task): Promise<void> {
  const changeSet = uuid();
  drop(task.id);
  try {
    await counted(inTurn(task.id, () => deleteTask(known(task.id) ?? task, changeSet)));
    offerUndo(`Deleted “${task.title}”`, { changeSet, taskIds: [task.id], effect: "deletes" });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404)
      await putBack(task, error, `“${task.title}” was not deleted`);
  }
}

/**
 * Changes fields of the task and says so. A stale version is thrown on: whoever edits shows both values and lets the
 * person choose.
 */
export async function edit(task: Task, patch: TaskPatch, said: string): Promise<void> {
  const changeSet = uuid();
  await counted(inTurn(task.id, async () => put(await patchTask(known(task.id) ?? task, patch, changeSet))));
  offerUndo(said, { changeSet, taskIds: [task.id] });
}

/** {@link edit} where no editor stands by: a failure becomes a toast. */
export async function editNow(task: Task, patch: TaskPatch, said: string): Promise<void> {
  try {
    await edit(task, patch, said);
  } catch (error) {
    await putBack(task, error, `“${task.title}” was not changed`);
  }
}

async function change(
  task: Task,
  failed: string,
  shown: Task,
  call: (latest: Task) => Promise<Task>,
): Promise<Task | undefined> {
  show(shown);
  try {
    const answer = await counted(
      inTurn(task.id, () => call({ ...task, version: known(task.id)?.version ?? task.version })),
    );
    show(answer);
    return answer;
  } catch (error) {
    await putBack(task, error, failed);
    return undefined;
  }
}

async function putBack(task: Task, error: unknown, failed: string): Promise<void> {
  show(task);
  const stale = error instanceof ApiError && error.status === 412;
  if (stale) await refresh(task.id);
  const text = stale ? `${failed}: it was changed elsewhere` : failureWords(failed, error);
  alarm(text);
  showToast({ text });
}

async function counted<T>(answer: Promise<T>): Promise<T> {
  saving.value++;
  try {
    return await answer;
  } finally {
    saving.value--;
  }
}

function linger(task: Task): void {
  lingering.value = new Map(lingering.value).set(task.id, task);
  setTimeout(() => {
    const next = new Map(lingering.value);
    next.delete(task.id);
    lingering.value = next;
  }, LINGER);
}
