import { turnEvents } from "@/chat/api/turns";
import { ApiError } from "@/shared/api/http";
import { readStream, type StreamEvent } from "@/shared/live/sse";
import { isLast } from "./events";

const FIRST_WAIT = 300;
const LONGEST_WAIT = 8_000;
/** Pings come every 15 s: three missed, and the connection is dead whatever the operating system believes. */
const SILENCE = 45_000;

interface Follower {
  onEvent: (event: StreamEvent) => void;
  /** The stream broke and goes on by itself. */
  onBreak: () => void;
}

/**
 * Reads a turn to its last event. A stream that breaks is taken up again after the last event that arrived; meanwhile
 * the turn goes on at the server.
 *
 * @param start opens the first stream of a turn that is yet to begin, or names a turn to read from its start
 * @throws ApiError when the turn cannot be read any more, or broke before it was known at all
 */
export async function followTurn(
  start: string | ((signal: AbortSignal) => Promise<Response>),
  follower: Follower,
): Promise<void> {
  let turnId = typeof start === "string" ? start : null;
  let open = typeof start === "string" ? null : start;
  let lastId: string | null = null;
  let over = false;
  let wait = FIRST_WAIT;
  const onEvent = (event: StreamEvent) => {
    wait = FIRST_WAIT;
    if (event.id) lastId = event.id;
    if (event.event === "turn") turnId = (JSON.parse(event.data) as { turnId: string }).turnId;
    over ||= isLast(event);
    follower.onEvent(event);
  };
  for (;;) {
    try {
      await whileAlive(open ?? ((signal) => turnEvents(turnId!, lastId, signal)), onEvent);
    } catch (error) {
      if (error instanceof ApiError && (!error.offline || !turnId)) throw error;
    }
    if (over) return;
    if (!turnId) throw new ApiError(0, { detail: "The server did not answer." });
    open = null;
    follower.onBreak();
    await new Promise((resolve) => setTimeout(resolve, wait * (0.75 + Math.random() / 2)));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

async function whileAlive(
  open: (signal: AbortSignal) => Promise<Response>,
  onEvent: (event: StreamEvent) => void,
): Promise<void> {
  const connection = new AbortController();
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  const onBytes = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => connection.abort(), SILENCE);
  };
  onBytes();
  try {
    await readStream(await open(connection.signal), { onBytes, onEvent });
  } finally {
    clearTimeout(watchdog);
  }
}
