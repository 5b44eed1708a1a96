/**
 * Why a page started anew, for the one that comes. elsewhere: signed out in another tab; dropped: so, and something typed
 * went with it; other: another account; untold: signed out while the server could not be told.
 */
export type Reason = "elsewhere" | "dropped" | "other" | "untold";

const REASON = "anew";

/**
 * Loads the app from its start. Nothing of the account before outlives it: memory, streams and what was stored in this
 * browser go, and so does the address, which may name a conversation or a tag.
 */
export function startAnew(reason?: Reason): void {
  localStorage.clear();
  sessionStorage.clear();
  if (reason) sessionStorage.setItem(REASON, reason);
  location.replace("/");
}

/** Why this page was started, where the one before had to say so; told once. */
export function reasonOfStart(): Reason | undefined {
  const reason = sessionStorage.getItem(REASON) as Reason | null;
  sessionStorage.removeItem(REASON);
  return reason ?? undefined;
}
