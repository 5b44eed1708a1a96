import { Calendar, Ellipsis } from "lucide-preact";
import type { Task } from "@/shared/api/types";
import { editNow } from "@/shared/tasks/actions";
import { TaskRow } from "@/shared/tasks/row";
import { Icon } from "@/shared/ui/icon";
import { Menu } from "@/shared/ui/menu";
import { isolated, quoted } from "@/shared/words/quoted";
import { currentId, editingId, focusAfter, focusRow } from "./current";
import { dueItems, taskItems } from "./task-menu";
import { TitleEditor } from "./title-editor";

interface TaskItemProps {
  task: Task;
  href: string;
  onOpen: (task: Task) => void;
  selected: boolean;
  /** Whether this row's controls are in the Tab order. */
  current: boolean;
  withList: boolean;
  withDay: boolean;
  leaving: boolean;
}

/** A row of the task app: it can be renamed in place and has its menus at the end. */
export function TaskItem({ task, onOpen, current, leaving, ...props }: TaskItemProps) {
  const saving = task.version === 0;
  const tab = current ? 0 : -1;
  const rename = async (title: string | null, before: string) => {
    editingId.value = null;
    // Once the title stands in the editor's place again.
    requestAnimationFrame(() => focusRow(task.id));
    if (title && title !== before) await editNow(task, { title }, `Renamed to ${quoted(title)}`, { title: before });
  };
  return (
    <TaskRow
      {...props}
      task={leaving ? { ...task, status: "done" } : task}
      current={current}
      onOpen={onOpen}
      onToggle={() => focusAfter(task.id)}
      onFocus={() => (currentId.value = task.id)}
      class={[saving && "saving", leaving && "leaving"].filter(Boolean).join(" ")}
      editor={
        editingId.value === task.id && (
          <TitleEditor title={task.title} onDone={(title, before) => void rename(title, before)} />
        )
      }
      actions={
        saving ? null : (
          <>
            <Menu label={`Set due date: ${isolated(task.title)}`} tabIndex={tab} items={dueItems(task)}>
              <Icon of={Calendar} />
            </Menu>
            <Menu
              label={`More actions: ${isolated(task.title)}`}
              tabIndex={tab}
              items={taskItems(task, () => onOpen(task))}
            >
              <Icon of={Ellipsis} />
            </Menu>
          </>
        )
      }
    />
  );
}
