import { expect, test } from "vitest";
import type { Turn } from "@/chat/api/wire";
import { applyEvent } from "./events";
import { newExchange, type Exchange } from "./exchange";

const turn: Turn = {
  conversationId: "c",
  turnId: "t",
  engine: "built-in",
  status: "running",
  response: "",
  toolCalls: [],
  receipts: [],
  pendingActions: [],
  candidates: [],
  undoable: false,
};

function after(...events: [string, unknown][]): Exchange {
  return events.reduce(
    (exchange, [event, data], at) => applyEvent(exchange, { id: String(at + 1), event, data: JSON.stringify(data) }),
    newExchange("k", "Add milk"),
  );
}

test("words arrive one after another", () => {
  const { turn: now, phase } = after(["turn", turn], ["delta", { text: "Two " }], ["delta", { text: "tasks" }]);
  expect(now!.response).toBe("Two tasks");
  expect(phase).toBe("answering");
});

test("a stream read again from its start says nothing twice", () => {
  const twice = after(["turn", turn], ["delta", { text: "Two" }], ["turn", turn], ["delta", { text: "Two" }]);
  expect(twice.turn!.response).toBe("Two");
});

test("a result completes the call it belongs to", () => {
  const call = { id: "1", tool: "add_task", arguments: { title: "Milk" } };
  const calls = after(["turn", turn], ["tool_call", call], ["tool_result", { ...call, outcome: "done", result: {} }]);
  expect(calls.turn!.toolCalls).toEqual([{ ...call, outcome: "done", result: {} }]);
});

test("the end of the turn replaces what was told on the way", () => {
  const done = { ...turn, status: "done", response: "Corrected." };
  const ended = after(["turn", turn], ["delta", { text: "Guessed" }], ["done", done]);
  expect(ended).toMatchObject({ phase: "settled", turn: { response: "Corrected.", status: "done" } });
});

test("a failed turn ends with what it left, and why", () => {
  const left = { ...turn, status: "failed", response: "The time is up. Nothing has changed." };
  const events: [string, unknown][] = [
    ["turn", turn],
    ["error", { detail: "The time is up." }],
  ];
  expect(after(...events).phase).toBe("answering");
  expect(after(...events, ["done", left])).toMatchObject({ phase: "settled", failure: "The time is up.", turn: left });
});

test("an approval and candidates show before the turn ends", () => {
  const action = { id: "a", summary: "", calls: [], taskIds: [], expiresAt: "" };
  const candidate = { choice: "x", taskId: "1", number: 1, title: "Milk" };
  const asked = after(["turn", turn], ["approval", action], ["candidates", [candidate]]);
  expect(asked.turn).toMatchObject({ pendingActions: [action], candidates: [candidate] });
});

test("events unknown to this version change nothing", () => {
  const before = after(["turn", turn]);
  expect(applyEvent(before, { id: "9", event: "later", data: "{}" })).toEqual(before);
});
