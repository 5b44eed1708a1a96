import { Calendar, Clock } from "lucide-preact";
import type { Candidate } from "@/chat/api/wire";
import { choose } from "@/chat/thread/conversation";
import { useNow } from "@/shared/platform/clock";
import { listHue } from "@/shared/tasks/meta";
import { Icon } from "@/shared/ui/icon";
import { dueTime, dueWords } from "@/shared/words/due";
import type { Task } from "@/shared/api/types";
import { candidateWords } from "./candidate-words";
import type { Exchange } from "./exchange";
import { useTasks } from "./known-tasks";

const NONE_OF_THESE_FROM = 4;

/** Several tasks or readings fit: a button for each. Keys 1 to 9 choose while the group has the focus. */
export function Candidates({ exchange, open, onNone }: { exchange: Exchange; open: boolean; onNone: () => void }) {
  const { candidates } = exchange.turn!;
  const tasks = useTasks(open ? candidates.map((candidate) => candidate.taskId ?? "") : []);
  const isStale = (candidate: Candidate) => exchange.stale?.includes(candidate.choice) ?? false;
  const pick = (candidate: Candidate | undefined) => {
    if (open && candidate && !isStale(candidate)) void choose(exchange, candidate);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (/^[1-9]$/.test(event.key)) pick(candidates[Number(event.key) - 1]);
  };
  return (
    <div
      class="cands"
      role="group"
      aria-label={candidates.every((candidate) => candidate.taskId) ? "Choose a task" : "Choose what you mean"}
      onKeyDown={onKeyDown}
    >
      {candidates.map((candidate, at) => (
        <button
          type="button"
          key={candidate.choice}
          class={`cand${exchange.chosen === candidate.choice ? " chosen" : ""}${isStale(candidate) ? " stale" : ""}`}
          disabled={!open || isStale(candidate)}
          aria-pressed={exchange.chosen ? exchange.chosen === candidate.choice : undefined}
          onClick={() => pick(candidate)}
        >
          <kbd aria-hidden="true">{at + 1}</kbd>
          <b>
            <bdi>{candidateWords(candidate)}</bdi>
          </b>
          <CandidateMeta task={tasks[at]} />
          {candidate.number && (
            <span class="no num">
              <span class="sr">Task </span>
              {candidate.number}
            </span>
          )}
        </button>
      ))}
      {candidates.length >= NONE_OF_THESE_FROM && open && (
        <button type="button" class="btn ghost none-of-these" onClick={onNone}>
          None of these
        </button>
      )}
    </div>
  );
}

function CandidateMeta({ task }: { task: Task | undefined }) {
  const now = useNow();
  return (
    <span class="meta">
      {task?.due && (
        <span class="due">
          <Icon of={dueTime(task.due, now) ? Clock : Calendar} small />
          {dueWords(task.due, now)}
        </span>
      )}
      {task && (
        <span>
          <i class={`dot ${listHue(task.list.id)}`} />
          {task.list.name}
        </span>
      )}
    </span>
  );
}
