import type { Task } from "@/shared/api/types";
import { byCompletion, byDue } from "@/shared/tasks/order";
import { dayIn } from "@/shared/words/days";
import { dueDay, isOverdue, today, type Now } from "@/shared/words/due";
import { dateSubtitle, PAGE, type View } from "./view";

/** What is due today or was before, and what got done today. */
export const todayView: View = {
  path: "/",
  name: "Today",
  subtitle: dateSubtitle,
  defaults: { today: true },
  queries: () => [
    { due: "overdue", sort: "due", limit: PAGE },
    { due: "today", sort: "due", limit: PAGE },
    { status: "done", sort: "-updated", limit: "50" },
  ],
  groups: (tasks, now) => [
    { name: "Overdue", late: true, tasks: tasks.filter((task) => isOpenOverdue(task, now)).sort(byDue(now)) },
    { name: "Today", tasks: tasks.filter((task) => isOpenToday(task, now)).sort(byDue(now)) },
    { name: "Done", tasks: tasks.filter((task) => isDoneToday(task, now)).sort(byCompletion) },
  ],
};

/** Overdue here: of a day before today, or at a moment that has passed. */
export function isOpenOverdue(task: Task, now: Now): boolean {
  return task.status === "open" && task.due !== null && isOverdue(task.due, now);
}

export function isOpenToday(task: Task, now: Now): boolean {
  return (
    task.status === "open" && task.due !== null && dueDay(task.due, now) === today(now) && !isOverdue(task.due, now)
  );
}

function isDoneToday(task: Task, now: Now): boolean {
  return (
    task.completedAt !== null && task.status === "done" && dayIn(now.zone, new Date(task.completedAt)) === today(now)
  );
}
