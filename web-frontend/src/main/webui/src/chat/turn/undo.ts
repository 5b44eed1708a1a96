import { undoTurn } from "@/chat/api/turns";
import { change } from "@/chat/thread/state";
import { undoChange } from "@/shared/api/tasks";
import { alarm, announce } from "@/shared/ui/announcer";
import { count } from "@/shared/words/changes";
import { conflictWords, failureWords, undoConflict } from "@/shared/words/failures";
import type { Exchange } from "./exchange";

/** Takes back everything a turn has changed, or nothing: a conflict is named in the receipt. */
export async function undoExchange(exchange: Exchange): Promise<void> {
  const { changeSet } = exchange.undo;
  const taken = changeSet ? undoChange(changeSet) : undoTurn(exchange.turn!.turnId);
  await settle(exchange, taken, "undone", "Not undone");
}

/** Redo is the undo of the undo's own change set. */
export async function redoTurn(exchange: Exchange): Promise<void> {
  await settle(exchange, undoChange(exchange.undo.changeSet!), "made", "Not done again");
}

async function settle(
  exchange: Exchange,
  answer: Promise<{ changeSet: string }>,
  state: "made" | "undone",
  refused: string,
): Promise<void> {
  const changes = count(exchange.turn!.receipts.length, "change");
  try {
    const { changeSet } = await answer;
    const at = new Date().toISOString();
    change(exchange.key, (one) => ({ ...one, undo: { state, changeSet, at }, refused: undefined }));
    announce(state === "undone" ? `${changes} undone` : `${changes} made again`);
  } catch (error) {
    const words = refusalWords(refused, error);
    alarm(words);
    change(exchange.key, (one) => ({ ...one, refused: words }));
  }
}

/** "Not undone: task 41 was changed since". */
export function refusalWords(refused: string, error: unknown): string {
  const conflict = undoConflict(error);
  return conflict ? `${refused}: ${conflictWords(conflict)}` : failureWords(refused, error);
}
