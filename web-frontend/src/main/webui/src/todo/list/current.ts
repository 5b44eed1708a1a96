import { signal } from "@preact/signals";

/** The row whose controls are in the Tab order. */
export const currentId = signal<string | null>(null);

/** The row whose title is being edited in place. */
export const editingId = signal<string | null>(null);

const rows = () => [...document.querySelectorAll<HTMLElement>("#main [data-task]")];

/** Puts the focus on the row's title. */
export function focusRow(id: string): void {
  const row = rows().find((candidate) => candidate.dataset.task === id);
  if (!row) return;
  currentId.value = id;
  row.querySelector<HTMLElement>(".row-title")?.focus();
}

/** Moves to the next row, or the one before; from outside the list to where one last was. */
export function moveCurrent(by: 1 | -1): void {
  const all = rows();
  const inside = all.findIndex((row) => row.contains(document.activeElement));
  const remembered = all.findIndex((row) => row.dataset.task === currentId.value);
  const to = inside >= 0 ? inside + by : Math.max(remembered, 0);
  const row = all[Math.min(Math.max(to, 0), all.length - 1)];
  if (row) focusRow(row.dataset.task!);
}

/** Where the focus goes when this row goes: the next one, else the one before, else quick add. */
export function focusAfter(id: string): void {
  const all = rows();
  const at = all.findIndex((row) => row.dataset.task === id);
  const neighbour = all[at + 1] ?? all[at - 1];
  if (at < 0) return;
  if (neighbour) focusRow(neighbour.dataset.task!);
  else document.querySelector<HTMLElement>("#add input")?.focus();
}

/** The task that single keys act on: the focused row's, else the open one's. */
export function keyedTask(openId: string | undefined): string | undefined {
  const focused = document.activeElement?.closest<HTMLElement>("[data-task]");
  return focused?.dataset.task ?? openId;
}
