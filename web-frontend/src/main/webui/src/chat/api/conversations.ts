import { request } from "@/shared/api/http";
import type { Page } from "@/shared/api/types";
import type { Conversation, Engine, Message } from "./wire";

const CONVERSATIONS = "/api/v1/conversations";

/** The most recently used first. @param q words of the title or of what was said */
export function listConversations(cursor?: string, q?: string): Promise<Page<Conversation>> {
  const query = new URLSearchParams({ limit: "50", ...(cursor && { cursor }), ...(q && { q }) });
  return request("GET", `${CONVERSATIONS}?${query}`);
}

/** Where a conversation can be had as a document. */
export function exportAddress(id: string): string {
  return `${CONVERSATIONS}/${id}/export`;
}

/** The same key twice makes one. */
export function createConversation(key: string): Promise<Conversation> {
  return request("POST", CONVERSATIONS, { body: {}, idempotencyKey: key });
}

export function renameConversation(id: string, title: string): Promise<Conversation> {
  return request("PATCH", `${CONVERSATIONS}/${id}`, { body: { title } });
}

export function deleteConversation(id: string): Promise<void> {
  return request("DELETE", `${CONVERSATIONS}/${id}`);
}

/** The newest first. */
export function listMessages(id: string, cursor?: string): Promise<Page<Message>> {
  const query = new URLSearchParams({ limit: "30", ...(cursor && { cursor }) });
  return request("GET", `${CONVERSATIONS}/${id}/messages?${query}`);
}

export function getEngine(): Promise<Engine> {
  return request("GET", "/api/v1/engine");
}
