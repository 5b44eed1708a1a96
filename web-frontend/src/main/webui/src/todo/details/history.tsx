import { KeyRound, MessageCircle, Settings2 } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { taskHistory } from "@/shared/api/tasks";
import type { Task, TaskEvent } from "@/shared/api/types";
import { useNow } from "@/shared/platform/clock";
import { currentUser } from "@/shared/session/session";
import { undo } from "@/shared/tasks/undo";
import { initials } from "@/shared/ui/account-foot";
import { ChangeMark } from "@/shared/ui/change";
import { Icon } from "@/shared/ui/icon";
import { actorWords, fieldChanges } from "@/shared/words/changes";
import { momentWords } from "@/shared/words/due";

/** What happened to the task, newest first, and by whom; every entry can be taken back. */
export function History({ task }: { task: Task }) {
  const [events, setEvents] = useState<TaskEvent[] | null>(null);
  useEffect(() => {
    let here = true;
    taskHistory(task.id).then(
      (page) => here && setEvents([...page.items].sort((a, b) => b.id - a.id)),
      () => undefined,
    );
    return () => void (here = false);
  }, [task.id, task.version]);
  if (!events || events.length === 0) return null;
  return (
    <section class="sec" aria-label="History">
      <div class="sec-h">
        <h3>History</h3>
      </div>
      <ol class="tl">
        {events.map((event) => (
          <Entry key={event.id} event={event} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ event }: { event: TaskEvent }) {
  const now = useNow();
  const changes = event.action === "updated" ? fieldChanges(event.before, event.after, now) : [];
  return (
    <li>
      <By actor={event.actor} />
      <b>{actorWords(event.actor)}</b>{" "}
      {changes.length === 0 && (event.action === "updated" ? "changed this task" : `${event.action} this task`)}
      {changes.map((change, i) => (
        <span key={change.field}>
          {i > 0 && ", "}
          changed {change.field} <ChangeMark from={change.from} to={change.to} />
        </span>
      ))}
      <br />
      <span class="when num">{momentWords(event.at, now)}</span>
      {event.action !== "reminded" && (
        <>
          {" · "}
          <button
            type="button"
            class="link"
            onClick={() => void undo({ changeSet: event.changeSet, taskIds: [event.taskId] })}
          >
            Undo<span class="sr"> this change</span>
          </button>
        </>
      )}
    </li>
  );
}

function By({ actor }: { actor: TaskEvent["actor"] }) {
  const marks = { assistant: MessageCircle, client: KeyRound, system: Settings2 };
  if (actor.kind === "user") {
    const user = currentUser();
    return (
      <span class="by" aria-hidden="true">
        {initials(user.displayName || user.email)}
      </span>
    );
  }
  return (
    <span class={actor.kind === "assistant" ? "by bot" : "by"} aria-hidden="true">
      <Icon of={marks[actor.kind]} small />
    </span>
  );
}
