import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Turn } from "@/chat/api/wire";
import { newExchange, pastExchange, type Exchange } from "@/chat/turn/exchange";
import { typedHere } from "@/shared/session/typed";
import { answerAgain, choose, sayWords, sendAgain } from "./conversation";
import { thread } from "./state";

const TURN: Turn = {
  conversationId: "c",
  turnId: "t1",
  engine: "built-in",
  status: "failed",
  response: "The time is up.",
  toolCalls: [],
  receipts: [],
  pendingActions: [],
  candidates: [],
  undoable: false,
};
const GARDEN = { choice: "choice-1", taskId: "g", number: 7, title: "Water the garden" };

interface Asked {
  path: string;
  body: unknown;
  key: string | null;
}

let asked: Asked[];

/** A server that answers what is posted in this order. */
function answers(...next: (Response | "offline")[]): void {
  vi.stubGlobal("fetch", (path: string, init: { method: string; headers: Headers; body: string | null }) => {
    if (init.method === "GET") return Promise.resolve(Response.json({ items: [], nextCursor: null }));
    asked.push({ path, body: init.body && JSON.parse(init.body), key: init.headers.get("Idempotency-Key") });
    const answer = next.shift() ?? "offline";
    return answer === "offline" ? Promise.reject(new TypeError("offline")) : Promise.resolve(answer);
  });
}

const answered = (turnId = "t2") => {
  const turn = { ...TURN, turnId, status: "done", response: "Done." };
  return new Response(
    `id: 1\nevent: turn\ndata: ${JSON.stringify({ turnId })}\n\nid: 2\nevent: done\ndata: ${JSON.stringify(turn)}\n\n`,
  );
};
const problem = (status: number, code: string) => Response.json({ code, detail: "No." }, { status });

function opened(...exchanges: Exchange[]): void {
  thread.value = { id: "c", state: "ready", exchanges, earlier: null };
}

const rows = () => thread.value.exchanges;

beforeEach(() => {
  asked = [];
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("words that did not arrive are sent again with their key", async () => {
  opened();
  answers("offline", "offline", answered());
  await sayWords("Add milk");
  expect(rows()[0]).toMatchObject({ phase: "unsent", failure: "Not sent. The server did not answer." });
  await sendAgain(rows()[0]!);
  expect(asked.map(({ body }) => body)).toEqual(Array(3).fill({ message: "Add milk" }));
  expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
  expect(rows()).toMatchObject([{ phase: "settled", turn: { response: "Done." } }]);
});

test("a choice that did not arrive is sent again as that choice, never as words", async () => {
  opened({ ...pastExchange({ ...TURN, status: "done", candidates: [GARDEN] }, "water it", "2026-11-17T08:00:00Z") });
  answers("offline", "offline", answered());
  await choose(rows()[0]!, GARDEN);
  await sendAgain(rows()[1]!);
  expect(asked.map(({ body }) => body)).toEqual(Array(3).fill({ choice: "choice-1" }));
  expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
});

test("a choice whose task is gone is struck, and the others stay", async () => {
  opened(pastExchange({ ...TURN, status: "done", candidates: [GARDEN] }, "water it", "2026-11-17T08:00:00Z"));
  answers(problem(409, "candidate_stale"));
  await choose(rows()[0]!, GARDEN);
  expect(rows()).toMatchObject([{ chosen: undefined, stale: ["choice-1"], refused: "Not chosen: No." }]);
});

test("a choice that is closed is not offered to be sent again", async () => {
  opened(pastExchange({ ...TURN, status: "done", candidates: [GARDEN] }, "water it", "2026-11-17T08:00:00Z"));
  answers(problem(409, "choice_closed"));
  await choose(rows()[0]!, GARDEN);
  expect(rows()[1]).toMatchObject({ phase: "unsent", hopeless: true, failure: "Not sent: No." });
});

test("a failed turn is answered again as that turn", async () => {
  opened(pastExchange(TURN, "Add milk", "2026-11-17T08:00:00Z"));
  answers(answered());
  await answerAgain(rows()[0]!);
  expect(asked.map(({ path, body }) => [path, body])).toEqual([["/api/v1/turns/t1/retry", null]]);
  expect(rows()).toMatchObject([{ said: "Add milk", turn: { turnId: "t2", status: "done" } }]);
});

test("a retry that could not begin says nothing anew: the answer before stays, and the same retry is repeated", async () => {
  opened(pastExchange(TURN, "Add milk", "2026-11-17T08:00:00Z"));
  answers("offline", "offline", answered());
  await answerAgain(rows()[0]!);
  expect(rows()).toMatchObject([
    { phase: "settled", turn: { turnId: "t1" }, refused: "Not retried. The server did not answer." },
  ]);
  await answerAgain(rows()[0]!);
  expect(asked.map(({ path }) => path)).toEqual(Array(3).fill("/api/v1/turns/t1/retry"));
  expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
  expect(rows()).toMatchObject([{ turn: { turnId: "t2" } }]);
});

test("a turn that changed something stays above its retry, also when that cannot begin", async () => {
  const receipt = {
    action: "created" as const,
    taskId: "x",
    number: 1,
    title: "Milk",
    before: null,
    after: {},
    changeSet: "s",
  };
  opened(pastExchange({ ...TURN, receipts: [receipt], undoable: true }, "Add milk", "2026-11-17T08:00:00Z"));
  answers(problem(409, "turn_running"), answered());
  await answerAgain(rows()[0]!);
  expect(rows()).toMatchObject([{ turn: { turnId: "t1" }, refused: "Not retried: No." }]);
  await answerAgain(rows()[0]!);
  expect(rows().map(({ turn }) => turn!.turnId)).toEqual(["t1", "t2"]);
});

test("a turn this page lost sight of is read on, not answered again", async () => {
  const lost = {
    ...newExchange("k", "Add milk", { message: "Add milk" }),
    phase: "settled" as const,
    failure: "broke off",
  };
  opened({ ...lost, turn: { ...TURN, status: "running" } });
  vi.stubGlobal("fetch", (path: string, { method }: { method: string }) => {
    asked.push({ path: `${method} ${path}`, body: null, key: null });
    return Promise.resolve(path.endsWith("/events") ? answered("t1") : Response.json({ items: [], nextCursor: null }));
  });
  await answerAgain(rows()[0]!);
  expect(asked[0]!.path).toBe("GET /api/v1/turns/t1/events");
  expect(rows()).toMatchObject([{ phase: "settled", turn: { status: "done" } }]);
  expect(rows()[0]!.failure).toBeUndefined();
});

test("making the conversation again after a broken answer makes one", async () => {
  opened();
  thread.value = { ...thread.value, id: null };
  answers("offline", "offline", Response.json({ id: "c2" }), answered());
  await sayWords("Add milk");
  await sendAgain(rows()[0]!);
  expect(asked.slice(0, 3).map(({ path }) => path)).toEqual(Array(3).fill("/api/v1/conversations"));
  expect(new Set(asked.slice(0, 3).map(({ key }) => key)).size).toBe(1);
});

test("words that have not arrived count as typed, so that no change of account loses them", async () => {
  opened();
  answers("offline", "offline");
  await sayWords("Add milk");
  expect(typedHere()).toEqual(["Add milk"]);
});
