import { signal } from "@preact/signals";

export type Theme = "system" | "light" | "dark";

/**
 * The chosen theme. It lives in the cookie `theme`, which web-frontend reads to write `data-theme` into the HTML, so
 * that the first paint is right without an inline script; both apps share it, for cookies ignore ports.
 */
export const theme = signal<Theme>(chosen(document.cookie));

/** The theme a cookie header names; anything unknown follows the system. */
export function chosen(cookies: string): Theme {
  const value = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookies)?.[1];
  return (value as Theme | undefined) ?? "system";
}

export function chooseTheme(next: Theme): void {
  const age = next === "system" ? 0 : 60 * 60 * 24 * 365;
  document.cookie = `theme=${next}; Path=/; Max-Age=${age}; SameSite=Lax`;
  apply(next);
  theme.value = next;
}

/** Also for pages that came without web-frontend (the development server). */
export function applyChosenTheme(): void {
  apply(theme.value);
  // No transition may run on the first paint: they are switched on after it.
  requestAnimationFrame(() => requestAnimationFrame(() => document.documentElement.classList.add("ready")));
}

function apply(next: Theme): void {
  const root = document.documentElement;
  root.classList.remove("ready");
  if (next === "system") delete root.dataset.theme;
  else root.dataset.theme = next;
  requestAnimationFrame(() => root.classList.add("ready"));
}
