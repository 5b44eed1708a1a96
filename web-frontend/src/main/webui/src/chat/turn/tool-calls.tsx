import {
  CalendarClock,
  Check,
  ChevronRight,
  CircleAlert,
  Hand,
  ListPlus,
  RotateCcw,
  Search,
  Square,
  Trash2,
  Undo2,
} from "lucide-preact";
import type { ToolCall } from "@/chat/api/wire";
import type { Fields } from "@/shared/api/types";
import { useNow } from "@/shared/platform/clock";
import { ChangeMark } from "@/shared/ui/change";
import { Icon } from "@/shared/ui/icon";
import { capital, fieldChanges } from "@/shared/words/changes";
import { callsWords, callWords, folded, outcomePill } from "./call-words";

/** What the assistant did with its tools, a closed line each. */
export function ToolCalls({ calls, over }: { calls: ToolCall[]; over: boolean }) {
  return (
    <>
      {folded(calls).map((group) => (
        <CallCard key={group[0]!.id} calls={group} over={over} />
      ))}
    </>
  );
}

function CallCard({ calls, over }: { calls: ToolCall[]; over: boolean }) {
  const pill = calls.map((call) => outcomePill(call, over)).find(Boolean);
  const running = !over && calls.some((call) => !call.outcome);
  return (
    <details class="call">
      <summary>
        <Icon of={iconOf(calls, over)} />
        <b>{callsWords(calls, over)}</b>
        <code>{calls[0]!.tool}</code>
        <span class="end">
          {running && <span class="spinner" role="img" aria-label="Running" />}
          {pill && <span class={`pill ${pill.kind}`}>{pill.word}</span>}
          <Icon of={ChevronRight} small class="chev" />
        </span>
      </summary>
      {calls.map((call) => (
        <CallBody key={call.id} call={call} titled={calls.length > 1} over={over} />
      ))}
    </details>
  );
}

function CallBody({ call, titled, over }: { call: ToolCall; titled: boolean; over: boolean }) {
  const now = useNow();
  const { before, after, detail } = (call.result ?? {}) as { before?: Fields; after?: Fields; detail?: string };
  const changes = fieldChanges(before ?? null, after ?? null, now);
  const given = Object.entries(call.arguments);
  return (
    <>
      {titled && <p class="call-title">{callWords(call, over)}</p>}
      <div class="call-body">
        <div>
          <p class="h">Arguments</p>
          <dl class="kv">
            {given.map(([name, value]) => (
              <Pair key={name} name={name} value={JSON.stringify(value)} />
            ))}
          </dl>
          {given.length === 0 && <p class="none">None</p>}
        </div>
        <div>
          <p class="h">{changes.length > 0 ? "Before and after" : "Result"}</p>
          {changes.length > 0 ? (
            <dl class="diff">
              {changes.map((change) => (
                <Pair
                  key={change.field}
                  name={capital(change.field)}
                  value={<ChangeMark from={change.from} to={change.to} />}
                />
              ))}
            </dl>
          ) : (
            <p class="none">{detail ?? callWords(call, over)}</p>
          )}
        </div>
      </div>
    </>
  );
}

function Pair({ name, value }: { name: string; value: preact.ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

const ICONS: Record<string, typeof Check> = {
  add_task: ListPlus,
  update_task: CalendarClock,
  reschedule_task: CalendarClock,
  complete_task: Check,
  reopen_task: RotateCcw,
  delete_task: Trash2,
  restore_task: RotateCcw,
  undo_change: Undo2,
  undo_last_turn: Undo2,
};

function iconOf(calls: ToolCall[], over: boolean): typeof Check {
  if (over && calls.some((call) => !call.outcome)) return Square;
  if (calls.some((call) => call.outcome === "failed" || call.outcome === "refused")) return CircleAlert;
  if (calls.some((call) => call.outcome === "pending")) return Hand;
  return ICONS[calls[0]!.tool] ?? Search;
}
