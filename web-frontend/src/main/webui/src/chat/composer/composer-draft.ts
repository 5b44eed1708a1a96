import { signal } from "@preact/signals";
import { alsoTyped } from "@/shared/session/typed";
import { focusComposer } from "./focus";

/** What stands in the message box. */
export const draft = signal("");

alsoTyped(() => (draft.value.trim() ? [draft.value.trim()] : []));

/** Puts words into the box for the user to send or change; nothing is sent. */
export function fill(words: string): void {
  draft.value = words;
  focusComposer();
}
