import { request, send } from "@/shared/api/http";
import type { Problem } from "@/shared/api/types";
import type { PendingAction, Receipt, Said, Turn } from "./wire";

const STREAM = "text/event-stream";

export function getTurn(id: string): Promise<Turn> {
  return request("GET", `/api/v1/turns/${id}`);
}

/** Says something and gives the stream of its turn. The same key twice says it once. */
export function say(conversationId: string, said: Said, key: string, signal: AbortSignal): Promise<Response> {
  const path = `/api/v1/conversations/${conversationId}/messages`;
  return send("POST", path, { body: said, idempotencyKey: key, accept: STREAM, signal });
}

/** The stream of a turn, from the start or from where it broke. */
export function turnEvents(id: string, lastEventId: string | null, signal: AbortSignal): Promise<Response> {
  return send("GET", `/api/v1/turns/${id}/events`, { lastEventId, accept: STREAM, signal });
}

export function stopTurn(id: string): Promise<unknown> {
  return send("POST", `/api/v1/turns/${id}/stop`);
}

/** Answers the same message again, as a new turn, and gives its stream. The same key twice answers it once. */
export function retryTurn(id: string, key: string, signal: AbortSignal): Promise<Response> {
  return send("POST", `/api/v1/turns/${id}/retry`, { idempotencyKey: key, accept: STREAM, signal });
}

/** Takes back everything the turn changed, or throws 409 with the conflicts. */
export function undoTurn(id: string): Promise<{ changeSet: string; restored: number }> {
  return request("POST", `/api/v1/turns/${id}/undo`);
}

export interface Decision {
  outcome: "done" | "declined" | "failed";
  receipts: Receipt[];
  /** Why not all of it ran. */
  problem?: Problem | null;
}

/**
 * Runs what was waiting.
 *
 * @param only the ids of the calls to run; all where it is absent. Throws 409 `approval_closed`, or `approval_stale` with what would be
 *   done now
 */
export function approve(action: PendingAction, only?: string[]): Promise<Decision> {
  const body = only && { calls: only.map((id) => ({ id })) };
  return request("POST", `/api/v1/approvals/${action.id}/approve`, { ...(body && { body }) });
}

export function decline(action: PendingAction): Promise<Decision> {
  return request("POST", `/api/v1/approvals/${action.id}/decline`);
}
