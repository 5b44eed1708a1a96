import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { getEngine } from "@/chat/api/conversations";
import type { Engine } from "@/chat/api/wire";
import { running } from "@/chat/thread/state";
import { engineWords } from "@/chat/turn/engine-words";

const engine = signal<Engine | null>(null);

/** Which engine answers the next message, and whether it stands in for another one. */
export function EngineBadge() {
  const busy = running.value !== undefined;
  useEffect(() => {
    if (busy) return;
    void getEngine().then(
      (answer) => (engine.value = answer),
      () => undefined,
    );
  }, [busy]);
  const now = engine.value;
  if (!now) return null;
  return (
    <span class={now.fallback ? "engine fall" : "engine"} title={limitWords(now)}>
      <i class="live" aria-hidden="true" />
      <span class="sr">Engine: </span>
      {engineWords(now.engine)}
      {now.fallback && <span> (fallback)</span>}
    </span>
  );
}

/** "12,000 of 200,000 tokens left today"; nothing where there is no limit. */
export function limitWords({ left, limits }: Engine): string | undefined {
  if (!left || !limits) return undefined;
  return `${left.tokensToday.toLocaleString("en")} of ${limits.tokensPerDay.toLocaleString("en")} tokens left today`;
}
