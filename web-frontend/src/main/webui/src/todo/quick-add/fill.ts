import { signal } from "@preact/signals";

/** Words that something else puts into quick add; it takes them up and has the focus. */
export const filled = signal<{ text: string } | null>(null);

export function fillQuickAdd(text: string): void {
  filled.value = { text };
}
