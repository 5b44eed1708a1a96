import type { Conversation } from "@/chat/api/wire";
import { dayIn, daysBetween, MONTHS } from "@/shared/words/days";
import { today, type Now } from "@/shared/words/due";

export interface DayGroup {
  heading: string;
  items: Conversation[];
}

/** Conversations under "Today", "Yesterday", "Last 7 days", "Last 30 days", then by month; the newest first. */
export function byDay(conversations: Conversation[], now: Now): DayGroup[] {
  const groups = new Map<string, Conversation[]>();
  for (const conversation of conversations) {
    const heading = headingOf(conversation, now);
    groups.set(heading, [...(groups.get(heading) ?? []), conversation]);
  }
  return [...groups].map(([heading, items]) => ({ heading, items }));
}

function headingOf({ updatedAt }: Conversation, now: Now): string {
  const day = dayIn(now.zone, new Date(updatedAt));
  const ago = daysBetween(day, today(now));
  if (ago <= 0) return "Today";
  if (ago === 1) return "Yesterday";
  if (ago < 7) return "Last 7 days";
  if (ago < 30) return "Last 30 days";
  return `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}
