import { signal } from "@preact/signals";
import { undoChange } from "@/shared/api/tasks";
import { dismissToast, showToast } from "@/shared/ui/toast";
import { conflictWords, failureWords, undoConflict } from "@/shared/words/failures";
import { quoted } from "@/shared/words/quoted";
import { drop, known, refresh } from "./store";

export interface Change {
  changeSet: string;
  taskIds: string[];
  /** Where the change made its tasks, or put them into the trash: then undoing does the other. */
  effect?: "creates" | "deletes";
}

/** The last change made in this page that Z takes back. */
export const lastChange = signal<Change | null>(null);
const lastUndo = signal<Change | null>(null);

/** Forgets what could be taken back, on signing out. */
export function forgetChanges(): void {
  lastChange.value = null;
  lastUndo.value = null;
  dismissToast();
}

/** Opens the task a refused undo names; the app says how. */
export const openConflict = signal<((taskId: string) => void) | null>(null);

/** Says what was done and offers to take it back. */
export function offerUndo(text: string, change: Change): void {
  lastChange.value = change;
  lastUndo.value = null;
  showToast({ text, action: { word: "Undo", key: "Z", run: () => void undo(change) } });
}

/** Takes a change set back, and offers to do it again: redo is the undo of the undo. */
export async function undo(change: Change | null = lastChange.value): Promise<void> {
  if (change) await takeBack(change, "Not undone", (back) => (lastUndo.value = back));
}

export async function redo(change: Change | null = lastUndo.value): Promise<void> {
  if (change) await takeBack(change, "Not done again", (back) => (lastChange.value = back));
}

async function takeBack(change: Change, refused: string, remember: (back: Change) => void): Promise<void> {
  try {
    const { changeSet, restored } = await undoChange(change.changeSet);
    const back = turnedRound(change, changeSet);
    lastChange.value = null;
    lastUndo.value = null;
    remember(back);
    if (change.effect === "creates") change.taskIds.forEach(drop);
    else await Promise.all(change.taskIds.map(refresh));
    const again = lastUndo.value === back;
    if (again)
      showToast({ text: putBackWords(change, restored), action: { word: "Redo", run: () => void redo(back) } });
    else offerUndo("Done again", back);
  } catch (error) {
    sayRefused(refused, error);
  }
}

function turnedRound({ taskIds, effect }: Change, changeSet: string): Change {
  if (!effect) return { changeSet, taskIds };
  return { changeSet, taskIds, effect: effect === "creates" ? "deletes" : "creates" };
}

function putBackWords(change: Change, restored: number): string {
  const task = known(change.taskIds[0] ?? "");
  if (restored > 1) return `Put back ${restored} tasks`;
  return task ? `Put back ${quoted(task.title)}` : "Taken back";
}

function sayRefused(refused: string, error: unknown): void {
  const conflict = undoConflict(error);
  if (!conflict) return showToast({ text: failureWords(refused, error) });
  const { taskId } = conflict;
  if (taskId === undefined) return showToast({ text: `${refused}: ${conflictWords(conflict)}` });
  const compare = () => {
    dismissToast();
    openConflict.value?.(taskId);
  };
  showToast({
    text: `${refused}: ${conflictWords(conflict)}`,
    action: { word: "Compare", run: compare },
  });
}
