import { ArrowUp, Square, X } from "lucide-preact";
import { useEffect, useRef } from "preact/hooks";
import { queued, sayWords, stop } from "@/chat/thread/conversation";
import { running, thread } from "@/chat/thread/state";
import { IconButton } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { draft } from "./composer-draft";
import { Dictation } from "./dictation";
import { EngineBadge } from "./engine-badge";

const LONGEST = 4_000;

export function Composer({ disabled }: { disabled: boolean }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const text = draft.value;
  const busy = running.value !== undefined;
  const empty = text.trim() === "";
  useEffect(() => fit(box.current), [text]);

  const send = () => {
    if (empty || disabled) return;
    draft.value = "";
    void sayWords(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === "ArrowUp" && text === "") {
      event.preventDefault();
      draft.value = thread.value.exchanges.at(-1)?.said ?? "";
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (busy) void stop();
      else box.current?.blur();
    }
  };
  return (
    <form
      class="composer"
      aria-label="Write to the assistant"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Queued />
      <textarea
        ref={box}
        id="message"
        aria-label="Message"
        placeholder="Ask, or say what to change"
        rows={1}
        maxLength={LONGEST}
        value={text}
        enterkeyhint="send"
        onInput={(event) => (draft.value = event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="bar2">
        <Dictation onWords={(words) => (draft.value = text ? `${text} ${words}` : words)} />
        <EngineBadge />
        <span class="sp" />
        {busy ? (
          <button type="button" class="btn stop" onClick={() => void stop()}>
            <Icon of={Square} small />
            Stop
          </button>
        ) : (
          <>
            <span class="hint hide-s" aria-hidden="true">
              <kbd>Enter</kbd>
            </span>
            <button class="send" aria-label="Send" title="Send" disabled={empty || disabled}>
              <Icon of={ArrowUp} />
            </button>
          </>
        )}
      </div>
    </form>
  );
}

function Queued() {
  if (!queued.value) return null;
  return (
    <div class="queued">
      <span>Next: {queued.value}</span>
      <IconButton label="Do not send" onClick={() => (queued.value = null)}>
        <Icon of={X} small />
      </IconButton>
    </div>
  );
}

/** Lets the box grow with its text, to half of the window. */
function fit(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.style.height = "";
  if (box.value) box.style.height = `${Math.min(box.scrollHeight, innerHeight / 2)}px`;
}
