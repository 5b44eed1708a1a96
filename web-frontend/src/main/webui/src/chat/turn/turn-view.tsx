import { CircleAlert, Cpu } from "lucide-preact";
import { focusComposer } from "@/chat/composer/focus";
import { sendAgain } from "@/chat/thread/conversation";
import { Banner } from "@/shared/ui/banner";
import { count } from "@/shared/words/changes";
import { ApprovalCard, DecidedLine } from "./approval";
import { Candidates } from "./candidates";
import { engineWords } from "./engine-words";
import type { Exchange } from "./exchange";
import { ReceiptPaper, UndoRefused } from "./receipt";
import { Caret, Reply } from "./reply";
import { ToolCalls } from "./tool-calls";
import { TurnFoot } from "./turn-foot";

/** What one said, and the assistant's turn that answers it. */
export function ExchangeView({ exchange, last }: { exchange: Exchange; last: boolean }) {
  const { turn, phase } = exchange;
  const over = phase === "settled" || phase === "unsent";
  return (
    <>
      <li class={phase === "unsent" ? "me unsent" : "me"}>
        <span class="sr">You: </span>
        {exchange.said}
      </li>
      <li class="turn" tabIndex={-1} data-turn={exchange.key} aria-busy={!over}>
        <span class="sr">Assistant: </span>
        {turn && <Answer exchange={exchange} over={over} last={last} />}
        {!over && !turn?.response && <Caret />}
        {phase === "unsent" && (
          <Banner icon={CircleAlert} failure action={{ word: "Retry", run: () => void sendAgain(exchange) }}>
            {exchange.failure}
          </Banner>
        )}
      </li>
    </>
  );
}

function Answer({ exchange, over, last }: { exchange: Exchange; over: boolean; last: boolean }) {
  const turn = exchange.turn!;
  return (
    <>
      {exchange.fallback !== undefined && <Banner icon={Cpu}>{fallbackWords(exchange.fallback)}</Banner>}
      <ToolCalls calls={turn.toolCalls} over={over} />
      {turn.response && <Reply text={turn.response} streaming={!over} />}
      {over && turn.status === "stopped" && <p class="quiet">{stoppedWords(turn.receipts.length)}</p>}
      {over && exchange.failure && (
        <Banner icon={CircleAlert} failure>
          {exchange.failure}
        </Banner>
      )}
      {turn.candidates.length > 0 && (
        <Candidates exchange={exchange} open={over && last && !exchange.chosen} onNone={focusComposer} />
      )}
      {exchange.decided.map((decided) => (
        <DecidedLine key={decided.action.id} decided={decided} />
      ))}
      {turn.receipts.length > 0 && <ReceiptPaper exchange={exchange} />}
      {turn.pendingActions.map((action) => (
        <ApprovalCard key={action.id} exchange={exchange} action={action} />
      ))}
      {exchange.refused && <UndoRefused words={exchange.refused} />}
      {over && turn.pendingActions.length === 0 && <TurnFoot exchange={exchange} last={last} />}
    </>
  );
}

function stoppedWords(changes: number): string {
  return changes === 0
    ? "Stopped. Nothing was changed."
    : `Stopped. ${count(changes, "change")} ${changes === 1 ? "was" : "were"} already made.`;
}

function fallbackWords(engine: string): string {
  return `${engine && engine !== "built-in" ? engineWords(engine) : "The model"} did not answer. The built-in engine took this turn.`;
}
