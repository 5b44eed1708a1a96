import type { Action, Fields } from "@/shared/api/types";

/** The wire of chatbot-service; see its openapi.yaml. */

export interface Conversation {
  id: string;
  title: string;
  updatedAt: string;
  /** Something in it waits for approval; a service of the version before does not say. */
  waiting?: boolean;
}

export interface Message {
  id: string;
  role: "user" | "assistant";
  text: string;
  createdAt: string;
  turnId: string;
}

export type Arguments = Record<string, unknown>;

export interface ToolCall {
  id: string;
  tool: string;
  arguments: Arguments;
  /** Absent while it runs. */
  outcome?: "done" | "failed" | "pending" | "refused" | null;
  result?: Record<string, unknown> | null;
}

/** One committed change. */
export interface Receipt {
  action: Action;
  taskId: string;
  number: number;
  title: string;
  before: Fields | null;
  after: Fields | null;
  changeSet: string;
}

/**
 * One call of what waits, as it would run. An older service, and what it stored, tells only the tool and its arguments.
 *
 * @property before the fields it would change, as they are; @property after as they would be
 */
export interface PendingCall {
  id?: string;
  tool: string;
  arguments: Arguments;
  taskId?: string | null;
  number?: number | null;
  title?: string | null;
  before?: Fields | null;
  after?: Fields | null;
  /** All that an undo would change; a service of the version before does not say. */
  changes?: PendingChange[];
}

export interface PendingChange {
  action: string;
  taskId: string | null;
  number: number | null;
  title: string | null;
  before: Fields | null;
  after: Fields | null;
}

/** What waits for the user's yes. */
export interface PendingAction {
  id: string;
  summary: string;
  calls: PendingCall[];
  taskIds: string[];
  expiresAt: string;
}

/** What can be chosen instead of saying more: a task, or a reading of what was said. */
export interface Candidate {
  choice: string;
  label?: string | null;
  taskId?: string | null;
  number?: number | null;
  title?: string | null;
}

export interface Turn {
  conversationId: string;
  turnId: string;
  engine: string;
  status: "running" | "done" | "stopped" | "failed";
  response: string;
  toolCalls: ToolCall[];
  receipts: Receipt[];
  pendingActions: PendingAction[];
  candidates: Candidate[];
  undoable: boolean;
}

export interface Engine {
  engine: string;
  remote: boolean;
  fallback: boolean;
  limits?: { tokensPerDay: number } | null;
  left?: { tokensToday: number } | null;
}

/** What one says: words, or one of the candidates that were offered. */
export type Said = { message: string } | { choice: string };
