import { Bell, Calendar, Hash, List, Repeat, ChartNoAxesColumnIncreasing } from "lucide-preact";
import type { ComponentChildren } from "preact";
import type { Priority, Task } from "@/shared/api/types";
import { useNow } from "@/shared/platform/clock";
import { listHue, PriorityMark } from "@/shared/tasks/meta";
import { Icon } from "@/shared/ui/icon";
import { Menu } from "@/shared/ui/menu";
import { capital } from "@/shared/words/changes";
import { dueDay, dueWords, isOverdue, today } from "@/shared/words/due";
import { lists } from "../sidebar/lists";
import { isolated, quoted } from "@/shared/words/quoted";
import { DueEditor } from "./due-editor";
import { reminderItems, reminderWords } from "./reminders";
import { RepeatEditor } from "./repeat-editor";
import { TagsEditor } from "./tags-editor";
import type { Save } from "./use-save";

const PRIORITIES: Priority[] = ["none", "low", "medium", "high"];

/** The values of a task; each is a button that opens its picker. */
export function Properties({ task, save }: { task: Task; save: Save }) {
  const now = useNow();
  const late = task.due && task.status === "open" && isOverdue(task.due, now);
  const isToday = task.due && dueDay(task.due, now) === today(now);
  return (
    <dl class="props">
      <Property icon={Calendar} name="Due">
        <DueEditor task={task} save={save}>
          {task.due ? (
            <span class={late ? "due late" : isToday ? "due today" : "due"}>
              {late && <span class="sr">Overdue: </span>}
              {dueWords(task.due, now)}
            </span>
          ) : (
            <span class="dim">No date</span>
          )}
        </DueEditor>
      </Property>
      <Property icon={Bell} name="Reminder">
        <Menu label="" class="prop" left items={reminderItems(task, save)}>
          <span class={task.reminders.length ? "" : "dim"}>{reminderWords(task, now)}</span>
        </Menu>
      </Property>
      <Property icon={Repeat} name="Repeat">
        <RepeatEditor task={task} save={save} />
      </Property>
      <Property icon={ChartNoAxesColumnIncreasing} name="Priority">
        <Menu
          label=""
          class="prop"
          left
          items={PRIORITIES.map((priority) => ({
            word: capital(priority),
            checked: task.priority === priority,
            run: () => void save({ priority }, `Priority of ${quoted(task.title)} is ${priority} now`),
          }))}
        >
          {task.priority === "none" ? <span class="dim">None</span> : <PriorityMark priority={task.priority} />}
        </Menu>
      </Property>
      <Property icon={List} name="List">
        <Menu
          label=""
          class="prop"
          left
          items={lists.value.map((list) => ({
            word: list.name,
            icon: <i class={`dot ${listHue(list.id)}`} />,
            checked: list.id === task.list.id,
            run: () => void save({ list: list.id }, `Moved ${quoted(task.title)} to ${isolated(list.name)}`),
          }))}
        >
          <i class={`dot ${listHue(task.list.id)}`} />
          {task.list.name}
        </Menu>
      </Property>
      <Property icon={Hash} name="Tags">
        <TagsEditor task={task} save={save} />
      </Property>
    </dl>
  );
}

function Property({ icon, name, children }: { icon: typeof Bell; name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>
        <Icon of={icon} small />
        {name}
      </dt>
      <dd>{children}</dd>
    </>
  );
}
