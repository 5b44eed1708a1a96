import type { PendingAction, Said, Turn } from "@/chat/api/wire";

/** What one said and what came of it: a row of the thread. */
export interface Exchange {
  /** Names the row in this page; the turn's id comes from the server. */
  key: string;
  said: string;
  /** What was sent for it: the very same goes out again when it did not arrive. A row of an earlier visit has arrived. */
  sent?: Said;
  saidAt: string;
  /** sending: nobody has confirmed it; answering: the turn runs; unsent: it never arrived. */
  phase: "sending" | "answering" | "settled" | "unsent";
  turn: Turn | null;
  /** Why the turn failed, in a sentence. */
  failure?: string;
  /** Sending it again would be refused again. */
  hopeless?: boolean;
  /** Names the wish to have it answered again: however often it is sent, that happens once. */
  retryKey?: string;
  /** The built-in engine stepped in for another one. */
  fallback?: Fallback;
  /** How long the turn took, in milliseconds. */
  took?: number;
  /** Broke off and went on: said once. */
  resumed?: boolean;
  decided: Decided[];
  chosen?: string | undefined;
  /** Candidates whose task is gone. */
  stale?: string[];
  undo: UndoState;
  /** Why the last attempt to undo or redo was refused. */
  refused?: string | undefined;
}

/**
 * @property from the engine that was to answer
 * @property reason why it did not, as the service names it
 */
export interface Fallback {
  from: string;
  reason: string;
}

/** What became of an approval that was asked for here. */
export interface Decided {
  action: PendingAction;
  outcome: "done" | "declined" | "failed" | "closed" | "replaced";
  at: string;
  /** Why not all of it was done. */
  why?: string | undefined;
}

/**
 * made: can be undone, by `changeSet` where it was redone in this page, else by the turn; undone: can be redone by
 * undoing `changeSet`, where this page knows it.
 */
export interface UndoState {
  state: "made" | "undone";
  changeSet?: string;
  at?: string;
}

export function newExchange(key: string, said: string, sent?: Said): Exchange {
  return {
    key,
    said,
    ...(sent && { sent }),
    saidAt: new Date().toISOString(),
    phase: "sending",
    turn: null,
    decided: [],
    undo: { state: "made" },
  };
}

/** A row of an earlier visit. */
export function pastExchange(turn: Turn, said: string, saidAt: string, answeredAt?: string): Exchange {
  const undone = turn.receipts.length > 0 && !turn.undoable && turn.status !== "running";
  return {
    key: turn.turnId,
    said,
    saidAt,
    phase: turn.status === "running" ? "answering" : "settled",
    turn,
    decided: [],
    undo: { state: undone ? "undone" : "made" },
    ...(answeredAt && { took: Date.parse(answeredAt) - Date.parse(saidAt) }),
  };
}
