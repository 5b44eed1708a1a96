import { signal } from "@preact/signals";
import { createConversation } from "@/chat/api/conversations";
import { retryTurn, say, stopTurn } from "@/chat/api/turns";
import type { Candidate, Said } from "@/chat/api/wire";
import { conversationUsed, loadTitle } from "@/chat/conversations/conversations";
import { applyEvent } from "@/chat/turn/events";
import { candidateWords } from "@/chat/turn/candidate-words";
import { newExchange, type Exchange } from "@/chat/turn/exchange";
import { followTurn } from "@/chat/turn/follow";
import { narrate } from "@/chat/turn/narrate";
import { ApiError } from "@/shared/api/http";
import { uuid } from "@/shared/platform/ids";
import { go } from "@/shared/router/router";
import { alsoTyped } from "@/shared/session/typed";
import { alarm } from "@/shared/ui/announcer";
import { failureWords } from "@/shared/words/failures";
import { append, change, find, named, remove, replace, running, thread } from "./state";
import { openThread } from "./thread";
import { reviewReceipts, tookBack } from "./undone-elsewhere";

/** Written while a turn runs: said when it is over. */
export const queued = signal<string | null>(null);

alsoTyped(() => [
  ...thread.value.exchanges.filter(({ turn, sent }) => !turn && sent && "message" in sent).map(({ said }) => said),
  ...(queued.value ? [queued.value] : []),
]);

/** Shows a conversation, and goes on reading a turn that another visit has begun. */
export async function showConversation(id: string | null): Promise<void> {
  if (id !== thread.value.id) queued.value = null;
  if (id) void loadTitle(id).catch(() => undefined);
  const unfinished = await openThread(id);
  if (unfinished?.turn) await follow(unfinished.key, unfinished.turn.turnId);
}

/** Says words in the open conversation; while a turn runs they wait for its end. */
export async function sayWords(words: string): Promise<void> {
  if (running.value) queued.value = queued.value ? `${queued.value}\n${words}` : words;
  else await exchange(words, { message: words });
}

/** Goes on with one of the tasks or readings that were offered. */
export async function choose(offered: Exchange, candidate: Candidate): Promise<void> {
  if (running.value) return;
  change(offered.key, (one) => ({ ...one, chosen: candidate.choice, refused: undefined }));
  await exchange(candidateWords(candidate), { choice: candidate.choice });
}

/** Sends again what never arrived: the very same, words or choice, with its key, so that it is said once even if it did. */
export async function sendAgain(unsent: Exchange): Promise<void> {
  const { key, said, sent, saidAt } = unsent;
  if (running.value || !sent) return;
  replace(key, { ...newExchange(key, said, sent), saidAt });
  await send(key, sent);
}

/**
 * Lets the last message be answered again, as what it was. Where that cannot begin, the answer that was there comes back
 * with the reason; nothing is said anew.
 */
export async function answerAgain(answered: Exchange): Promise<void> {
  const { turn } = answered;
  if (running.value || !turn) return;
  if (turn.status === "running") return follow(answered.key, turn.turnId);
  const retryKey = answered.retryKey ?? uuid();
  const key = uuid();
  const stays = turn.receipts.length > 0;
  const again = newExchange(key, answered.said);
  if (stays) append(again);
  else replace(answered.key, again);
  await follow(
    key,
    (signal) => retryTurn(turn.turnId, retryKey, signal),
    (error) => {
      const refused = failureWords("Not retried", error);
      if (stays) remove(key);
      else replace(key, answered);
      change(answered.key, (one) => ({ ...one, retryKey, refused }));
      return refused;
    },
  );
}

export async function stop(): Promise<void> {
  const turnId = running.value?.turn?.turnId;
  queued.value = null;
  if (turnId) await stopTurn(turnId).catch((error) => alarm(failureWords("Not stopped", error)));
}

async function exchange(words: string, said: Said): Promise<void> {
  const key = uuid();
  append(newExchange(key, words, said));
  await send(key, said);
}

async function send(key: string, said: Said): Promise<void> {
  await follow(
    key,
    async (signal) => {
      const id = thread.value.id ?? (await begun(key));
      return say(id, said, key, signal);
    },
    (error) => ("choice" in said && refusedChoice(key, said.choice, error)) || unsent(key, error),
  );
}

function unsent(key: string, error: unknown): string {
  const failure = failureWords("Not sent", error);
  change(key, (one) => ({ ...one, phase: "unsent", failure, hopeless: isClosed(error) }));
  return failure;
}

/** The task of a choice is gone: the others can still be chosen. */
function refusedChoice(key: string, choice: string, error: unknown): string | undefined {
  const offered = thread.value.exchanges.find(({ chosen }) => chosen === choice);
  if (!(error instanceof ApiError) || error.problem.code !== "candidate_stale" || !offered) return undefined;
  const refused = failureWords("Not chosen", error);
  remove(key);
  change(offered.key, (one) => ({ ...one, chosen: undefined, stale: [...(one.stale ?? []), choice], refused }));
  return refused;
}

function isClosed(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === "choice_closed";
}

/** Makes the conversation on its first message, so that an empty one is never kept. */
async function begun(key: string): Promise<string> {
  const conversation = await createConversation(`conversation of ${key}`);
  named(conversation.id);
  go(`/c/${conversation.id}`, { replace: true });
  return conversation.id;
}

/**
 * Reads a turn to its end.
 *
 * @param unbegun where there was no turn at all: puts the row right and says what happened
 */
async function follow(
  key: string,
  start: Parameters<typeof followTurn>[0],
  unbegun: (error: unknown) => string = (error) => unsent(key, error),
): Promise<void> {
  const began = Date.now();
  const narrator = narrate(() => find(key));
  change(key, ({ failure: _before, ...one }) => (one.turn ? { ...one, phase: "answering" } : one));
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
    if (!find(key)?.turn) alarm(unbegun(error));
    else {
      const failure = failureWords("The answer broke off", error);
      alarm(failure);
      change(key, (one) => ({ ...one, phase: "settled", failure }));
    }
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
