import { CircleAlert, Cpu } from "lucide-preact";
import { focusComposer } from "@/chat/composer/focus";
import { answerAgain, sendAgain } from "@/chat/thread/conversation";
import { Banner } from "@/shared/ui/banner";
import { ApprovalCard, DecidedLine } from "./approval";
import { Candidates } from "./candidates";
import type { Exchange, Fallback } from "./exchange";
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
        {!over && exchange.resumed && <p class="quiet">The connection broke. The answer goes on.</p>}
        {!over && !turn?.response && <Caret />}
        {phase === "unsent" && (
          <Banner
            icon={CircleAlert}
            failure
            {...(!exchange.hopeless && { action: { word: "Retry", run: () => void sendAgain(exchange) } })}
          >
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
      {exchange.fallback && <Banner icon={Cpu}>{fallbackWords(exchange.fallback)}</Banner>}
      <ToolCalls calls={turn.toolCalls} over={over} />
      <Words exchange={exchange} over={over} last={last} />
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

/** What the assistant said; of a failed turn the service says itself what happened and what is still safe. */
function Words({ exchange, over, last }: { exchange: Exchange; over: boolean; last: boolean }) {
  const { response, status, receipts } = exchange.turn!;
  if (over && (status === "failed" || exchange.failure)) {
    const again = { word: "Retry", run: () => void answerAgain(exchange) };
    // What has changed something is retried from its foot, which asks about that first
    const plain = status === "running" || receipts.length === 0;
    return (
      <Banner icon={CircleAlert} failure {...(last && plain && { action: again })}>
        {status === "failed" && response ? response : exchange.failure}
      </Banner>
    );
  }
  return response ? <Reply text={response} streaming={!over} /> : null;
}

function fallbackWords({ from, reason }: Fallback): string {
  const why = /limit|token/.test(reason) ? `The limit of ${from} for today is used up.` : `${from} did not answer.`;
  return `${why} The built-in engine took this turn.`;
}
