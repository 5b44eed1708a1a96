import { AlignLeft, Bell, Calendar, Clock, ListChecks, Repeat } from "lucide-preact";
import type { ComponentChildren } from "preact";
import type { Priority, Task } from "@/shared/api/types";
import { Icon } from "@/shared/ui/icon";
import { capital, recurrenceWords } from "@/shared/words/changes";
import { dueDay, dueTime, dueWords, isOverdue, today, type Now } from "@/shared/words/due";

const TAGS_SHOWN = 2;

/** Everything about a task but its title, in the fixed order; what is absent takes no space. */
export function TaskMeta({ task, now, withList = true, withDay = true, fresh }: MetaProps) {
  const done = task.subtasks.filter((subtask) => subtask.done).length;
  return (
    <div class="meta">
      {fresh && <span class="fresh-l">{fresh}</span>}
      {task.due && task.status === "open" && (withDay || dueTime(task.due, now)) && (
        <DueMark task={task} now={now} withDay={withDay} />
      )}
      {task.priority !== "none" && <PriorityMark priority={task.priority} />}
      {withList && (
        <span class="long">
          <i class={`dot ${listHue(task.list.id)}`} />
          <span class="truncate">{task.list.name}</span>
        </span>
      )}
      {task.subtasks.length > 0 && (
        <span class="num">
          <Icon of={ListChecks} small />
          <span class="sr">Subtasks </span>
          {done}/{task.subtasks.length}
        </span>
      )}
      {task.recurrence && (
        <span class="long">
          <Icon of={Repeat} small />
          <span class="truncate">{recurrenceWords(task.recurrence)}</span>
        </span>
      )}
      {task.reminders.length > 0 && <Sign icon={Bell}>Reminder set</Sign>}
      {task.notes && <Sign icon={AlignLeft}>Has notes</Sign>}
      <Tags tags={task.tags} />
    </div>
  );
}

interface MetaProps {
  task: Task;
  now: Now;
  /** Off where the list is the page. */
  withList?: boolean;
  /** Off where the heading above already says the day. */
  withDay?: boolean;
  /** A word about who just changed it. */
  fresh?: string | undefined;
}

function DueMark({ task, now, withDay }: { task: Task; now: Now; withDay: boolean }) {
  const due = task.due!;
  const time = dueTime(due, now);
  const isToday = dueDay(due, now) === today(now);
  const late = isOverdue(due, now);
  return (
    <span class={late ? "due late" : isToday ? "due today" : "due"}>
      <Icon of={time ? Clock : Calendar} small />
      {late && <span class="sr">Overdue: </span>}
      {time && (isToday || !withDay) ? time : dueWords(due, now)}
    </span>
  );
}

/** Three bars, a colour and a word: never the colour alone. */
export function PriorityMark({ priority }: { priority: Exclude<Priority, "none"> }) {
  const filled = { low: 1, medium: 2, high: 3 }[priority];
  return (
    <span class={`pri ${priority}`}>
      <svg class="bars" viewBox="0 0 14 14" aria-hidden="true">
        <rect class={filled > 0 ? "f" : "o"} x="1" y="8" width="3" height="5" rx="1" />
        <rect class={filled > 1 ? "f" : "o"} x="5.5" y="4.5" width="3" height="8.5" rx="1" />
        <rect class={filled > 2 ? "f" : "o"} x="10" y="1" width="3" height="12" rx="1" />
      </svg>
      {capital(priority)}
      <span class="sr"> priority</span>
    </span>
  );
}

function Tags({ tags }: { tags: string[] }) {
  return (
    <>
      {tags.slice(0, TAGS_SHOWN).map((tag) => (
        <span class="tag" key={tag}>
          {tag}
        </span>
      ))}
      {tags.length > TAGS_SHOWN && <span>+{tags.length - TAGS_SHOWN}</span>}
    </>
  );
}

function Sign({ icon, children }: { icon: typeof Bell; children: ComponentChildren }) {
  return (
    <span class="sign">
      <Icon of={icon} small />
      <span class="sr">{children}</span>
    </span>
  );
}

/** One of the six list colours, the same for a list on every page and device. */
export function listHue(listId: string): string {
  let sum = 0;
  for (const letter of listId) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return `hue-${(sum % 6) + 1}`;
}
