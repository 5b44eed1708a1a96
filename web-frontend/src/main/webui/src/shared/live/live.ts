import { signal } from "@preact/signals";
import type { ListEvent, TaskEvent } from "@/shared/api/types";
import { elect } from "./leader";
import { followEvents } from "./stream";

type Note =
  { kind: "event"; event: TaskEvent | ListEvent; id: string } | { kind: "open"; resumed: boolean } | { kind: "break" };

export interface LiveListener {
  onEvent: (event: TaskEvent) => void;
  /** Something may have been missed, or a list was changed or the trash emptied: load again what is shown. */
  onGap: () => void;
}

/** Whether changes from elsewhere arrive by themselves at present. */
export const connected = signal(true);

/** A connection that is back within this time was never worth a word. */
const PATIENCE = 2_000;

let lastId: string | null = null;
let broken: ReturnType<typeof setTimeout> | undefined;
let opened = false;
const listeners = new Set<LiveListener>();

/** Tells of every change of the user's tasks, wherever it was made. Gives the function that stops it. */
export function onChange(listener: LiveListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Joins the tabs of this browser, both apps of one address included, around one connection to /events; whoever leads
 * keeps it and passes on what arrives. Gives the function that leaves, for signing out.
 */
export function startLive(account: string): () => void {
  const channel = new BroadcastChannel(`events of ${account}`);
  const election = new BroadcastChannel(`events leader of ${account}`);
  const pass = (note: Note) => {
    take(note);
    channel.postMessage(note);
  };
  channel.addEventListener("message", ({ data }: MessageEvent) => take(data as Note));
  const lead = () =>
    followEvents(lastId, {
      onEvent: (event, id) => pass({ kind: "event", event, id }),
      onOpen: (resumed) => pass({ kind: "open", resumed }),
      onBreak: () => pass({ kind: "break" }),
    });
  let membership = elect(election, lead);
  // A page kept for the back button must not hold the connection, and must not miss what happened meanwhile.
  const hide = () => membership.leave();
  const show = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    membership = elect(election, lead);
    listeners.forEach((listener) => listener.onGap());
  };
  addEventListener("pagehide", hide);
  addEventListener("pageshow", show);
  return () => {
    removeEventListener("pagehide", hide);
    removeEventListener("pageshow", show);
    membership.leave();
    channel.close();
    election.close();
    lastId = null;
    opened = false;
  };
}

function take(note: Note): void {
  if (note.kind === "event") {
    lastId = note.id;
    const { event } = note;
    // Lists change seldom, and what is shown of them is everywhere: in the sidebar, in rows, in the trash.
    listeners.forEach((listener) => (event.taskId === null ? listener.onGap() : listener.onEvent(event)));
  } else if (note.kind === "open") {
    // What was loaded before the first connection stood may already be old.
    const gap = !note.resumed || !opened;
    opened = true;
    clearTimeout(broken);
    broken = undefined;
    connected.value = true;
    if (gap) listeners.forEach((listener) => listener.onGap());
  } else {
    broken ??= setTimeout(() => (connected.value = false), PATIENCE);
  }
}
