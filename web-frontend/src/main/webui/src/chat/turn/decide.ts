import { approve, decline, type Decision } from "@/chat/api/turns";
import type { PendingAction, Turn } from "@/chat/api/wire";
import { conversationUsed } from "@/chat/conversations/conversations";
import { change, thread } from "@/chat/thread/state";
import { ApiError } from "@/shared/api/http";
import { alarm, announce } from "@/shared/ui/announcer";
import { capital } from "@/shared/words/changes";
import { failureWords } from "@/shared/words/failures";
import type { Decided, Exchange } from "./exchange";
import { actionWords, doneWords } from "./pending-words";

/** @param wanted the action, perhaps with fewer calls: only these run */
export async function approveAction(exchange: Exchange, action: PendingAction, wanted = action): Promise<void> {
  const fewer = wanted.calls.length < action.calls.length;
  await decide(
    exchange,
    wanted,
    fewer
      ? approve(
          action,
          wanted.calls.map(({ id }) => id!),
        )
      : approve(action),
  );
}

export async function declineAction(exchange: Exchange, action: PendingAction): Promise<void> {
  await decide(exchange, action, decline(action));
}

async function decide(exchange: Exchange, action: PendingAction, answer: Promise<Decision>): Promise<void> {
  try {
    const { outcome, receipts, problem } = await answer;
    const why = problem?.detail;
    close(exchange, action, { outcome, why }, (turn) => ({
      ...turn,
      receipts: [...turn.receipts, ...receipts],
      undoable: turn.undoable || receipts.length > 0,
    }));
    announce(outcomeSentence(action, outcome));
  } catch (error) {
    refused(exchange, action, error);
  }
}

function refused(exchange: Exchange, action: PendingAction, error: unknown): void {
  const code = error instanceof ApiError ? error.problem.code : undefined;
  if (code === "approval_stale") {
    const next = (error as ApiError).problem.pendingAction as PendingAction | null | undefined;
    close(exchange, action, { outcome: "replaced" }, (turn) => ({ ...turn, pendingActions: next ? [next] : [] }));
    announce(
      next ? `It is out of date. Approval needed: ${actionWords(next)}` : "It is out of date; nothing is left to do.",
    );
  } else if (code === "approval_closed") {
    close(exchange, action, { outcome: "closed" }, (turn) => turn);
    alarm("It was decided before, or it has expired.");
  } else {
    const words = failureWords("Not decided", error);
    change(exchange.key, (one) => ({ ...one, refused: words }));
    alarm(words);
  }
}

/** The same action may be shown twice: the turn that asked first gets the outcome, the others only let go of it. */
function close(
  exchange: Exchange,
  action: PendingAction,
  how: Pick<Decided, "outcome" | "why">,
  next: (turn: Turn) => Turn,
): void {
  const decided = { action, ...how, at: new Date().toISOString() };
  const asking = thread.value.exchanges.filter(({ turn }) => turn?.pendingActions.some(({ id }) => id === action.id));
  const owner = asking[0]?.key ?? exchange.key;
  for (const { key } of asking) {
    change(key, (one) => ({ ...one, turn: one.turn && { ...one.turn, pendingActions: [] }, refused: undefined }));
  }
  change(owner, (one) => ({ ...one, turn: one.turn && next(one.turn), decided: [...one.decided, decided] }));
  conversationUsed();
}

function outcomeSentence(action: PendingAction, outcome: Decision["outcome"]): string {
  if (outcome === "declined") return "Declined. Nothing was changed.";
  if (outcome === "failed") return `Not all of it could be done: ${actionWords(action)}`;
  return `${capital(doneWords(action))}. Undo available.`;
}
