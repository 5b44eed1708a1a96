import { describe, expect, test } from "vitest";
import type { Receipt, ToolCall } from "@/chat/api/wire";
import { callsWords, callWords, folded, outcomePill } from "./call-words";
import { receiptLine } from "./change-words";
import { outcomeWords } from "./narrate";
import { newExchange } from "./exchange";
import { actionWords, doneWords } from "./pending-words";
import { tookWords } from "./turn-foot";

const now = { moment: new Date("2026-11-17T09:00:00Z"), zone: "Europe/Berlin" };
const calls = (...tools: string[]) => ({ calls: tools.map((tool) => ({ tool, arguments: {} })) });
const call = (fields: Partial<ToolCall>): ToolCall => ({ id: "1", tool: "update_task", arguments: {}, ...fields });
const receipt = (fields: Partial<Receipt>): Receipt => ({
  action: "updated",
  taskId: "t",
  number: 41,
  title: "Report",
  before: null,
  after: null,
  changeSet: "c",
  ...fields,
});

describe("what waits for approval", () => {
  test.each([
    [["delete_task"], "delete 1 task"],
    [["delete_task", "delete_task"], "delete 2 tasks"],
    [["complete_task", "delete_task", "complete_task"], "complete 2 tasks and delete 1 task"],
  ])("%s is said as %s", (tools, words) => expect(actionWords(calls(...tools))).toBe(words));

  test("and in the past tense once it is done", () =>
    expect(doneWords(calls("delete_task", "delete_task"))).toBe("deleted 2 tasks"));
});

describe("a tool call", () => {
  test("says what it does, then what it did", () => {
    expect(callWords(call({ arguments: { task: 41 } }), false)).toBe("Changing task 41");
    expect(callWords(call({ outcome: "done", result: { number: 41 } }), true)).toBe("Changed task 41");
    expect(callWords(call({ tool: "reschedule_task", outcome: "done", result: { number: 41 } }), true)).toBe(
      "Moved task 41",
    );
    expect(callWords(call({ tool: "list_tasks", outcome: "done", result: { total: 12 } }), true)).toBe(
      "Found 12 tasks",
    );
  });

  test("says what it could not do, and why", () => {
    const failed = call({ outcome: "failed", arguments: { task: 99 }, result: { code: "not_found" } });
    expect(callWords(failed, true)).toBe("Could not change task 99");
    expect(outcomePill(failed, true)).toEqual({ word: "Not found", kind: "danger" });
  });

  test("that a stop came before never ran", () => expect(callWords(call({}), true)).toBe("Stopped before it ran"));

  test("folds with its neighbours of one kind", () => {
    const done = { outcome: "done" as const, result: {} };
    const groups = folded([
      call(done),
      call(done),
      call({ tool: "add_task" }),
      call({ tool: "offer_candidates" }),
      call({ tool: "offer_readings" }),
    ]);
    expect(groups.map((group) => group.length)).toEqual([2, 1]);
    expect(callsWords(groups[0]!, true)).toBe("Changed 2 tasks");
  });
});

describe("a receipt's line", () => {
  test("tells from and to where something changed", () => {
    const line = receiptLine(receipt({ before: { due: null }, after: { due: { date: "2026-11-18" } } }), now);
    expect(line.changes).toEqual([{ field: "due", from: "none", to: "Tomorrow" }]);
  });

  test.each([
    [receipt({ action: "created", after: { due: { date: "2026-11-17" } } }), "Added, today"],
    [receipt({ action: "completed" }), "Done"],
    [receipt({ action: "deleted" }), "In Trash"],
  ])("says in words what has no before and after", (one, words) => expect(receiptLine(one, now).words).toBe(words));
});

test("a turn's outcome is one announcement: its text, its changes, what it waits for", () => {
  const turn = {
    conversationId: "c", turnId: "t", engine: "", status: "done" as const, response: "Moved it.", toolCalls: [],
    receipts: [receipt({})], candidates: [], undoable: true,
    pendingActions: [{ id: "a", summary: "", taskIds: [], expiresAt: "", ...calls("delete_task") }],
  }; // prettier-ignore
  expect(outcomeWords({ ...newExchange("k", "x"), turn })).toBe(
    "Moved it. 1 change made, Undo available. Approval needed: delete 1 task",
  );
});

test.each([
  [40, "40 ms"],
  [2_430, "2.4 s"],
  [65_000, "1 min 5 s"],
])("%d ms are said as %s", (milliseconds, words) => expect(tookWords(milliseconds)).toBe(words));
