import { useEffect, useRef, useState } from "preact/hooks";
import type { Task } from "@/shared/api/types";
import { complete, reopen } from "@/shared/tasks/actions";
import type { Save } from "./use-save";

/** Checkbox and title. The title is always a text field: Enter or leaving saves, Esc takes back. */
export function Title({ task, save }: { task: Task; save: Save }) {
  const [text, setText] = useState(task.title);
  const field = useRef<HTMLTextAreaElement>(null);
  const done = task.status === "done";
  useEffect(() => setText(task.title), [task.title]);
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight}px`;
  }, [text]);
  const keep = async () => {
    const title = text.trim();
    if (!title) return setText(task.title);
    if (title !== task.title && !(await save({ title }, `Renamed to “${title}”`))) setText(task.title);
  };
  return (
    <div class="d-title">
      <input
        class={task.priority === "none" ? "check" : `check ${task.priority}`}
        type="checkbox"
        checked={done}
        aria-label={`${done ? "Reopen" : "Complete"} this task`}
        onChange={() => void (done ? reopen(task) : complete(task))}
      />
      <textarea
        ref={field}
        class="d-name"
        aria-label="Title"
        rows={1}
        maxLength={200}
        value={text}
        onInput={(event) => setText(event.currentTarget.value.replaceAll("\n", " "))}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.isComposing) {
            event.preventDefault();
            event.currentTarget.blur();
          }
          if (event.key === "Escape") {
            event.stopPropagation();
            setText(task.title);
            event.currentTarget.value = task.title;
            event.currentTarget.blur();
          }
        }}
      />
    </div>
  );
}
