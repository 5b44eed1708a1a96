import { doneView, inboxView, listView, tagView } from "./lists";
import { todayView } from "./today";
import { upcomingView } from "./upcoming";
import type { View } from "./view";

export interface Route {
  /** What fills the page; the trash is no view, for its tasks are not among the others. */
  page: View | "trash" | "missing";
  /** The address of the page without an open task. */
  base: string;
  taskId?: string;
}

const FIXED: Record<string, View | "trash"> = {
  "/": todayView,
  "/todo.html": todayView,
  "/upcoming": upcomingView,
  "/inbox": inboxView,
  "/done": doneView,
  "/trash": "trash",
};

/**
 * What an address shows. An open task stands at its end (`/inbox/task/…`), so that what is behind it stays.
 *
 * @param lists names of the lists that are known so far
 */
export function routeOf(path: string, lists: { id: string; name: string }[]): Route {
  const [, before = path, taskId] = /^(.*)\/task\/([\w-]+)$/.exec(path) ?? [];
  const base = before || "/";
  return { page: pageOf(base, lists), base, ...(taskId ? { taskId } : {}) };
}

export function taskAddress(base: string, taskId: string): string {
  return `${base === "/" ? "" : base}/task/${taskId}`;
}

function pageOf(base: string, lists: { id: string; name: string }[]): Route["page"] {
  const fixed = FIXED[base];
  if (fixed) return fixed;
  const [, kind, value = ""] = /^\/(list|tag)\/([^/]+)$/.exec(base) ?? [];
  if (kind === "tag") return tagView(decodeURIComponent(value));
  if (kind === "list") return listView(lists.find((list) => list.id === value) ?? { id: value, name: "" });
  return "missing";
}
