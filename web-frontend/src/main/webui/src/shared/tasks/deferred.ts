import type { Task } from "@/shared/api/types";
import { dueDay, today, type Now } from "@/shared/words/due";

/** Whether it starts after today and is not due by today: the service's own rule. */
export function isDeferred({ start, due }: Task, now: Now): boolean {
  return start !== null && start > today(now) && (due === null || dueDay(due, now) > today(now));
}
