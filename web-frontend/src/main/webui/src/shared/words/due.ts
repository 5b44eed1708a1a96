import type { Due } from "@/shared/api/types";
import { addDays, dayIn, daysBetween, momentOf, shortDay, wallClock, WEEKDAYS, weekday, type Day } from "./days";

/** When and where one reads: the moment, and the user's zone. */
export interface Now {
  moment: Date;
  zone: string;
}

export function today(now: Now): Day {
  return dayIn(now.zone, now.moment);
}

/** The day a due falls on for the reader. A date is not midnight: it stays the date in every zone. */
export function dueDay(due: Due, now: Now): Day {
  return "date" in due ? due.date : localTime(due, now).slice(0, 10);
}

/** The time of day for the reader, "16:00"; nothing for a date. */
export function dueTime(due: Due, now: Now): string | undefined {
  return "date" in due ? undefined : localTime(due, now).slice(11, 16);
}

export function isOverdue(due: Due, now: Now): boolean {
  if ("date" in due) return due.date < today(now);
  return momentOf(due.zone, due.dateTime) < now.moment;
}

/** As people say it: "Today, 16:00", "Tomorrow", "Yesterday", "Friday", and absolute once more than six days away. */
export function dueWords(due: Due, now: Now): string {
  const time = dueTime(due, now);
  const day = dayWords(dueDay(due, now), today(now));
  return time ? `${day}, ${time}` : day;
}

export function dayWords(day: Day, reference: Day): string {
  const away = daysBetween(reference, day);
  if (away === 0) return "Today";
  if (away === 1) return "Tomorrow";
  if (away === -1) return "Yesterday";
  if (away > 1 && away <= 6) return WEEKDAYS[weekday(day)]!;
  return shortDay(day, reference);
}

/** For a chip, where nothing may be left to guess: "Tue 1 Dec, 09:00". */
export function absoluteDue(due: Due, now: Now): string {
  const time = dueTime(due, now);
  const day = shortDay(dueDay(due, now), today(now));
  return time ? `${day}, ${time}` : day;
}

/** For sorting: by day, dates without a time after the times of their day. */
export function dueKey(due: Due, now: Now): string {
  return `${dueDay(due, now)}T${dueTime(due, now) ?? "99"}`;
}

/** "08:12", "Yesterday, 17:40", "Thu 12 Nov, 09:03": when something happened. */
export function momentWords(iso: string, now: Now): string {
  const local = wallClock(now.zone, new Date(iso));
  const day = local.slice(0, 10);
  const away = daysBetween(day, today(now));
  const time = local.slice(11, 16);
  if (away === 0) return time;
  return `${away === 1 ? "Yesterday" : shortDay(day, today(now))}, ${time}`;
}

/** "just now", "10 s ago", "5 min ago", then the moment itself. */
export function agoWords(iso: string, now: Now): string {
  const seconds = Math.round((now.moment.getTime() - Date.parse(iso)) / 1000);
  if (seconds < 2) return "just now";
  if (seconds < 60) return `${seconds} s ago`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  return momentWords(iso, now);
}

export const nextDays = (from: Day, count: number): Day[] => Array.from({ length: count }, (_, i) => addDays(from, i));

function localTime(due: { dateTime: string; zone: string }, now: Now): string {
  if (due.zone === now.zone) return due.dateTime.slice(0, 16);
  return wallClock(now.zone, momentOf(due.zone, due.dateTime));
}
