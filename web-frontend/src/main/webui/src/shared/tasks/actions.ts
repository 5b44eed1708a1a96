import { signal } from "@preact/signals";
import { ApiError } from "@/shared/api/http";
import { actOnTask, deleteTask } from "@/shared/api/tasks";
import type { Fields, Task, TaskPatch } from "@/shared/api/types";
import { now } from "@/shared/platform/clock";
import { uuid } from "@/shared/platform/ids";
import { alarm } from "@/shared/ui/announcer";
import { showToast } from "@/shared/ui/toast";
import { valueWords } from "@/shared/words/changes";
import { absoluteDue } from "@/shared/words/due";
import { failureWords } from "@/shared/words/failures";
import { quoted } from "@/shared/words/quoted";
import { ChangedElsewhere, changeTask, onNewest, same, type Change, type Seen } from "./change";
import { inTurn } from "./queue";
import { drop, newest, refresh, showEarly } from "./store";
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
  const done = await turn(task, "done", `${quoted(task.title)} was not completed`, (latest) =>
    actOnTask(latest, "complete", changeSet),
  );
  if (!done) return;
  const next = done.status === "open" && done.due ? `Done. Next: ${absoluteDue(done.due, now())}` : null;
  offerUndo(next ?? `Completed ${quoted(task.title)}`, { changeSet, taskIds: [task.id] });
}

export async function reopen(task: Task): Promise<void> {
  const changeSet = uuid();
  const open = await turn(task, "open", `${quoted(task.title)} was not reopened`, (latest) =>
    actOnTask(latest, "reopen", changeSet),
  );
  if (open) offerUndo(`Reopened ${quoted(task.title)}`, { changeSet, taskIds: [task.id] });
}

/** Moves the task to the trash. */
export async function remove(task: Task): Promise<void> {
  const changeSet = uuid();
  const takeBack = showEarly(task.id, () => null);
  try {
    await counted(inTurn(task.id, () => deleteTask(newest(task.id) ?? task, changeSet)));
    drop(task.id);
    offerUndo(`Deleted ${quoted(task.title)}`, { changeSet, taskIds: [task.id], effect: "deletes" });
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) drop(task.id);
    else await sayFailed(task, error, `${quoted(task.title)} was not deleted`);
  } finally {
    takeBack();
  }
}

/**
 * Changes fields of the task and says so. Whoever edits stands by: they show a {@link ChangedElsewhere} as both values
 * and let the person choose.
 *
 * @param seen what the person saw when they decided; absent for what is made from the newest task anyway
 */
export async function edit(id: string, change: Change, said: string, seen?: Seen): Promise<Task> {
  const changeSet = uuid();
  const { task, changed } = await counted(changeTask(id, change, changeSet, seen));
  if (changed) offerUndo(said, { changeSet, taskIds: [id] });
  return task;
}

/** {@link edit} where no editor stands by: a failure becomes a toast, which also offers what was typed or chosen. */
export async function editNow(task: Task, patch: TaskPatch, said: string, seen?: Seen): Promise<void> {
  try {
    await edit(task.id, () => patch, said, seen);
  } catch (error) {
    if (!(error instanceof ChangedElsewhere)) return sayFailed(task, error, `${quoted(task.title)} was not changed`);
    const field = Object.keys(patch)[0]!;
    const words = (values: object) => valueWords(field, (values as Fields)[field], now());
    const text = `Changed elsewhere: the ${field} is ${quoted(words(error.theirs))} now`;
    alarm(text);
    showToast({ text, action: { word: `Use ${quoted(words(patch))}`, run: () => void editNow(task, patch, said) } });
  }
}

/** Completes or reopens. Where somebody else has done so already, or moved the series on, nothing is done to it again. */
async function turn(
  task: Task,
  status: Task["status"],
  failed: string,
  call: (latest: Task) => Promise<Task>,
): Promise<Task | undefined> {
  const takeBack = showEarly(task.id, (shown) => ({ ...shown, status, completedAt: null }));
  let wanted = true;
  try {
    const answer = await counted(
      inTurn(task.id, () =>
        onNewest(task.id, async (latest) => {
          wanted = latest.status !== status;
          if (wanted && latest.recurrence && !same(latest.due, task.due)) throw new ChangedElsewhere(latest);
          return wanted ? call(latest) : latest;
        }),
      ),
    );
    return wanted ? answer : undefined;
  } catch (error) {
    await sayFailed(task, error, failed);
    return undefined;
  } finally {
    takeBack();
  }
}

async function sayFailed(task: Task, error: unknown, failed: string): Promise<void> {
  const elsewhere = error instanceof ChangedElsewhere || (error instanceof ApiError && error.status === 412);
  if (elsewhere) await refresh(task.id);
  const text = elsewhere ? `${failed}: it was changed elsewhere` : failureWords(failed, error);
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
