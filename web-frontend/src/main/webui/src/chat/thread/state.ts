import { computed, signal } from "@preact/signals";
import type { Exchange } from "@/chat/turn/exchange";

/** The conversation that is open, and what has been said in it. */
export interface Thread {
  /** null: a new conversation that nobody has said anything in. */
  id: string | null;
  state: "loading" | "ready" | "missing" | "failed";
  exchanges: Exchange[];
  /** Where earlier messages are, if there are any. */
  earlier: string | null;
}

export const EMPTY: Thread = { id: null, state: "ready", exchanges: [], earlier: null };

export const thread = signal<Thread>(EMPTY);

/** The row whose turn runs in the open conversation, if one does. */
export const running = computed(() =>
  thread.value.exchanges.find(({ phase }) => phase === "sending" || phase === "answering"),
);

/** The new conversation has got its id; what was said in it stays on the screen. */
export function named(id: string): void {
  thread.value = { ...thread.value, id };
}

export function append(exchange: Exchange): void {
  thread.value = { ...thread.value, exchanges: [...thread.value.exchanges, exchange] };
}

/** Changes one row, wherever it is by now; a row of another conversation is left alone. */
export function change(key: string, next: (exchange: Exchange) => Exchange): void {
  const exchanges = thread.value.exchanges.map((one) => (one.key === key ? next(one) : one));
  thread.value = { ...thread.value, exchanges };
}

export function remove(key: string): void {
  thread.value = { ...thread.value, exchanges: thread.value.exchanges.filter((one) => one.key !== key) };
}

/** Puts one row in the place of another. */
export function replace(key: string, exchange: Exchange): void {
  change(key, () => exchange);
}

export function find(key: string): Exchange | undefined {
  return thread.value.exchanges.find((one) => one.key === key);
}
