import type { Task } from "@/shared/api/types";
import { byDue } from "@/shared/tasks/order";
import { addDays, daysBetween, longDay, shortDay, type Day } from "@/shared/words/days";
import { dueDay, today, type Now } from "@/shared/words/due";
import { PAGE, type Group, type View } from "./view";

const DAYS_AHEAD = 366;

/** Everything dated after today, by day. */
export const upcomingView: View = {
  path: "/upcoming",
  name: "Upcoming",
  subtitle: (now) => `From ${shortDay(addDays(today(now), 1), today(now))}`,
  defaults: {},
  withDay: false,
  queries: (now) => [
    { due: `${addDays(today(now), 1)}..${addDays(today(now), DAYS_AHEAD)}`, sort: "due", limit: PAGE },
  ],
  groups: (tasks, now) => {
    const days = new Map<Day, Task[]>();
    for (const task of tasks.filter((candidate) => isUpcoming(candidate, now)).sort(byDue(now))) {
      const day = dueDay(task.due!, now);
      days.set(day, [...(days.get(day) ?? []), task]);
    }
    return [...days].map(([day, ofDay]): Group => ({ name: dayHeading(day, today(now)), tasks: ofDay }));
  },
};

export function isUpcoming(task: Task, now: Now): boolean {
  return task.status === "open" && task.due !== null && dueDay(task.due, now) > today(now);
}

function dayHeading(day: Day, reference: Day): string {
  return daysBetween(reference, day) === 1 ? `Tomorrow, ${longDay(day, reference)}` : longDay(day, reference);
}
