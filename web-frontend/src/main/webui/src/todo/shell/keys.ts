import { askAddress } from "@/shared/router/ask";
import { go, leave } from "@/shared/router/router";
import { config } from "@/shared/session/session";
import { complete, reopen } from "@/shared/tasks/actions";
import { known } from "@/shared/tasks/store";
import { redo, undo } from "@/shared/tasks/undo";
import { dismissToast, toast } from "@/shared/ui/toast";
import type { Task } from "@/shared/api/types";
import { editingId, focusAfter, focusRow, keyedTask, moveCurrent } from "../list/current";
import { deleteRow } from "../list/task-menu";
import { taskAddress, type Route } from "../views/route";
import { closeLayer, layer, openLayer } from "./layers";
import { openQuickAdd } from "./open-quick-add";

/** How long after G the second key may come. */
const SECOND_KEY = 1_500;

/**
 * The app's keys. Single keys act only outside of text fields; what belongs to the browser is left alone.
 *
 * @param route where one is
 */
export function listenForKeys(route: () => Route): () => void {
  let going: ReturnType<typeof setTimeout> | undefined;
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.ctrlKey || event.metaKey) return withControl(event, key);
    if (key === "Escape") return escape(route());
    if (writing(event.target) || layer.peek()) return;
    const run = going ? GO[key] : (plainKeys(route(), event.shiftKey)[key] ?? BY_PLACE[event.code]);
    clearTimeout(going);
    going = key === "g" && !going ? setTimeout(() => (going = undefined), SECOND_KEY) : undefined;
    if (!run) return;
    event.preventDefault();
    run();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

const GO: Record<string, () => void> = {
  t: () => go("/"),
  u: () => go("/upcoming"),
  i: () => go("/inbox"),
  c: () => location.assign(config.peek().chatUrl),
};

/** Other layouts hide the slash behind a second key: there it works where it lies. */
const BY_PLACE: Record<string, () => void> = { Slash: () => openLayer("search") };

function plainKeys({ base, taskId }: Route, shift: boolean): Record<string, () => void> {
  const withTask = (run: (task: Task) => void) => () => {
    const task = known(keyedTask(taskId) ?? "");
    if (task && task.version > 0) run(task);
  };
  return {
    q: openQuickAdd,
    "?": () => openLayer("help"),
    "/": () => openLayer("search"),
    j: () => moveCurrent(1),
    k: () => moveCurrent(-1),
    ArrowDown: () => moveCurrent(1),
    ArrowUp: () => moveCurrent(-1),
    z: () => void (shift ? redo() : undo()),
    e: withTask((task) => {
      focusAfter(task.id);
      void (task.status === "done" ? reopen(task) : complete(task));
    }),
    o: withTask((task) => go(taskAddress(base, task.id))),
    a: withTask((task) => location.assign(askAddress(`Task ${task.number}: `))),
    F2: withTask((task) => (editingId.value = task.id)),
    Delete: withTask(deleteRow),
  };
}

function withControl(event: KeyboardEvent, key: string): void {
  if (key === "k") openLayer("search");
  else if (key === "z" && !writing(event.target)) void (event.shiftKey ? redo() : undo());
  else return;
  event.preventDefault();
}

/** Closes the top layer: palette or sheet, then the details, then the toast. */
function escape({ base, taskId }: Route): void {
  if (layer.peek()) closeLayer();
  else if (taskId) {
    leave(base);
    requestAnimationFrame(() => focusRow(taskId));
  } else if (toast.peek()) dismissToast();
}

function writing(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  if (element instanceof HTMLInputElement) return element.type !== "checkbox";
  return Boolean(element?.closest("textarea, select, [contenteditable], [role=menu]"));
}
