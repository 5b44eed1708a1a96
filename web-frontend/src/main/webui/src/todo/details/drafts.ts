import { signal } from "@preact/signals";
import type { Task } from "@/shared/api/types";
import { alsoTyped } from "@/shared/session/typed";
import { edit } from "@/shared/tasks/actions";
import { known } from "@/shared/tasks/store";

/** The fields of a task that are typed into. */
export type TextField = "title" | "notes";

/**
 * What is being typed. It outlives the editor: whoever comes back to the task finds it again.
 *
 * @property base the saved text that it was made from
 */
export interface Draft {
  text: string;
  base: string;
}

const drafts = signal<ReadonlyMap<string, Draft>>(new Map());

alsoTyped(() => [...drafts.value.values()].map(({ text }) => text.trim()).filter(Boolean));

const key = (id: string, field: TextField) => `${id} ${field}`;

export function draftOf(id: string, field: TextField): Draft | undefined {
  return drafts.value.get(key(id, field));
}

function setDraft(id: string, field: TextField, draft: Draft | null): void {
  const next = new Map(drafts.value);
  if (draft) next.set(key(id, field), draft);
  else next.delete(key(id, field));
  drafts.value = next;
}

/** Takes in what was typed; from the first letter on it is a change of the text that was saved then. */
export function typeDraft(task: Task, field: TextField, text: string): void {
  setDraft(task.id, field, { text, base: draftOf(task.id, field)?.base ?? task[field] });
}

export function dropDraft(id: string, field: TextField): void {
  setDraft(id, field, null);
}

/** What somebody else has made of the text that is being typed, where they have. */
export function theirsOf(task: Task, field: TextField): string | undefined {
  const draft = draftOf(task.id, field);
  const changed = draft && task[field] !== draft.base && task[field] !== draft.text;
  return changed ? task[field] : undefined;
}

/** Keeps what was typed although the text was changed elsewhere. */
export async function keepMine(task: Task, field: TextField, said: string): Promise<void> {
  const draft = draftOf(task.id, field);
  if (draft) setDraft(task.id, field, { ...draft, base: task[field] });
  await keepDraft(task.id, field, said);
}

/**
 * Saves what was typed, unless somebody else has changed the text meanwhile: then both stay, until one is chosen. What is
 * typed while this is on its way stays as it is.
 *
 * @throws ApiError when it was refused; the draft stays
 * @throws ChangedElsewhere when the service knows another text than this page
 */
export async function keepDraft(id: string, field: TextField, said: string): Promise<void> {
  const draft = draftOf(id, field);
  const task = known(id);
  if (!draft || !task || theirsOf(task, field) !== undefined) return;
  const text = field === "title" ? draft.text.trim() : draft.text;
  if (text === task[field] || (field === "title" && !text)) return dropDraft(id, field);
  const { base } = draft;
  // From now on this is what the next letters are typed upon
  setDraft(id, field, { text, base: text });
  try {
    const saved = await edit(id, () => ({ [field]: text || (field === "notes" ? null : text) }), said, {
      [field]: base,
    });
    const now = draftOf(id, field);
    if (now?.base === text) setDraft(id, field, now.text === text ? null : { ...now, base: saved[field] });
  } catch (error) {
    const now = draftOf(id, field);
    if (now?.base === text) setDraft(id, field, { ...now, base });
    throw error;
  }
}
