import type { ComponentChildren } from "preact";
import type { Task } from "@/shared/api/types";
import { useNow } from "@/shared/platform/clock";
import { isolated } from "@/shared/words/quoted";
import { complete, reopen } from "./actions";
import { TaskMeta } from "./meta";
import { touched } from "./store";

export interface TaskRowProps {
  task: Task;
  /** Opens the details. Without it the title is plain text. */
  onOpen?: (task: Task) => void;
  href?: string;
  selected?: boolean;
  /** Only the current row's controls are in the Tab order; arrow keys move between rows. */
  current?: boolean;
  withList?: boolean;
  /** Stands where the title stands, while it is being edited. */
  editor?: ComponentChildren;
  /** At the row's end, in front of the number, on hover and focus. */
  actions?: ComponentChildren;
  onFocus?: () => void;
  /** Before the row is completed or reopened, and so may leave its place. */
  onToggle?: () => void;
  /** Off where the heading above already says the day. */
  withDay?: boolean;
  class?: string;
}

/** One task: checkbox, title, meta, number. */
export function TaskRow({ task, selected, current = true, withList, editor, actions, ...props }: TaskRowProps) {
  const now = useNow();
  const done = task.status === "done";
  const tab = current ? 0 : -1;
  const fresh = touched.value.get(task.id);
  const names = ["row", selected && "sel", done && "done", fresh && "fresh", props.class].filter(Boolean).join(" ");
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    props.onOpen?.(task);
  };
  return (
    <li class={names} data-task={task.id} onFocusCapture={props.onFocus}>
      <label class="hit">
        <input
          class={task.priority === "none" ? "check" : `check ${task.priority}`}
          type="checkbox"
          tabIndex={tab}
          checked={done}
          disabled={task.version === 0}
          aria-label={`${done ? "Reopen" : "Complete"}: ${isolated(task.title)}`}
          onChange={() => {
            props.onToggle?.();
            void (done ? reopen(task) : complete(task));
          }}
        />
      </label>
      <div class="row-body">
        {editor || (
          <a class="row-title" href={props.href} tabIndex={tab} aria-current={selected || undefined} onClick={open}>
            <bdi>{task.title}</bdi>
          </a>
        )}
        <TaskMeta task={task} now={now} withList={withList ?? true} withDay={props.withDay ?? true} fresh={fresh} />
      </div>
      <div class="row-end">
        {actions && <span class="row-act">{actions}</span>}
        <span class="row-num">
          <span class="sr">Task </span>
          {task.number}
        </span>
      </div>
    </li>
  );
}
