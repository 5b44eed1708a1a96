import { send } from "@/shared/api/http";
import type { ListEvent, TaskEvent } from "@/shared/api/types";
import { readStream } from "./sse";

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
/** Three pings missed: the connection is dead, whatever the operating system believes. */
const SILENCE = 45_000;

export interface StreamListener {
  onEvent: (event: TaskEvent | ListEvent, id: string) => void;
  /** `resumed`: nothing can have been missed. */
  onOpen: (resumed: boolean) => void;
  onBreak: () => void;
}

/** Keeps the one connection to /events open, resuming where it broke. Gives the function that ends it. */
export function followEvents(lastId: string | null, listener: StreamListener): () => void {
  let wait = FIRST_WAIT;
  let id = lastId;
  let ended = false;
  let connection = new AbortController();
  let wake: () => void = () => undefined;

  const connect = async () => {
    connection = new AbortController();
    const { signal } = connection;
    const abort = () => connection.abort();
    let watchdog = setTimeout(abort, SILENCE);
    try {
      const response = await send("GET", "/api/v1/events", { signal, lastEventId: id, accept: "text/event-stream" });
      listener.onOpen(id !== null);
      wait = FIRST_WAIT;
      await readStream(response, {
        onBytes: () => {
          clearTimeout(watchdog);
          watchdog = setTimeout(abort, SILENCE);
        },
        onRetry: (milliseconds) => (wait = milliseconds),
        onEvent: (message) => {
          if (message.id) id = message.id;
          if (message.event === "change")
            listener.onEvent(JSON.parse(message.data) as TaskEvent | ListEvent, message.id);
        },
      });
    } finally {
      clearTimeout(watchdog);
    }
  };

  const run = async () => {
    while (!ended) {
      await connect().catch(() => undefined);
      if (ended) return;
      listener.onBreak();
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, wait * (0.75 + Math.random() / 2));
      });
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  };

  const online = () => wake();
  addEventListener("online", online);
  void run();
  return () => {
    ended = true;
    removeEventListener("online", online);
    connection.abort();
    wake();
  };
}
