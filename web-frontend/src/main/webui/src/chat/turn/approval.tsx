import { Hand } from "lucide-preact";
import { useEffect, useId, useState } from "preact/hooks";
import type { PendingAction } from "@/chat/api/wire";
import { useNow } from "@/shared/platform/clock";
import { Button } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { capital } from "@/shared/words/changes";
import { addDays, MONTHS, type Day } from "@/shared/words/days";
import { momentWords, today, type Now } from "@/shared/words/due";
import { approveAction, declineAction } from "./decide";
import type { Decided, Exchange } from "./exchange";
import { PendingList } from "./pending-list";
import { actionWords, deletes, doneWords } from "./pending-words";
import { usePending } from "./use-pending";

/**
 * Asks for a yes: exactly what would be done, to which tasks, and until when. Never focused by itself; nothing can be
 * approved before the values before and after are on the screen.
 */
export function ApprovalCard({ exchange, action }: { exchange: Exchange; action: PendingAction }) {
  const heading = useId();
  const now = useNow();
  const [busy, setBusy] = useState<"approve" | "decline" | null>(null);
  const left = useMinutesLeft(action.expiresAt);
  const shown = usePending(action);
  const [omitted, setOmitted] = useState<ReadonlySet<string>>(new Set());
  const wanted = { ...action, calls: action.calls.filter(({ id }) => !id || !omitted.has(id)) };
  if (left <= 0) return <PastApproval words={capital(actionWords(action))} pill="Expired, ask again" />;
  const decide = async (how: "approve" | "decline") => {
    if (busy || (how === "approve" && (shown.state !== "ready" || wanted.calls.length === 0))) return;
    setBusy(how);
    const decided = how === "approve" ? approveAction(exchange, action, wanted) : declineAction(exchange, action);
    await decided.finally(() => setBusy(null));
  };
  return (
    <section class="appr" aria-labelledby={heading}>
      <div class="appr-h">
        <Icon of={Hand} />
        <span>
          {replaced(exchange) ? "Some of these tasks have changed since. Approve again" : "Waiting for your approval"}
        </span>
        <span class="end num">Expires in {left} min</span>
      </div>
      <div class="appr-b">
        <h2 id={heading}>{capital(actionWords(action))}</h2>
        <PendingList action={action} shown={shown} now={now} left={omitted} onLeave={setOmitted} />
        <p class="fx">
          {wanted.calls.length === 0 ? "Nothing is left to do. Choose a task." : effectWords(wanted, now)}
        </p>
        <div class="acts">
          {shown.state !== "failed" && (
            <Button
              large
              kind={deletes(action) ? "danger" : "primary"}
              busy={busy === "approve"}
              disabled={shown.state === "loading" || wanted.calls.length === 0}
              onClick={() => void decide("approve")}
            >
              Approve: {actionWords(wanted.calls.length === 0 ? action : wanted)}
            </Button>
          )}
          <Button large busy={busy === "decline"} onClick={() => void decide("decline")}>
            Decline
          </Button>
        </div>
      </div>
    </section>
  );
}

/** What became of it, in one line above its receipt. */
export function DecidedLine({ decided }: { decided: Decided }) {
  const { action, outcome, at } = decided;
  const time = momentWords(at, useNow());
  const words = capital(outcome === "done" ? doneWords(action) : actionWords(action));
  const pill = {
    done: `Approved ${time}`,
    declined: "Declined",
    failed: "Failed",
    closed: "Closed",
    replaced: "Out of date",
  };
  return (
    <>
      <PastApproval words={words} pill={pill[outcome]} kind={outcome === "done" ? "ok" : ""} />
      {outcome === "declined" && <p class="quiet">Declined. Nothing was changed.</p>}
      {decided.why && <p class="quiet">{decided.why}</p>}
    </>
  );
}

function PastApproval({ words, pill, kind = "" }: { words: string; pill: string; kind?: string }) {
  return (
    <div class="appr-h card past">
      <Icon of={Hand} />
      <span>{words}</span>
      <span class="end">
        <span class={`pill ${kind}`}>{pill}</span>
      </span>
    </div>
  );
}

function replaced(exchange: Exchange): boolean {
  return exchange.decided.at(-1)?.outcome === "replaced";
}

const RESTORABLE_DAYS = 30;

function effectWords(action: PendingAction, now: Now): string {
  if (!deletes(action)) return "Nothing has changed yet. Undo takes all of it back.";
  const last = addDays(today(now), RESTORABLE_DAYS);
  const all = action.calls.every((call) => call.tool === "delete_task");
  const they = action.calls.length === 1 ? "It moves" : all ? "They move" : "What is deleted moves";
  return `${they} to Trash and can be restored until ${dayAndMonth(last)}.`;
}

function dayAndMonth(day: Day): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
}

function useMinutesLeft(expiresAt: string): number {
  const left = () => Math.ceil((Date.parse(expiresAt) - Date.now()) / 60_000);
  const [minutes, setMinutes] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setMinutes(left), 5_000);
    return () => clearInterval(timer);
  }, [expiresAt]);
  return minutes;
}
