import { request } from "./http";
import type { NewTask, Page, Preview, Task, TaskEvent, TaskPatch } from "./types";

const TASKS = "/api/v1/tasks";

export type TaskQuery = Partial<
  Record<"status" | "list" | "tag" | "priority" | "due" | "deferred" | "q" | "sort" | "limit" | "cursor", string>
>;

/** One page of tasks. */
export function listTasks(query: TaskQuery, signal?: AbortSignal): Promise<Page<Task>> {
  return request("GET", `${TASKS}?${new URLSearchParams(query)}`, { signal });
}

export function getTask(id: string): Promise<Task> {
  return request("GET", `${TASKS}/${id}`);
}

export function createTask(task: NewTask, changeSet: string): Promise<Task> {
  return request("POST", TASKS, { body: task, changeSet });
}

export function quickAdd(text: string, changeSet: string): Promise<Task> {
  return request("POST", `${TASKS}/quick`, { body: { text }, changeSet });
}

/** What quick add would make of the text; changes nothing. */
export function previewQuickAdd(text: string, signal?: AbortSignal): Promise<Preview> {
  return request("POST", `${TASKS}/quick?preview=true`, { body: { text }, signal });
}

export function patchTask(task: Task, patch: TaskPatch, changeSet: string): Promise<Task> {
  return request("PATCH", `${TASKS}/${task.id}`, { body: patch, ifMatch: task.version, changeSet });
}

/** The four that need no body. Their answer is the task as it is afterwards. */
export function actOnTask(task: Task, act: "complete" | "reopen" | "restore", changeSet: string): Promise<Task> {
  return request("POST", `${TASKS}/${task.id}/${act}`, { ifMatch: task.version, changeSet });
}

export function deleteTask(task: Task, changeSet: string): Promise<void> {
  return request("DELETE", `${TASKS}/${task.id}`, { ifMatch: task.version, changeSet });
}

export function taskHistory(id: string): Promise<Page<TaskEvent>> {
  return request("GET", `${TASKS}/${id}/history`);
}

export function trash(cursor?: string): Promise<Page<Task>> {
  return request("GET", cursor ? `/api/v1/trash?cursor=${encodeURIComponent(cursor)}` : "/api/v1/trash");
}

/** Deletes everything in the trash for good. */
export function emptyTrash(): Promise<void> {
  return request("DELETE", "/api/v1/trash");
}

/** Puts back everything the change set changed, or throws 409 with the conflicts and puts back nothing. */
export function undoChange(changeSet: string): Promise<{ changeSet: string; restored: number }> {
  return request("POST", `/api/v1/changes/${changeSet}/undo`);
}
