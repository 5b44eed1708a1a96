import { focusComposer } from "./composer/focus";
import { newConversation } from "./conversations/conversation-list";
import { helpOpen } from "./help/open-help";
import { closeOver, toggle } from "./panels/panels";
import { stop } from "./thread/conversation";
import { running, thread } from "./thread/state";
import { undoExchange } from "./turn/undo";
import { config } from "@/shared/session/session";
import { redo, undo } from "@/shared/tasks/undo";

let afterG = false;

/** Single keys act outside text fields only; letters match what is typed, brackets also their place. */
export function startKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "Escape") escape();
    else if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      moveTurn(event.key === "ArrowDown" ? 1 : -1);
    } else if (!typing(event) && !event.ctrlKey && !event.metaKey && !event.altKey && act(event))
      event.preventDefault();
  };
  addEventListener("keydown", onKeyDown);
  return () => removeEventListener("keydown", onKeyDown);
}

function act(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  const leader = afterG;
  afterG = key === "g";
  if (leader && key === "c") location.assign(config.value.todoUrl);
  else if (key === "m") focusComposer();
  else if (key === "n") newConversation();
  else if (key === "[" || event.code === "BracketLeft") toggle("side");
  else if (key === "]" || event.code === "BracketRight") toggle("tasks");
  else if (key === "z") void (event.shiftKey ? redo() : undo());
  else if (key === "u") undoFocused();
  else if (key === "?") helpOpen.value = true;
  else return false;
  return true;
}

function escape(): void {
  if (document.querySelector("dialog[open]")) return;
  if (running.value) void stop();
  else closeOver();
}

function turns(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-turn]")];
}

function moveTurn(step: 1 | -1): void {
  const all = turns();
  const at = all.findIndex((turn) => turn.contains(document.activeElement));
  const next = at < 0 ? all.at(-1) : all[Math.min(Math.max(at + step, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function undoFocused(): void {
  const key = turns().find((turn) => turn.contains(document.activeElement))?.dataset.turn;
  const exchange = thread.value.exchanges.find((one) => one.key === key);
  if (exchange?.turn?.receipts.length && exchange.undo.state === "made") void undoExchange(exchange);
}

function typing(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return (
    target.isContentEditable ||
    (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && (target as HTMLInputElement).type !== "checkbox")
  );
}
