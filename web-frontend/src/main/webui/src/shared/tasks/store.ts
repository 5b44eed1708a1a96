import { signal } from "@preact/signals";
import { ApiError } from "@/shared/api/http";
import { getTask, listTasks, type TaskQuery } from "@/shared/api/tasks";
import type { Page, Task, TaskEvent } from "@/shared/api/types";
import { isNews, mergeEvent, putAll, without, type Tasks } from "./merge";

/** Every task this page has seen and that is not in the trash, as it is now. What is shown where is a view's filter over it. */
export const tasks = signal<Tasks>(new Map());

/** Tasks somebody else just changed, with who it was: their rows say so for a few seconds. */
export const touched = signal<ReadonlyMap<string, string>>(new Map());

const TOUCHED_FOR = 8_000;

export function put(...fresh: Task[]): void {
  tasks.value = putAll(tasks.value, fresh);
}

/** Replaces what is there, newer or not: for showing a change before its answer, and for taking that back. */
export function show(task: Task): void {
  const next = new Map(tasks.value);
  next.set(task.id, task);
  tasks.value = next;
}

export function drop(id: string): void {
  tasks.value = without(tasks.value, id);
}

export function known(id: string): Task | undefined {
  return tasks.value.get(id);
}

/** Forgets everything, on signing out. */
export function forgetAll(): void {
  tasks.value = new Map();
}

/** Loads one page into the store. */
export async function load(query: TaskQuery, signal?: AbortSignal): Promise<Page<Task>> {
  const page = await listTasks(query, signal);
  put(...page.items);
  return page;
}

/** Fetches the task as it is now; one that is gone, or in the trash, leaves the store. */
export async function refresh(id: string): Promise<Task | undefined> {
  try {
    const task = await getTask(id);
    show(task);
    return task;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) drop(id);
    return undefined;
  }
}

/** Takes a live event in: at once by its fields, then by fetching the task, which also brings its new version. */
export function take(event: TaskEvent): void {
  if (!isNews(known(event.taskId), event)) return;
  tasks.value = mergeEvent(tasks.value, event);
  if (event.actor.kind === "assistant" && event.action !== "deleted") touch(event.taskId, "changed by the assistant");
  if (event.action !== "deleted") refreshSoon(event.taskId);
}

const waiting = new Set<string>();

/** Several events of one task, as undo and batches make them, cost one request. */
function refreshSoon(id: string): void {
  if (waiting.has(id)) return;
  waiting.add(id);
  setTimeout(() => {
    waiting.delete(id);
    void refresh(id);
  }, 60);
}

function touch(id: string, word: string): void {
  touched.value = new Map(touched.value).set(id, word);
  setTimeout(() => {
    const next = new Map(touched.value);
    next.delete(id);
    touched.value = next;
  }, TOUCHED_FOR);
}
