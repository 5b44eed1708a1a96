import { signal } from "@preact/signals";
import { createConversation } from "@/chat/api/conversations";
import { retryTurn, say, stopTurn } from "@/chat/api/turns";
import type { Candidate, Said } from "@/chat/api/wire";
import { conversationUsed } from "@/chat/conversations/conversations";
import { applyEvent } from "@/chat/turn/events";
import { newExchange, type Exchange } from "@/chat/turn/exchange";
import { followTurn } from "@/chat/turn/follow";
import { narrate } from "@/chat/turn/narrate";
import { uuid } from "@/shared/platform/ids";
import { go } from "@/shared/router/router";
import { alarm } from "@/shared/ui/announcer";
import { failureWords } from "@/shared/words/failures";
import { append, change, find, named, remove, running, thread } from "./state";
import { openThread } from "./thread";
import { reviewReceipts, tookBack } from "./undone-elsewhere";

/** Written while a turn runs: said when it is over. */
export const queued = signal<string | null>(null);

/** Shows a conversation, and goes on reading a turn that another visit has begun. */
export async function showConversation(id: string | null): Promise<void> {
  if (id !== thread.value.id) queued.value = null;
  const unfinished = await openThread(id);
  if (unfinished?.turn) await follow(unfinished.key, unfinished.turn.turnId);
}

/** Says words in the open conversation; while a turn runs they wait for its end. */
export async function sayWords(words: string): Promise<void> {
  if (running.value) queued.value = queued.value ? `${queued.value}\n${words}` : words;
  else await exchange(words, { message: words });
}

/** Goes on with one of the tasks that were offered. */
export async function choose(offered: Exchange, candidate: Candidate): Promise<void> {
  change(offered.key, (one) => ({ ...one, chosen: candidate.choice }));
  await exchange(candidate.title, { choice: candidate.choice });
}

/** Sends again what never arrived; the same key, so that it is said once even if it did. */
export async function sendAgain(unsent: Exchange): Promise<void> {
  change(unsent.key, (one) => ({ ...newExchange(one.key, one.said), saidAt: one.saidAt }));
  await send(unsent.key, { message: unsent.said });
}

/** Lets the last message be answered again. */
export async function answerAgain(answered: Exchange): Promise<void> {
  const { turn } = answered;
  if (!turn) return;
  const key = uuid();
  append(newExchange(key, answered.said));
  if (turn.receipts.length === 0) remove(answered.key);
  await follow(key, (signal) => retryTurn(turn.turnId, signal));
}

export async function stop(): Promise<void> {
  const turnId = running.value?.turn?.turnId;
  queued.value = null;
  if (turnId) await stopTurn(turnId).catch((error) => alarm(failureWords("Not stopped", error)));
}

async function exchange(words: string, said: Said): Promise<void> {
  const key = uuid();
  append(newExchange(key, words));
  await send(key, said);
}

async function send(key: string, said: Said): Promise<void> {
  await follow(key, async (signal) => {
    const id = thread.value.id ?? (await begun());
    return say(id, said, key, signal);
  });
}

/** Makes the conversation on its first message, so that an empty one is never kept. */
async function begun(): Promise<string> {
  const conversation = await createConversation();
  named(conversation.id);
  go(`/c/${conversation.id}`, { replace: true });
  return conversation.id;
}

async function follow(key: string, start: Parameters<typeof followTurn>[0]): Promise<void> {
  const began = Date.now();
  const narrator = narrate(() => find(key));
  try {
    await followTurn(start, {
      onEvent: (event) => {
        change(key, (one) => applyEvent(one, event));
        narrator.heard(event);
        if (event.event === "turn") conversationUsed();
      },
      onBreak: () => change(key, (one) => ({ ...one, resumed: true })),
    });
    change(key, (one) => ({ ...one, took: one.took ?? Date.now() - began }));
  } catch (error) {
    const failure = failureWords(find(key)?.turn ? "The answer broke off" : "Not sent", error);
    alarm(failure);
    change(key, (one) => ({ ...one, phase: one.turn ? "settled" : "unsent", failure }));
  } finally {
    narrator.end();
    conversationUsed();
  }
  const answered = find(key);
  if (answered && tookBack(answered)) void reviewReceipts();
  const next = queued.value;
  if (next && find(key)) {
    queued.value = null;
    await sayWords(next);
  }
}
