import { useEffect, useState } from "preact/hooks";
import type { Task } from "@/shared/api/types";
import type { Save } from "./use-save";

/** Free text; saved on leaving. */
export function Notes({ task, save }: { task: Task; save: Save }) {
  const [text, setText] = useState(task.notes);
  useEffect(() => setText(task.notes), [task.notes]);
  const keep = () => {
    if (text !== task.notes) void save({ notes: text || null }, `Changed the notes of “${task.title}”`);
  };
  return (
    <section class="sec" aria-label="Notes">
      <div class="sec-h">
        <h3>Notes</h3>
      </div>
      <textarea
        class="notes"
        aria-label="Notes"
        placeholder="Add notes"
        maxLength={10_000}
        rows={2}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          event.currentTarget.blur();
        }}
      />
    </section>
  );
}
