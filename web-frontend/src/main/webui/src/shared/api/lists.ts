import { request } from "./http";
import type { Page, Summary, TaskList } from "./types";

/** The lists of the user; the Inbox is one of them. */
export function getLists(): Promise<Page<TaskList>> {
  return request("GET", "/api/v1/lists?limit=200");
}

export function createList(name: string): Promise<TaskList> {
  return request("POST", "/api/v1/lists", { body: { name } });
}

export function renameList(id: string, name: string): Promise<TaskList> {
  return request("PATCH", `/api/v1/lists/${id}`, { body: { name } });
}

/** Deletes the list; its tasks move to the Inbox. */
export function deleteList(id: string): Promise<void> {
  return request("DELETE", `/api/v1/lists/${id}`);
}

export function getSummary(): Promise<Summary> {
  return request("GET", "/api/v1/summary");
}
