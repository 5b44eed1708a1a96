import { Check, Copy, Cpu, RefreshCw } from "lucide-preact";
import { useState } from "preact/hooks";
import { answerAgain } from "@/chat/thread/conversation";
import { find } from "@/chat/thread/state";
import { copyText } from "@/shared/platform/clipboard";
import { announce } from "@/shared/ui/announcer";
import { Button, IconButton } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { count } from "@/shared/words/changes";
import { engineWords } from "./engine-words";
import type { Exchange } from "./exchange";
import { undoExchange } from "./undo";

/** Under an answer: copy it, have it answered again, and which engine it was. */
export function TurnFoot({ exchange, last }: { exchange: Exchange; last: boolean }) {
  const [asking, setAsking] = useState(false);
  const turn = exchange.turn!;
  const changed = turn.receipts.length > 0 && exchange.undo.state === "made";
  const retry = async (undoFirst: boolean) => {
    setAsking(false);
    if (undoFirst) await undoExchange(exchange);
    const now = find(exchange.key);
    // Refused: its reason stands under the receipt, and answering again would do it twice
    if (!now || (undoFirst && now.undo.state !== "undone")) return;
    await answerAgain(now);
  };
  return (
    <>
      <div class="turn-foot">
        {turn.response && <CopyButton text={turn.response} />}
        {last && (
          <IconButton label="Retry" onClick={() => (changed ? setAsking(true) : void retry(false))}>
            <Icon of={RefreshCw} small />
          </IconButton>
        )}
        <span class="eng">
          <Icon of={Cpu} small />
          {[engineWords(turn.engine), exchange.took !== undefined && tookWords(exchange.took)]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </div>
      {asking && (
        <div class="retry-ask" role="group" aria-label="Retry">
          <p>{count(turn.receipts.length, "change")} already made will stay.</p>
          <Button onClick={() => void retry(true)}>Undo and retry</Button>
          <Button onClick={() => void retry(false)}>Retry</Button>
          <Button kind="ghost" onClick={() => setAsking(false)}>
            Cancel
          </Button>
        </div>
      )}
    </>
  );
}

function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(text);
    announce("Copied");
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <IconButton label={copied ? "Copied" : "Copy reply"} onClick={() => void copy()}>
      <Icon of={copied ? Check : Copy} small />
    </IconButton>
  );
}

/** "40 ms", "2.4 s", "1 min 5 s". */
export function tookWords(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.max(0, Math.round(milliseconds))} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1_000).toFixed(1)} s`;
  return `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1_000)} s`;
}
