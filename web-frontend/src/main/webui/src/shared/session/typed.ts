import { beingSent } from "@/shared/api/http";

type Field = HTMLInputElement | HTMLTextAreaElement;

const FIELDS = "textarea, input:not([type]), input[type=text]";

const sources = new Set<() => string[]>();

/** Counts what `source` gives as typed, too: words that stand in no field and are not on their way yet. */
export function alsoTyped(source: () => string[]): void {
  sources.add(source);
}

/** What was written in this page and is not known to be saved: what is on its way, and what stands in text fields. */
export function typedHere(): string[] {
  const all = [...new Set([...beingSent().flatMap(typedIn), ...kept(), ...typedOnPage()])];
  // A preview is asked for while one types
  return all.filter((words) => !all.some((other) => other !== words && other.startsWith(words)));
}

/** Of that, what goes when the app leaves the screen; the rest is there again for who comes back. */
export function typedInPassing(): string[] {
  const stays = kept();
  return typedHere().filter((words) => !stays.includes(words));
}

function kept(): string[] {
  return [...sources].flatMap((source) => source());
}

/** What stands in the text fields of the page and was not saved: a field's default value is the saved one. */
function typedOnPage(): string[] {
  return [...document.querySelectorAll<Field>(FIELDS)]
    .filter((field) => field.role !== "combobox" && field.value !== field.defaultValue)
    .map((field) => field.value.trim())
    .filter(Boolean);
}

const SAID = ["text", "message", "title", "notes", "name"];

/** The words a person wrote in what was to be sent. */
function typedIn(body: unknown): string[] {
  if (typeof body !== "object" || body === null) return [];
  const fields = body as Record<string, unknown>;
  const added = Array.isArray(fields.subtasks) ? (fields.subtasks as { id?: string; title: string }[]) : [];
  return [...SAID.map((name) => fields[name]), ...added.filter((one) => !one.id).map((one) => one.title)].filter(
    (value): value is string => typeof value === "string" && value.trim() !== "",
  );
}
