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

/** Conversations of this visit in which something waits for approval. */
export const waiting = computed<ReadonlySet<string>>(() => {
  const { id, exchanges } = thread.value;
  return new Set(id && exchanges.some(({ turn }) => turn?.pendingActions.length) ? [id] : []);
});

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
  return conversations.value.items.find((one) => one.id === id)?.title ?? "New conversation";
}

export async function rename(id: string, title: string): Promise<void> {
  replace(await renameConversation(id, title));
}

/** Deletes a conversation for good; the tasks it made stay. */
export async function remove(id: string): Promise<void> {
  await deleteConversation(id);
  const items = conversations.value.items.filter((one) => one.id !== id);
  conversations.value = { ...conversations.value, items };
}

function replace(renamed: Conversation): void {
  const items = conversations.value.items.map((one) => (one.id === renamed.id ? renamed : one));
  conversations.value = { ...conversations.value, items };
}
