import { useState } from "preact/hooks";
import { previewQuickAdd } from "@/shared/api/tasks";
import type { Task } from "@/shared/api/types";
import { recurrenceWords } from "@/shared/words/changes";
import { quoted } from "@/shared/words/quoted";
import { Popover } from "./popover";
import type { Save } from "./use-save";

const USUAL = ["every day", "every weekday", "every week", "every month", "every year"];

/** How the task comes again, said in words. */
export function RepeatEditor({ task, save }: { task: Task; save: Save }) {
  const [open, setOpen] = useState(false);
  const [error, setError] = useState("");
  const repeat = async (words: string) => {
    const recurrence = (await previewQuickAdd(`task ${words}`).catch(() => null))?.task.recurrence;
    if (!recurrence) return setError("Not a repeat I know");
    setOpen(false);
    const { rule, from = "due", text = words } = recurrence;
    await save({ recurrence: { rule, from } }, `${quoted(task.title)} repeats ${text} now`);
  };
  const never = () => {
    setOpen(false);
    void save({ recurrence: null }, `${quoted(task.title)} does not repeat any more`);
  };
  return (
    <Popover
      open={open}
      onOpen={setOpen}
      label="Repeat"
      value={task.recurrence ? recurrenceWords(task.recurrence) : <span class="dim">Does not repeat</span>}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void repeat(String(new FormData(event.currentTarget as HTMLFormElement).get("words")));
        }}
      >
        <input
          class="input"
          name="words"
          aria-label="Repeat, in words"
          placeholder="every 2 weeks on monday"
          autocomplete="off"
          aria-invalid={error ? true : undefined}
          onInput={() => setError("")}
        />
        {error && <p class="error mt-1">{error}</p>}
      </form>
      {USUAL.map((words) => (
        <button type="button" class="opt" key={words} onClick={() => void repeat(words)}>
          {words.charAt(0).toUpperCase() + words.slice(1)}
        </button>
      ))}
      {task.recurrence && (
        <button type="button" class="opt" onClick={never}>
          Does not repeat
        </button>
      )}
    </Popover>
  );
}
