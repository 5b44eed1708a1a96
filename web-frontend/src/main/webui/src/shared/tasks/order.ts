import type { Task } from "@/shared/api/types";
import { dueKey, type Now } from "@/shared/words/due";

type Order = (a: Task, b: Task) => number;

/** The order of the hand: positions compare as text by code unit, wherever the browser's own sorting would differ. */
export const byPosition: Order = (a, b) => compare(a.position, b.position) || a.number - b.number;

/** Earlier first, what has no date last. */
export function byDue(now: Now): Order {
  const key = (task: Task) => (task.due ? dueKey(task.due, now) : "9999");
  return (a, b) => compare(key(a), key(b)) || byPosition(a, b);
}

export const byCompletion: Order = (a, b) => compare(b.completedAt ?? "9999", a.completedAt ?? "9999");

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
