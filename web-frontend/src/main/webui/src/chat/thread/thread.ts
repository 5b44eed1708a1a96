import { listMessages } from "@/chat/api/conversations";
import { getTurn } from "@/chat/api/turns";
import type { Message, Turn } from "@/chat/api/wire";
import { pastExchange, type Exchange } from "@/chat/turn/exchange";
import { ApiError } from "@/shared/api/http";
import { EMPTY, thread } from "./state";

/** Opens a conversation, or a new one. Gives the turn that is still running in it, if one is. */
export async function openThread(id: string | null): Promise<Exchange | undefined> {
  if (thread.value.id === id && thread.value.state !== "failed") return undefined;
  thread.value = id ? { ...EMPTY, id, state: "loading" } : EMPTY;
  if (!id) return undefined;
  try {
    const { exchanges, earlier } = await page(id);
    if (thread.value.id !== id) return undefined;
    thread.value = { id, state: "ready", exchanges, earlier };
    return exchanges.find((exchange) => exchange.phase === "answering");
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (thread.value.id === id) thread.value = { ...EMPTY, id, state: error.status === 404 ? "missing" : "failed" };
    return undefined;
  }
}

export async function loadEarlier(): Promise<void> {
  const { id, earlier } = thread.value;
  if (!id || !earlier) return;
  const older = await page(id, earlier);
  if (thread.value.id !== id) return;
  thread.value = {
    ...thread.value,
    exchanges: [...older.exchanges, ...thread.value.exchanges],
    earlier: older.earlier,
  };
}

async function page(id: string, cursor?: string): Promise<{ exchanges: Exchange[]; earlier: string | null }> {
  const { items, nextCursor } = await listMessages(id, cursor);
  const messages = items.toReversed();
  const asked = messages.filter((message) => message.role === "user");
  const turns = await Promise.all(asked.map((message) => getTurn(message.turnId)));
  return { exchanges: asked.map((message, at) => past(message, turns[at]!, messages)), earlier: nextCursor };
}

function past(asked: Message, turn: Turn, messages: Message[]): Exchange {
  const answer = messages.find((message) => message.turnId === asked.turnId && message.role === "assistant");
  return pastExchange(turn, asked.text, asked.createdAt, answer?.createdAt);
}
