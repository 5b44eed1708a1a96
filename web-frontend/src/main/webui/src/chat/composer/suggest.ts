import type { Task } from "@/shared/api/types";
import { isDeferred } from "@/shared/tasks/deferred";
import { count } from "@/shared/words/changes";
import { dueDay, today, type Now } from "@/shared/words/due";

const FIRST_VISIT = ["Buy milk tomorrow at 5pm", "Add pay rent every 1st !high", "What can you do?"];

const MOST = 4;
const LONGEST_TITLE = 40;

/** Sentences to start with, drawn from the user's own tasks, the most useful first. */
export function suggestions(tasks: Task[], now: Now): string[] {
  const open = tasks.filter((task) => task.status === "open");
  if (tasks.length === 0) return FIRST_VISIT;
  const overdue = open.filter((task) => task.due && dueDay(task.due, now) < today(now));
  const dueToday = open.filter((task) => task.due && dueDay(task.due, now) === today(now));
  const short = open.find((task) => task.title.length <= LONGEST_TITLE && !isDeferred(task, now));
  return [
    overdue.length > 0 && `Move ${count(overdue.length, "overdue task")} to today`,
    dueToday.length > 0 ? "What is due today?" : open.length > 0 && "What is due this week?",
    short && `Mark “${short.title}” as done`,
    tasks.length > open.length && "What did I get done this week?",
    "Add buy milk tomorrow at 5pm",
  ]
    .filter((sentence) => typeof sentence === "string")
    .slice(0, MOST);
}
