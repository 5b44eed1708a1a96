import { computed, signal } from "@preact/signals";
import { deleteConversation, listConversations, renameConversation } from "@/chat/api/conversations";
import type { Conversation } from "@/chat/api/wire";
import { thread } from "@/chat/thread/state";
import { ApiError } from "@/shared/api/http";

interface Conversations {
  state: "loading" | "ready" | "failed";
  items: Conversation[];
  nextCursor: string | null;
}

export const conversations = signal<Conversations>({ state: "loading", items: [], nextCursor: null });

/** Conversations in which something waits for approval; of the open one this page knows it first. */
export const waiting = computed<ReadonlySet<string>>(() => {
  const { id, exchanges } = thread.value;
  const ids = new Set(
    [...conversations.value.items, ...found.value.items].filter((one) => one.waiting).map((one) => one.id),
  );
  if (id && exchanges.length > 0) {
    if (exchanges.some(({ turn }) => turn?.pendingActions.length)) ids.add(id);
    else ids.delete(id);
  }
  return ids;
});

/** What is looked for, and what was found for it. */
export const found = signal<{ q: string; items: Conversation[]; nextCursor: string | null }>({
  q: "",
  items: [],
  nextCursor: null,
});

let asked = "";

/** Looks for words in titles and in what was said; an answer that comes too late is dropped. */
export async function search(q: string): Promise<void> {
  asked = q;
  if (!q.trim()) found.value = { q: "", items: [], nextCursor: null };
  else {
    const page = await listConversations(undefined, q);
    if (asked === q) found.value = { q, ...page };
  }
}

export async function searchOlder(): Promise<void> {
  const { q, items, nextCursor } = found.value;
  if (!nextCursor) return;
  const page = await listConversations(nextCursor, q);
  if (found.value.q === q) found.value = { q, items: [...items, ...page.items], nextCursor: page.nextCursor };
}

/** An old conversation that was opened by its address has its title further down the list. */
export async function loadTitle(id: string): Promise<void> {
  if (conversations.value.state === "loading") await loadConversations();
  while (conversations.value.nextCursor && !conversations.value.items.some((one) => one.id === id)) await loadOlder();
}

export async function loadConversations(): Promise<void> {
  try {
    const page = await listConversations();
    conversations.value = { state: "ready", ...page };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (conversations.value.state === "loading") conversations.value = { ...conversations.value, state: "failed" };
  }
}

export async function loadOlder(): Promise<void> {
  const { items, nextCursor } = conversations.value;
  if (!nextCursor) return;
  const page = await listConversations(nextCursor);
  conversations.value = { state: "ready", items: [...items, ...page.items], nextCursor: page.nextCursor };
}

/** A conversation was made, named or moved to the top by what was said in it. */
export function conversationUsed(): void {
  void loadConversations();
}

export function titleOf(id: string | null): string {
  const known = [...conversations.value.items, ...found.value.items];
  return known.find((one) => one.id === id)?.title ?? "New conversation";
}

export async function rename(id: string, title: string): Promise<void> {
  replace(await renameConversation(id, title));
}

/** Deletes a conversation for good; the tasks it made stay. */
export async function remove(id: string): Promise<void> {
  await deleteConversation(id);
  conversations.value = { ...conversations.value, items: conversations.value.items.filter((one) => one.id !== id) };
  found.value = { ...found.value, items: found.value.items.filter((one) => one.id !== id) };
}

function replace(renamed: Conversation): void {
  const items = (all: Conversation[]) => all.map((one) => (one.id === renamed.id ? renamed : one));
  conversations.value = { ...conversations.value, items: items(conversations.value.items) };
  found.value = { ...found.value, items: items(found.value.items) };
}
