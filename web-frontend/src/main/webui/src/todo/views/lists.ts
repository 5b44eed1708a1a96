import type { Task } from "@/shared/api/types";
import { isDeferred } from "@/shared/tasks/deferred";
import { byCompletion, byPosition } from "@/shared/tasks/order";
import { addDays, dayIn, longDay, type Day } from "@/shared/words/days";
import { today, type Now } from "@/shared/words/due";
import { PAGE, type Group, type View } from "./view";

const open = (tasks: Task[], belongs: (task: Task) => boolean, name: string): Group[] => [
  { name, bare: true, tasks: tasks.filter((task) => task.status === "open" && belongs(task)).sort(byPosition) },
];

/** The one list everybody has; its name is fixed. What is deferred waits until its day. */
export const inboxView: View = {
  path: "/inbox",
  name: "Inbox",
  defaults: {},
  withList: false,
  queries: () => [{ list: "Inbox", deferred: "none", limit: PAGE }],
  groups: (tasks, now) => open(tasks, (task) => task.list.name === "Inbox" && !isDeferred(task, now), "Inbox"),
};

export function listView(list: { id: string; name: string }): View {
  return {
    path: `/list/${list.id}`,
    name: list.name,
    defaults: { list },
    withList: false,
    queries: () => [{ list: list.id, limit: PAGE }],
    groups: (tasks) => open(tasks, (task) => task.list.id === list.id, list.name),
  };
}

export function tagView(tag: string): View {
  const same = (other: string) => other.toLowerCase() === tag.toLowerCase();
  return {
    path: `/tag/${encodeURIComponent(tag)}`,
    name: `#${tag}`,
    defaults: { tag },
    queries: () => [{ tag, limit: PAGE }],
    groups: (tasks) => open(tasks, (task) => task.tags.some(same), `#${tag}`),
  };
}

/** What was done, by the day it was. */
export const doneView: View = {
  path: "/done",
  name: "Done",
  defaults: {},
  canAdd: false,
  queries: () => [{ status: "done", sort: "-updated", limit: PAGE }],
  groups: (tasks, now) => {
    const days = new Map<Day, Task[]>();
    for (const task of tasks.filter((candidate) => candidate.status === "done").sort(byCompletion)) {
      const day = task.completedAt ? dayIn(now.zone, new Date(task.completedAt)) : today(now);
      days.set(day, [...(days.get(day) ?? []), task]);
    }
    return [...days].map(([day, ofDay]): Group => ({ name: pastDay(day, now), tasks: ofDay }));
  },
};

function pastDay(day: Day, now: Now): string {
  if (day === today(now)) return "Today";
  return day === addDays(today(now), -1) ? "Yesterday" : longDay(day, today(now));
}
