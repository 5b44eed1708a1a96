import { uuid } from "@/shared/platform/ids";

/** What tabs tell each other. A claim asks and offers at once: whoever leads answers `here`, else the smaller id wins. */
type Message = { kind: "claim" | "here" | "bye"; from: string };

const ANSWER_WITHIN = 250;
const ASK_EVERY = 10_000;

/** The part of BroadcastChannel an election needs. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

/**
 * Elects one leader among the tabs of a browser by messages alone: Web Locks do not exist over plain HTTP. The leader
 * answers questions instead of sending heartbeats, because timers of a hidden tab stand still and message handlers do
 * not. Two leaders after an unlucky moment are possible and harmless: the greater id steps down when it hears the other.
 *
 * @param lead begins leading and gives the function that ends it
 */
export function elect(channel: Channel, lead: () => () => void, id = uuid()): { leave: () => void } {
  let stop: (() => void) | null = null;
  let outranked = false;
  let left = false;
  const say = (kind: Message["kind"]) => channel.postMessage({ kind, from: id } satisfies Message);
  const stepDown = () => {
    stop?.();
    stop = null;
  };

  const claim = () => {
    if (stop || left) return;
    outranked = false;
    say("claim");
    setTimeout(() => {
      if (outranked || stop || left) return;
      stop = lead();
      say("here");
    }, ANSWER_WITHIN);
  };

  channel.addEventListener("message", ({ data }: MessageEvent) => {
    const message = data as Message;
    if (left || message.from === id) return;
    if (message.kind === "bye") claim();
    else if (message.kind === "here") {
      outranked = true;
      if (stop && message.from < id) stepDown();
      else if (stop) say("here");
    } else if (stop) say("here");
    else if (message.from < id) outranked = true;
    else say("claim");
  });

  claim();
  const asking = setInterval(claim, ASK_EVERY);
  return {
    leave: () => {
      left = true;
      clearInterval(asking);
      if (stop) say("bye");
      stepDown();
    },
  };
}
