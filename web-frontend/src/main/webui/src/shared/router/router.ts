import { signal } from "@preact/signals";

/**
 * The path of the page. web-frontend answers every address without a file extension with the app, so an address can be
 * shared, and Back closes what opening it pushed.
 */
export const path = signal(location.pathname);

addEventListener("popstate", () => (path.value = location.pathname));

/** Goes to another address of this app. `replace`: Back skips the present one. */
export function go(to: string, { replace = false } = {}): void {
  if (to === location.pathname) return;
  if (replace) history.replaceState(history.state, "", to);
  else history.pushState({ from: location.pathname }, "", to);
  path.value = to;
}

/** Goes back to where this address was opened from; from a shared address, to the fallback. */
export function leave(fallback: string): void {
  const state = history.state as { from?: string } | null;
  if (state?.from) history.back();
  else go(fallback, { replace: true });
}

/** For links inside the app: a plain click stays in the page, anything else is the browser's. */
export function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go((event.currentTarget as HTMLAnchorElement).pathname);
}
