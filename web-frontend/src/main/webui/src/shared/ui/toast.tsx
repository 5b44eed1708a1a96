import { signal } from "@preact/signals";
import { X } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { announce } from "./announcer";
import { IconButton } from "./button";
import { Icon } from "./icon";

export interface ToastContent {
  text: string;
  action?: { word: string; key?: string; run: () => void };
}

const TIME_ON_SCREEN = 10_000;

/** What the toast says; the newest replaces the last. */
export const toast = signal<(ToastContent & { id: number }) | null>(null);
let shown = 0;

export function showToast(content: ToastContent): void {
  toast.value = { ...content, id: ++shown };
  const key = content.action?.key;
  announce(key ? `${content.text}. Press ${key} to ${content.action!.word.toLowerCase()}.` : content.text);
}

export function dismissToast(): void {
  toast.value = null;
}

/** Bottom centre of the region it stands in. Not live itself: the announcer has said it. */
export function ToastDock() {
  const content = toast.value;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!content || held) return undefined;
    const timer = setTimeout(dismissToast, TIME_ON_SCREEN);
    return () => clearTimeout(timer);
  }, [content?.id, held]);
  if (!content) return null;
  return (
    <div class="toast-dock">
      <div
        class="toast"
        role="group"
        aria-label="Last change"
        onMouseEnter={() => setHeld(true)}
        onMouseLeave={() => setHeld(false)}
        onFocusCapture={() => setHeld(true)}
        onBlurCapture={() => setHeld(false)}
      >
        <span>{content.text}</span>
        {content.action && (
          <button type="button" class="act" onClick={content.action.run}>
            {content.action.word}
            {content.action.key && <kbd aria-hidden="true">{content.action.key}</kbd>}
          </button>
        )}
        <IconButton label="Dismiss" onClick={dismissToast}>
          <Icon of={X} small />
        </IconButton>
      </div>
    </div>
  );
}
