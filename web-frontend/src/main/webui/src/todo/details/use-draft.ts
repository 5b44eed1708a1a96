import { useEffect } from "preact/hooks";
import type { Task } from "@/shared/api/types";
import { ChangedElsewhere } from "@/shared/tasks/change";
import { known } from "@/shared/tasks/store";
import { openConflict } from "@/shared/tasks/undo";
import { dismissToast, showToast } from "@/shared/ui/toast";
import { quoted } from "@/shared/words/quoted";
import { draftOf, dropDraft, keepDraft, keepMine, theirsOf, typeDraft, type TextField } from "./drafts";

/**
 * A text field of the task: what is typed into it stays, whatever arrives meanwhile, until it is saved or one of the two
 * texts is chosen.
 *
 * @param onFailure is told why it was not saved
 */
export function useDraft(
  task: Task,
  field: TextField,
  said: (text: string) => string,
  onFailure: (error: unknown) => void,
) {
  const text = draftOf(task.id, field)?.text ?? task[field];
  const attempt = (saving: Promise<void>) =>
    saving.catch((error) => {
      // Both texts are on the screen then
      if (!(error instanceof ChangedElsewhere)) onFailure(error);
    });
  const keep = () => attempt(keepDraft(task.id, field, said(text.trim())));
  useEffect(() => () => leave(task.id, field, said), [task.id]);
  return {
    text,
    theirs: theirsOf(task, field),
    type: (typed: string) => typeDraft(task, field, typed),
    keep: () => void keep(),
    mine: () => void attempt(keepMine(task, field, said(text.trim()))),
    drop: () => dropDraft(task.id, field),
  };
}

/** The editor goes while something is typed: it is saved, or said that it is not. */
async function leave(id: string, field: TextField, said: (text: string) => string): Promise<void> {
  const draft = draftOf(id, field);
  if (!draft) return;
  await keepDraft(id, field, said(draft.text.trim())).catch(() => undefined);
  const task = known(id);
  if (!draftOf(id, field) || !task) return;
  const open = () => {
    dismissToast();
    openConflict.value?.(id);
  };
  showToast({
    text: `Not saved yet: the ${field} you typed for ${quoted(task.title)}`,
    action: { word: "Open", run: open },
  });
}
