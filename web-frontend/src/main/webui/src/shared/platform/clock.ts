import { signal } from "@preact/signals";
import { session } from "@/shared/session/session";
import type { Now } from "@/shared/words/due";

/** The moment by which words like "Today" are chosen; moves on by itself every half minute. */
const moment = signal(new Date());

setInterval(() => (moment.value = new Date()), 30_000);
// Timers of a hidden tab stand still: a laptop opened in the morning must not show yesterday.
document.addEventListener("visibilitychange", () => (moment.value = new Date()));

/** Now, for the signed-in user; reading it in a component renders that again when it has moved on. */
export function useNow(): Now {
  const who = session.value;
  return { moment: moment.value, zone: who.state === "in" ? who.user.timeZone : "UTC" };
}

/** The same at this very moment, outside of components. */
export function now(): Now {
  const who = session.peek();
  return { moment: new Date(), zone: who.state === "in" ? who.user.timeZone : "UTC" };
}
