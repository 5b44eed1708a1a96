import { computed, signal } from "@preact/signals";
import { ApiError } from "@/shared/api/http";
import { getTask, listTasks, type TaskQuery } from "@/shared/api/tasks";
import type { Page, Task, TaskEvent } from "@/shared/api/types";
import { isNews, mergeEvent, putAll, without, type Tasks } from "./merge";

/** What the service has confirmed, of every task this page has seen and that is not in the trash. */
const confirmed = signal<Tasks>(new Map());

/** A change that shows before its answer: what it makes of its task, null where the task goes. */
interface Early {
  taskId: string;
  shown: (task: Task) => Task | null;
}

const early = signal<readonly Early[]>([]);

/**
 * The tasks as they show: confirmed, with the early changes on top in their order. Taking one of these back leaves
 * whatever else has arrived meanwhile.
 */
export const tasks = computed<Tasks>(() => early.value.reduce(applied, confirmed.value));

function applied(all: Tasks, { taskId, shown }: Early): Tasks {
  const task = all.get(taskId);
  if (!task) return all;
  const next = shown(task);
  return next ? new Map(all).set(taskId, next) : without(all, taskId);
}

/** Tasks somebody else just changed, with who it was: their rows say so for a few seconds. */
export const touched = signal<ReadonlyMap<string, string>>(new Map());

const TOUCHED_FOR = 8_000;

export function put(...fresh: Task[]): void {
  confirmed.value = putAll(confirmed.value, fresh);
}

/** Shows a change before its answer. Gives the function that takes it back, when the answer is there or will not come. */
export function showEarly(taskId: string, shown: Early["shown"]): () => void {
  const mine: Early = { taskId, shown };
  early.value = [...early.value, mine];
  return () => (early.value = early.value.filter((one) => one !== mine));
}

export function drop(id: string): void {
  confirmed.value = without(confirmed.value, id);
}

/** The task as it shows. */
export function known(id: string): Task | undefined {
  return tasks.value.get(id);
}

/** The task as it was last confirmed: what the next change is made from. */
export function newest(id: string): Task | undefined {
  return confirmed.value.get(id);
}

/** Forgets everything, on signing out. */
export function forgetAll(): void {
  confirmed.value = new Map();
  early.value = [];
  touched.value = new Map();
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
    put(await getTask(id));
    return newest(id);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) drop(id);
    return undefined;
  }
}

/** Takes a live event in: at once by its fields, then by fetching the task, which also brings its new version. */
export function take(event: TaskEvent): void {
  // Events of lists and of the trash are of no task
  if (!event.taskId || !isNews(newest(event.taskId), event)) return;
  confirmed.value = mergeEvent(confirmed.value, event);
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
