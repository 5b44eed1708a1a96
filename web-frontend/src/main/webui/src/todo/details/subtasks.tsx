import { Plus, X } from "lucide-preact";
import { useState } from "preact/hooks";
import type { Subtask, Task } from "@/shared/api/types";
import { IconButton } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { isolated, quoted } from "@/shared/words/quoted";
import { addSubtask, removeSubtask, tickSubtask } from "./arrays";
import type { Save } from "./use-save";

/** Shown before the service has given it its id. */
const isEarly = (subtask: Subtask) => subtask.id.startsWith("new-");

/** A checklist with its progress. */
export function Subtasks({ task, save }: { task: Task; save: Save }) {
  const [adding, setAdding] = useState(false);
  const all = task.subtasks;
  const done = all.filter((subtask) => subtask.done).length;
  const toggle = (one: Subtask) =>
    save(tickSubtask(one.id, !one.done), one.done ? `Unticked ${quoted(one.title)}` : `Ticked ${quoted(one.title)}`);
  const drop = (one: Subtask) => save(removeSubtask(one.id), `Removed ${quoted(one.title)}`);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = form.elements.namedItem("title") as HTMLInputElement;
    const title = field.value.trim();
    form.reset();
    if (title && !(await save(addSubtask(title), `Added ${quoted(title)}`))) field.value ||= title;
  };
  return (
    <section class="sec" aria-label="Subtasks">
      <div class="sec-h">
        <h3>Subtasks</h3>
        {all.length > 0 && (
          <>
            <span class="n num">
              {done} of {all.length}
            </span>
            <svg class="bar" aria-hidden="true">
              <rect width={`${(100 * done) / all.length}%`} height="4" rx="2" />
            </svg>
          </>
        )}
      </div>
      <ul class="subs">
        {all.map((subtask) => (
          <li key={subtask.id}>
            <label>
              <input
                class="check round"
                type="checkbox"
                checked={subtask.done}
                disabled={isEarly(subtask)}
                aria-label={`Tick: ${isolated(subtask.title)}`}
                onChange={() => void toggle(subtask)}
              />
              <span class={subtask.done ? "done" : ""}>{subtask.title}</span>
            </label>
            {!isEarly(subtask) && (
              <IconButton label={`Remove: ${isolated(subtask.title)}`} onClick={() => void drop(subtask)}>
                <Icon of={X} small />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {adding ? (
        <form onSubmit={(event) => void add(event)}>
          <input
            class="input"
            name="title"
            aria-label="Subtask"
            placeholder="Subtask, Enter for the next"
            maxLength={200}
            autocomplete="off"
            ref={(input) => input?.focus()}
            onBlur={(event) => !event.currentTarget.value && setAdding(false)}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              event.stopPropagation();
              setAdding(false);
            }}
          />
        </form>
      ) : (
        <button type="button" class="add-line" onClick={() => setAdding(true)}>
          <Icon of={Plus} small />
          Add subtask
        </button>
      )}
    </section>
  );
}
