import type { ComponentChildren } from "preact";
import { CircleAlert } from "lucide-preact";
import { useState } from "preact/hooks";
import type { PendingAction } from "@/chat/api/wire";
import { thread } from "@/chat/thread/state";
import { Banner } from "@/shared/ui/banner";
import { ChangeMark } from "@/shared/ui/change";
import type { Now } from "@/shared/words/due";
import { isolated } from "@/shared/words/quoted";
import { isTold, pendingLines, type PendingLine } from "./pending-lines";
import { useTasks } from "./known-tasks";
import type { Shown } from "./use-pending";

const SHOWN_AT_FIRST = 4;
const LEAVES = /^(?:complete|delete)_task$/;

interface PendingListProps {
  action: PendingAction;
  shown: Shown;
  now: Now;
  /** The ids of those calls that shall not run. */
  left: ReadonlySet<string>;
  onLeave: (left: ReadonlySet<string>) => void;
}

/** What would be done, task by task, each with its values before and after; of several some can be left out. */
export function PendingList({ action, shown, now, left, onLeave }: PendingListProps) {
  const [all, setAll] = useState(false);
  const calls = all ? action.calls : action.calls.slice(0, SHOWN_AT_FIRST);
  // Beside what the calls tell: where a task stands that is deleted or completed
  const present = useTasks(calls.map((call) => (isTold(call) && LEAVES.test(call.tool) ? (call.taskId ?? "") : "")));
  // A service of the version before names no calls
  const optional = action.calls.length > 1 && action.calls.every(({ id }) => id);
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onLeave(next);
  };
  const receipts = thread.value.exchanges.flatMap(({ turn }) => turn?.receipts ?? []);
  if (shown.state === "failed") {
    return (
      <Banner icon={CircleAlert} failure action={{ word: "Retry", run: shown.again }}>
        Could not load what would change. The server did not answer.
      </Banner>
    );
  }
  return (
    <ul class="appr-list" aria-busy={shown.state === "loading"}>
      {calls.map((call, at) =>
        shown.state === "loading" ? (
          <Waiting key={at} />
        ) : (
          pendingLines(call, shown.taskOf(call) ?? present[at], receipts, now).map((line, of) => (
            <Line key={`${at} ${of}`} line={line}>
              {optional && (
                <span class="pick">
                  {of === 0 && (
                    <input
                      type="checkbox"
                      aria-label={`Include: ${isolated(line.title)}`}
                      checked={!left.has(call.id!)}
                      onChange={() => toggle(call.id!)}
                    />
                  )}
                </span>
              )}
            </Line>
          ))
        ),
      )}
      {calls.length < action.calls.length && (
        <li class="more">
          <button type="button" class="link" onClick={() => setAll(true)}>
            Show all {action.calls.length}
          </button>
        </li>
      )}
    </ul>
  );
}

function Line({ line, children }: { line: PendingLine; children: ComponentChildren }) {
  return (
    <li class={children ? "optional" : undefined}>
      {children}
      <span class="no">
        {line.number !== null && <span class="sr">Task </span>}
        {line.number}
      </span>
      <div class="what">
        <span class="t">
          <bdi>{line.title}</bdi>
        </span>
        {line.words && (
          <span class="chg">
            <ins>{line.words}</ins>
          </span>
        )}
        {line.changes.length > 0 && (
          <span class="values">
            {line.changes.map(({ field, from, to }) => (
              <span key={field} class="value">
                {field && field !== "due" && <span class="r-field">{field}</span>}
                <ChangeMark from={from} to={to} />
              </span>
            ))}
          </span>
        )}
      </div>
    </li>
  );
}

function Waiting() {
  return (
    <li aria-hidden="true">
      <span class="no" />
      <span class="what">
        <span class="sk sk-line" />
      </span>
    </li>
  );
}
