import type { ToolCall } from "@/chat/api/wire";
import { count } from "@/shared/words/changes";
import { quoted } from "@/shared/words/quoted";

/** The tools of todo-service: what is being done, what was done, what could not be done. */
const WORDS: Record<string, [doing: string, done: string, wish: string]> = {
  add_task: ["Adding", "Added", "add"],
  update_task: ["Changing", "Changed", "change"],
  reschedule_task: ["Moving", "Moved", "move"],
  complete_task: ["Completing", "Completed", "complete"],
  reopen_task: ["Reopening", "Reopened", "reopen"],
  delete_task: ["Deleting", "Deleted", "delete"],
  restore_task: ["Restoring", "Restored", "restore"],
};

/** One line for one call: "Completed task 47", "Could not change task 99". */
export function callWords(call: ToolCall, over: boolean): string {
  if (!call.outcome) return over ? "Stopped before it ran" : doing(call);
  const what = object(call);
  const verbs = WORDS[call.tool];
  if (call.outcome === "pending") return `Asks to ${verbs?.[2] ?? "run"} ${what}`;
  if (call.outcome !== "done") return `Could not ${verbs?.[2] ?? wish(call.tool)} ${verbs ? what : ""}`.trim();
  if (verbs) return unchanged(call) ? `Nothing to change in ${what}` : `${verbs[1]} ${what}`;
  return read(call);
}

/** The same for several of one kind: "Completed 3 tasks". */
export function callsWords(calls: ToolCall[], over: boolean): string {
  const first = calls[0]!;
  if (calls.length === 1) return callWords(first, over);
  const verbs = WORDS[first.tool];
  const done = calls.filter((call) => call.outcome === "done").length;
  if (verbs && done === calls.length) return `${verbs[1]} ${count(calls.length, "task")}`;
  if (verbs && calls.every((call) => call.outcome === "pending")) {
    return `Asks to ${verbs[2]} ${count(calls.length, "task")}`;
  }
  return `${count(calls.length, "action")}, ${done} done`;
}

/** Why a call did not do what it was meant to: the word on its pill. */
export function outcomePill(call: ToolCall, over: boolean): { word: string; kind: string } | null {
  if (!call.outcome) return over ? { word: "Stopped", kind: "" } : null;
  if (call.outcome === "pending") return { word: "Needs approval", kind: "warn" };
  if (call.outcome === "refused") return { word: "Not allowed", kind: "" };
  if (call.outcome === "failed") return { word: reason(call), kind: "danger" };
  return null;
}

function doing(call: ToolCall): string {
  const verbs = WORDS[call.tool];
  if (verbs) return `${verbs[0]} ${object(call)}`;
  return call.tool === "list_tasks" ? "Looking for tasks" : "Looking things up";
}

function read(call: ToolCall): string {
  const { items, total, restored } = (call.result ?? {}) as { items?: unknown[]; total?: number; restored?: number };
  switch (call.tool) {
    case "list_tasks":
      return `Found ${count(total ?? items?.length ?? 0, "task")}`;
    case "get_activity":
      return `Read ${count(items?.length ?? 0, "change")}`;
    case "undo_change":
    case "undo_last_turn":
      return restored ? `Undid ${count(restored, "change")}` : "Undid the last changes";
    default:
      return call.tool.replaceAll("_", " ");
  }
}

function wish(tool: string): string {
  return tool.startsWith("undo") ? "undo" : tool.replaceAll("_", " ");
}

function object(call: ToolCall): string {
  const result = call.result as { number?: number; title?: string } | null | undefined;
  if (call.tool === "add_task") return quoted(String(result?.title ?? call.arguments.title ?? "a task"));
  if (result?.number) return `task ${result.number}`;
  const task = call.arguments.task;
  return typeof task === "number" || /^\d+$/.test(String(task)) ? `task ${String(task)}` : "a task";
}

function unchanged(call: ToolCall): boolean {
  return (call.result as { action?: string } | null | undefined)?.action === "unchanged";
}

function reason(call: ToolCall): string {
  const code = String((call.result as { code?: string } | null | undefined)?.code ?? "failed");
  return code.charAt(0).toUpperCase() + code.slice(1).replaceAll("_", " ");
}

/** Consecutive calls of one tool fold into one line. What only steers the conversation is no action of its own. */
export function folded(calls: ToolCall[]): ToolCall[][] {
  const groups: ToolCall[][] = [];
  for (const call of calls) {
    if (call.tool === "offer_candidates" || call.tool === "offer_readings") continue;
    const last = groups.at(-1);
    if (last && last[0]!.tool === call.tool) last.push(call);
    else groups.push([call]);
  }
  return groups;
}
