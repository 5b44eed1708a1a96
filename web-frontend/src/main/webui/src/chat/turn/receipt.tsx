import { CheckCheck, TriangleAlert, Undo2 } from "lucide-preact";
import { useId, useState } from "preact/hooks";
import type { Receipt } from "@/chat/api/wire";
import { todoAddress } from "@/chat/tasks/todo-address";
import { useNow } from "@/shared/platform/clock";
import { Button } from "@/shared/ui/button";
import { ChangeMark } from "@/shared/ui/change";
import { Icon } from "@/shared/ui/icon";
import { count } from "@/shared/words/changes";
import { momentWords, type Now } from "@/shared/words/due";
import { receiptLine, undoneWords } from "./change-words";
import type { Exchange } from "./exchange";
import { redoTurn, undoExchange } from "./undo";

/** The paper: what this turn has changed, by what was committed and nothing else. */
export function ReceiptPaper({ exchange }: { exchange: Exchange }) {
  const now = useNow();
  const heading = useId();
  const receipts = exchange.turn!.receipts;
  const undone = exchange.undo.state === "undone";
  const head = undone ? `${count(receipts.length, "change")} undone` : `${count(receipts.length, "change")} made`;
  return (
    <section class={undone ? "receipt undone" : "receipt"} aria-label={`Receipt: ${head}`}>
      <span class="paper" aria-hidden="true" />
      <div class="r-head">
        <Icon of={undone ? Undo2 : CheckCheck} />
        <span id={heading}>{head}</span>
        <UndoButton exchange={exchange} describedBy={heading} />
      </div>
      <ul class="r-lines">
        {receipts.map((receipt, at) => (
          <Line key={at} receipt={receipt} undone={undone} now={now} />
        ))}
      </ul>
      <div class="r-foot">
        <span>{timeWords(exchange, now)}</span>
        {receipts.length === 1 && (
          <a class="link" href={todoAddress(receipts[0]!.taskId)}>
            Open in Todo
          </a>
        )}
      </div>
    </section>
  );
}

function Line({ receipt, undone, now }: { receipt: Receipt; undone: boolean; now: Now }) {
  const line = receiptLine(receipt, now);
  return (
    <li>
      <span class="no">
        <span class="sr">Task </span>
        {line.number}
      </span>
      <span class="t" title={line.title}>
        <bdi>{line.title}</bdi>
      </span>
      {undone ? (
        <span class="chg">{undoneWords(receipt)}</span>
      ) : line.words ? (
        <span class="chg">
          <ins>{line.words}</ins>
        </span>
      ) : (
        <span class="r-changes">
          {line.changes.map((change) => (
            <span key={change.field} class="r-change">
              {(line.changes.length > 1 || change.field !== "due") && <span class="r-field">{change.field}</span>}
              <ChangeMark from={change.from} to={change.to} />
            </span>
          ))}
        </span>
      )}
    </li>
  );
}

function UndoButton({ exchange, describedBy }: { exchange: Exchange; describedBy: string }) {
  const [busy, setBusy] = useState(false);
  const { state, changeSet } = exchange.undo;
  const run = async (act: (exchange: Exchange) => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    await act(exchange).finally(() => setBusy(false));
  };
  if (state === "made") {
    return (
      <Button busy={busy} aria-describedby={describedBy} onClick={() => void run(undoExchange)}>
        {!busy && <Icon of={Undo2} small />}
        Undo
      </Button>
    );
  }
  // Undone on an earlier visit: the change set that would redo it is not known here
  if (!changeSet) return null;
  return (
    <Button kind="ghost" busy={busy} aria-describedby={describedBy} onClick={() => void run(redoTurn)}>
      Redo
    </Button>
  );
}

/** Why an undo was refused, under its receipt. */
export function UndoRefused({ words }: { words: string }) {
  return (
    <p class="error">
      <Icon of={TriangleAlert} small />
      <span>{words}</span>
    </p>
  );
}

function timeWords({ undo, saidAt }: Exchange, now: Now): string {
  const made = momentWords(saidAt, now);
  return undo.state === "undone" && undo.at ? `Done ${made}, undone ${momentWords(undo.at, now)}` : made;
}
