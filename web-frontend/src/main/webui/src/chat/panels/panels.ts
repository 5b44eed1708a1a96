import { computed, signal } from "@preact/signals";

/** The two columns beside the thread. */
export type Panel = "side" | "tasks";

const wide = query("(min-width: 73.75rem)");
const medium = query("(min-width: 64rem)");

const KEPT = "chat.hidden";

/** Columns that one has hidden where there is room for them; remembered on this device. */
const hidden = signal<ReadonlySet<string>>(new Set((localStorage.getItem(KEPT) ?? "").split(" ")));

/** The one column that lies over the thread where there is no room beside it. */
const over = signal<Panel | null>(null);

const roomFor = computed<Record<Panel, boolean>>(() => ({ side: medium.value, tasks: wide.value }));

/** Whether a panel shows: beside the thread, over it, or not at all. */
export function placeOf(panel: Panel): "beside" | "over" | "hidden" {
  if (roomFor.value[panel]) return hidden.value.has(panel) ? "hidden" : "beside";
  return over.value === panel ? "over" : "hidden";
}

/** Whether a panel lies over the thread, which then cannot be reached. */
export const covered = computed(() => placeOf("side") === "over" || placeOf("tasks") === "over");

let opener: HTMLElement | null = null;

/** Opens a panel, or closes it; the focus follows, and returns to what opened it. */
export function toggle(panel: Panel): void {
  if (placeOf(panel) === "hidden") open(panel);
  else close(panel);
}

/** Closes what lies over the thread. */
export function closeOver(): void {
  if (over.value) close(over.value);
}

function open(panel: Panel): void {
  opener = document.activeElement as HTMLElement | null;
  if (roomFor.value[panel]) remember(panel, false);
  else over.value = panel;
  const first = `[data-panel=${panel}] :is(a, button)`;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(first)?.focus());
}

function close(panel: Panel): void {
  if (roomFor.value[panel]) remember(panel, true);
  else over.value = null;
  const back = opener?.isConnected ? opener : null;
  requestAnimationFrame(() => (back ?? document.querySelector<HTMLElement>("#message"))?.focus());
}

function remember(panel: Panel, hide: boolean): void {
  const next = new Set(hidden.value);
  if (hide) next.add(panel);
  else next.delete(panel);
  hidden.value = next;
  localStorage.setItem(KEPT, [...next].join(" "));
}

function query(text: string) {
  const media = matchMedia(text);
  const matches = signal(media.matches);
  media.addEventListener("change", () => (matches.value = media.matches));
  return matches;
}
