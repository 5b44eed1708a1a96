import type { Candidate, PendingAction, ToolCall, Turn } from "@/chat/api/wire";
import type { Problem } from "@/shared/api/types";
import type { StreamEvent } from "@/shared/live/sse";
import type { Exchange, Fallback } from "./exchange";

/** Whether nothing follows this event: a failed turn, too, ends with what it left. */
export function isLast(event: StreamEvent): boolean {
  return event.event === "done";
}

/** The exchange after one more event of its turn's stream. What `done` says replaces everything before it. */
export function applyEvent(exchange: Exchange, event: StreamEvent): Exchange {
  const data: unknown = JSON.parse(event.data);
  switch (event.event) {
    case "turn":
      return { ...exchange, phase: "answering", turn: started(exchange.turn, data as Partial<Turn>) };
    case "done":
      return { ...exchange, phase: "settled", turn: data as Turn };
    case "error":
      return failed(exchange, data as Problem);
    case "engine":
      return { ...exchange, fallback: fallbackOf(data) };
    default:
      return exchange.turn ? { ...exchange, turn: grown(exchange.turn, event.event, data) } : exchange;
  }
}

const NOTHING_YET: Omit<Turn, "turnId" | "conversationId"> = {
  engine: "",
  status: "running",
  response: "",
  toolCalls: [],
  receipts: [],
  pendingActions: [],
  candidates: [],
  undoable: false,
};

function started(before: Turn | null, turn: Partial<Turn>): Turn {
  const ids = { turnId: turn.turnId ?? before?.turnId ?? "", conversationId: turn.conversationId ?? "" };
  // A stream read from its start tells everything again
  return { ...NOTHING_YET, ...turn, ...ids, status: "running", response: "", toolCalls: [] };
}

function grown(turn: Turn, event: string, data: unknown): Turn {
  switch (event) {
    case "delta":
      return { ...turn, response: turn.response + (data as { text: string }).text };
    case "tool_call":
    case "tool_result":
      return { ...turn, toolCalls: withCall(turn.toolCalls, data as ToolCall) };
    case "approval":
      return { ...turn, pendingActions: [data as PendingAction] };
    case "candidates":
      return { ...turn, candidates: Array.isArray(data) ? data : (data as { candidates: Candidate[] }).candidates };
    default:
      return turn;
  }
}

function withCall(calls: ToolCall[], call: ToolCall): ToolCall[] {
  const known = calls.some((one) => one.id === call.id);
  return known ? calls.map((one) => (one.id === call.id ? { ...one, ...call } : one)) : [...calls, call];
}

function failed(exchange: Exchange, problem: Problem): Exchange {
  return { ...exchange, failure: problem.detail ?? "The turn failed." };
}

function fallbackOf(data: unknown): Fallback {
  const { failed, reason } = data as { failed?: string; reason?: string };
  return { from: failed ?? "The model", reason: reason ?? "" };
}
