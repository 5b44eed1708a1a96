import { signal } from "@preact/signals";

/** What lies over the page; one at a time. */
export type Layer = "search" | "help" | "navigation" | "add";

export const layer = signal<Layer | null>(null);

let opener: HTMLElement | null = null;

export function openLayer(which: Layer): void {
  opener = document.activeElement as HTMLElement | null;
  layer.value = which;
}

/** Closes what is open; the focus returns to what opened it. */
export function closeLayer(): void {
  if (!layer.value) return;
  layer.value = null;
  opener?.focus();
}
