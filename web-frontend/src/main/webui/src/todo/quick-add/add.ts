import type { Preview, Task } from "@/shared/api/types";
import { now } from "@/shared/platform/clock";
import { uuid } from "@/shared/platform/ids";
import { drop, put } from "@/shared/tasks/store";
import { offerUndo } from "@/shared/tasks/undo";
import { absoluteDue, today } from "@/shared/words/due";
import { quoted } from "@/shared/words/quoted";
import { newTask, submit, type Draft } from "./submit";

/**
 * Adds what was typed. Its row stands in the list before the answer, made of what has been understood so far; Enter
 * never waits. Throws when it was refused, with the row gone again.
 */
export async function add(draft: Draft, understood: Preview | null): Promise<void> {
  const changeSet = uuid();
  const early = provisional(draft, understood);
  put(early);
  try {
    const task = await submit(draft, changeSet);
    drop(early.id);
    put(task);
    const where = task.due ? `, ${absoluteDue(task.due, now())}` : "";
    offerUndo(`Added ${quoted(task.title)}${where}`, { changeSet, taskIds: [task.id], effect: "creates" });
  } catch (error) {
    drop(early.id);
    throw error;
  }
}

/** A row for what is on its way; version 0 marks it, nothing else has that. */
function provisional(draft: Draft, understood: Preview | null): Task {
  const preview = understood ?? { task: { title: draft.text }, spans: [] };
  const { due, list, ...task } = newTask(preview, draft, today(now()));
  const at = new Date().toISOString();
  return {
    id: `new-${uuid()}`,
    number: 0,
    notes: "",
    status: "open",
    completedAt: null,
    priority: "none",
    tags: [],
    position: "~",
    version: 0,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    ...task,
    due: typeof due === "object" ? due : null,
    list: draft.defaults.list ?? { id: list ?? "", name: list ?? "Inbox" },
    recurrence: null,
    reminders: task.reminders ?? [],
    start: task.start ?? null,
    duration: task.duration ?? null,
    subtasks: [],
  };
}
