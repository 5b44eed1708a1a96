import { useEffect, useRef } from "preact/hooks";
import type { Task } from "@/shared/api/types";
import { complete, reopen } from "@/shared/tasks/actions";
import { quoted } from "@/shared/words/quoted";
import { TextConflict } from "./conflict";
import { useDraft } from "./use-draft";

/** Checkbox and title. The title is always a text field: Enter or leaving saves, Esc takes back. */
export function Title({ task, onFailure }: { task: Task; onFailure: (error: unknown) => void }) {
  const draft = useDraft(task, "title", (title) => `Renamed to ${quoted(title)}`, onFailure);
  const field = useRef<HTMLTextAreaElement>(null);
  const done = task.status === "done";
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight}px`;
  }, [draft.text]);
  return (
    <>
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
          defaultValue={task.title}
          value={draft.text}
          onInput={(event) => draft.type(event.currentTarget.value.replaceAll("\n", " "))}
          onBlur={draft.keep}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.isComposing) {
              event.preventDefault();
              event.currentTarget.blur();
            }
            if (event.key === "Escape") {
              event.stopPropagation();
              draft.drop();
              event.currentTarget.blur();
            }
          }}
        />
      </div>
      {draft.theirs !== undefined && (
        <TextConflict task={task} field="title" theirs={draft.theirs} onMine={draft.mine} onTheirs={draft.drop} />
      )}
    </>
  );
}
