import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Task } from "@/shared/api/types";
import { go, path } from "@/shared/router/router";
import { lingering } from "@/shared/tasks/actions";
import { taskAddress } from "../views/route";
import type { Group, View } from "../views/view";
import { currentId } from "./current";
import { TaskItem } from "./task-item";

interface TaskGroupProps {
  group: Group;
  base: string;
  openId: string | undefined;
  /** The row in the Tab order while none has been visited. */
  firstId: string | undefined;
  view: View;
  /** At the heading's end. */
  action?: ComponentChildren;
}

const ROWS_AT_ONCE = 200;

export function TaskGroup({ group, base, openId, firstId, view, action }: TaskGroupProps) {
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const open = (task: Task) => {
    if (task.version === 0) return;
    // From one open task to the next, Back still closes.
    go(taskAddress(base, task.id), { replace: openId !== undefined && path.peek() !== base });
  };
  const stop = currentId.value ?? firstId;
  return (
    <section class="group" aria-label={group.name}>
      {!group.bare && (
        <div class={group.late ? "group-h late" : "group-h"}>
          <h2>{group.name}</h2>
          <span class="n">{group.tasks.length}</span>
          {action}
        </div>
      )}
      <ul class="rows">
        {group.tasks.slice(0, shown).map((task) => (
          <TaskItem
            key={task.id}
            task={task}
            href={taskAddress(base, task.id)}
            onOpen={open}
            selected={task.id === openId}
            current={task.id === stop}
            withList={view.withList !== false}
            withDay={view.withDay !== false}
            leaving={lingering.value.has(task.id)}
          />
        ))}
      </ul>
      {group.tasks.length > shown && (
        <button type="button" class="btn ghost mt-2" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          Show {Math.min(ROWS_AT_ONCE, group.tasks.length - shown)} more
        </button>
      )}
    </section>
  );
}
