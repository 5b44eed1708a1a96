import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Conversation, PendingAction, Turn } from "@/chat/api/wire";
import { EMPTY, thread } from "@/chat/thread/state";
import { pastExchange } from "@/chat/turn/exchange";
import { conversations, found, loadTitle, search, searchOlder, titleOf, waiting } from "./conversations";

const one = (id: string, more: Partial<Conversation> = {}): Conversation => ({
  id,
  title: `Title of ${id}`,
  updatedAt: "2026-11-28T08:00:00Z",
  ...more,
});

const turn = (pendingActions: PendingAction[]): Turn => ({
  conversationId: "a",
  turnId: "t",
  engine: "built-in",
  status: "done",
  response: "It waits.",
  toolCalls: [],
  receipts: [],
  pendingActions,
  candidates: [],
  undoable: false,
});
const ACTION: PendingAction = { id: "p", summary: "", calls: [], taskIds: [], expiresAt: "2099-01-01T00:00:00Z" };

let asked: URLSearchParams[];

/** A server that answers by what is asked for. */
function answers(page: (query: URLSearchParams) => object | Promise<object>): void {
  vi.stubGlobal("fetch", async (path: string) => {
    const query = new URLSearchParams(path.split("?")[1]);
    asked.push(query);
    return Response.json(await page(query));
  });
}

beforeEach(() => {
  asked = [];
  conversations.value = { state: "loading", items: [], nextCursor: null };
  found.value = { q: "", items: [], nextCursor: null };
  thread.value = EMPTY;
});
afterEach(() => vi.unstubAllGlobals());

test("any conversation says that something waits in it, and the open one as soon as it is decided", () => {
  conversations.value = { state: "ready", items: [one("a", { waiting: true }), one("b"), one("c")], nextCursor: null };
  found.value = { q: "x", items: [one("d", { waiting: true })], nextCursor: null };
  expect([...waiting.value]).toEqual(["a", "d"]);
  thread.value = { ...EMPTY, id: "a", exchanges: [pastExchange(turn([]), "Delete it", "2026-11-28T08:00:00Z")] };
  expect([...waiting.value]).toEqual(["d"]);
  thread.value = { ...EMPTY, id: "b", exchanges: [pastExchange(turn([ACTION]), "Delete it", "2026-11-28T08:00:00Z")] };
  expect([...waiting.value].sort()).toEqual(["a", "b", "d"]);
});

test("an old conversation has its title, however far down the list it is", async () => {
  answers((query) =>
    query.has("cursor") ? { items: [one("old")], nextCursor: null } : { items: [one("new")], nextCursor: "older" },
  );
  await loadTitle("old");
  expect(titleOf("old")).toBe("Title of old");
  expect(asked.map((query) => query.get("cursor"))).toEqual([null, "older"]);
  await loadTitle("new");
  expect(asked).toHaveLength(2);
});

test("an answer to words that are not looked for any more is dropped", async () => {
  let first: (page: object) => void = () => undefined;
  answers((query) =>
    query.get("q") === "mil" ? new Promise((answer) => (first = answer)) : { items: [one("milk")], nextCursor: "next" },
  );
  const late = search("mil");
  await search("milk");
  first({ items: [one("mill")], nextCursor: null });
  await late;
  expect(found.value).toMatchObject({ q: "milk", items: [{ id: "milk" }] });
  await searchOlder();
  expect(asked.at(-1)!.get("q")).toBe("milk");
  expect(asked.at(-1)!.get("cursor")).toBe("next");
  await search(" ");
  expect(found.value).toEqual({ q: "", items: [], nextCursor: null });
});
