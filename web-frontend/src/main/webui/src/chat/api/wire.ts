import type { Action, Fields } from "@/shared/api/types";

/** The wire of chatbot-service; see its openapi.yaml. */

export interface Conversation {
  id: string;
  title: string;
  updatedAt: string;
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

/** What waits for the user's yes. */
export interface PendingAction {
  id: string;
  summary: string;
  calls: { tool: string; arguments: Arguments }[];
  taskIds: string[];
  expiresAt: string;
}

export interface Candidate {
  choice: string;
  taskId: string;
  number: number;
  title: string;
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
