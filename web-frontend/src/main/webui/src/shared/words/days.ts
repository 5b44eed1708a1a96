/** Calendar days as "2026-11-17", the only form in which days are compared and counted here. */
export type Day = string;

export const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
export const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
] as const; // prettier-ignore

/** The day it is in a zone at a moment. */
export function dayIn(zone: string, moment: Date): Day {
  return wallClock(zone, moment).slice(0, 10);
}

/** What a clock in the zone shows at the moment: "2026-11-17T09:05". */
export function wallClock(zone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  }).formatToParts(moment); // prettier-ignore
  const part = (type: string) => parts.find((candidate) => candidate.type === type)!.value;
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The moment at which a clock in the zone shows the local time; in a skipped hour the one after the gap. */
export function momentOf(zone: string, local: string): Date {
  const asUtc = Date.parse(`${local.slice(0, 16)}Z`);
  const offsetAt = (moment: number) => Date.parse(`${wallClock(zone, new Date(moment))}Z`) - moment;
  const guess = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(guess));
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

export function weekday(day: Day): number {
  return new Date(`${day}T00:00Z`).getUTCDay();
}

/** "Tuesday 17 November", with the year where it is another one. */
export function longDay(day: Day, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? "" : ` ${day.slice(0, 4)}`;
  return `${WEEKDAYS[weekday(day)]} ${dayOfMonth(day)} ${MONTHS[monthOf(day)]}${year}`;
}

/** "Tue 17 Nov", with the year where it is another one. */
export function shortDay(day: Day, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? "" : ` ${day.slice(0, 4)}`;
  return `${WEEKDAYS[weekday(day)]!.slice(0, 3)} ${dayOfMonth(day)} ${MONTHS[monthOf(day)]!.slice(0, 3)}${year}`;
}

function dayOfMonth(day: Day): number {
  return Number(day.slice(8, 10));
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7)) - 1;
}
