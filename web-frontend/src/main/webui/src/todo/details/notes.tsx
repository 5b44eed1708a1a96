import type { Task } from "@/shared/api/types";
import { quoted } from "@/shared/words/quoted";
import { TextConflict } from "./conflict";
import { useDraft } from "./use-draft";

/** Free text; saved on leaving. */
export function Notes({ task, onFailure }: { task: Task; onFailure: (error: unknown) => void }) {
  const draft = useDraft(task, "notes", () => `Changed the notes of ${quoted(task.title)}`, onFailure);
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
        defaultValue={task.notes}
        value={draft.text}
        onInput={(event) => draft.type(event.currentTarget.value)}
        onBlur={draft.keep}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          event.currentTarget.blur();
        }}
      />
      {draft.theirs !== undefined && (
        <TextConflict task={task} field="notes" theirs={draft.theirs} onMine={draft.mine} onTheirs={draft.drop} />
      )}
    </section>
  );
}
