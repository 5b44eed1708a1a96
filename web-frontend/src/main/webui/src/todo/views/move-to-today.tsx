import { ApiError } from "@/shared/api/http";
import type { Task } from "@/shared/api/types";
import { now } from "@/shared/platform/clock";
import { uuid } from "@/shared/platform/ids";
import { changeTask } from "@/shared/tasks/change";
import { refresh } from "@/shared/tasks/store";
import { offerUndo } from "@/shared/tasks/undo";
import { Button } from "@/shared/ui/button";
import { showToast } from "@/shared/ui/toast";
import { count } from "@/shared/words/changes";
import { today } from "@/shared/words/due";

/** Moves what is overdue to today, as one change that one Undo takes back. */
export function MoveToToday({ tasks }: { tasks: Task[] }) {
  return (
    <Button kind="ghost" onClick={() => void moveToToday(tasks)}>
      Move to today
    </Button>
  );
}

async function moveToToday(tasks: Task[]): Promise<void> {
  const changeSet = uuid();
  const due = { date: today(now()) };
  const outcomes = await Promise.allSettled(tasks.map((task) => changeTask(task.id, () => ({ due }), changeSet)));
  const moved = tasks.filter((_, i) => outcomes[i]!.status === "fulfilled");
  const failed = tasks.filter((_, i) => outcomes[i]!.status === "rejected");
  await Promise.all(failed.map((task) => refresh(task.id)));
  const text =
    failed.length > 0
      ? `${moved.length} of ${tasks.length} moved to today`
      : `Moved ${count(moved.length, "task")} to today`;
  if (moved.length > 0) offerUndo(text, { changeSet, taskIds: moved.map((task) => task.id) });
  else showToast({ text: reason(outcomes[0]) });
}

function reason(outcome: PromiseSettledResult<unknown> | undefined): string {
  const error: unknown = outcome?.status === "rejected" ? outcome.reason : undefined;
  return error instanceof ApiError && !error.offline
    ? `Not moved: ${error.message}`
    : "Not moved. The server did not answer.";
}
