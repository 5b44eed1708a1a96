export interface StreamEvent {
  id: string;
  event: string;
  data: string;
}

/** What a parser tells besides events. */
export interface StreamHooks {
  onEvent: (event: StreamEvent) => void;
  /** The server asks to wait this many milliseconds before reconnecting. */
  onRetry?: (milliseconds: number) => void;
}

/**
 * A parser of text/event-stream (WHATWG HTML, 9.2.6), fed with text as it arrives. `EventSource` itself can neither send
 * headers nor a POST, and cannot resume a stream that another tab began.
 */
export function sseParser({ onEvent, onRetry }: StreamHooks): (text: string) => void {
  let rest = "";
  let id = "";
  let event = "";
  let data: string[] = [];

  const line = (text: string) => {
    if (text === "") {
      if (data.length > 0) onEvent({ id, event: event || "message", data: data.join("\n") });
      event = "";
      data = [];
      return;
    }
    const colon = text.indexOf(":");
    if (colon === 0) return;
    const name = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? "" : text.slice(colon + 1).replace(/^ /, "");
    if (name === "id") id = value;
    else if (name === "event") event = value;
    else if (name === "data") data.push(value);
    else if (name === "retry" && /^\d+$/.test(value)) onRetry?.(Number(value));
  };

  return (text) => {
    // A CR at the very end may be half of a CRLF: it waits for the next piece.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop()!;
    lines.forEach(line);
  };
}

/** Reads a streamed answer to its end, calling the hooks as events arrive; `onBytes` on every sign of life. */
export async function readStream(response: Response, hooks: StreamHooks & { onBytes?: () => void }): Promise<void> {
  const parse = sseParser(hooks);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    hooks.onBytes?.();
    parse(value);
  }
}
