import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { previewQuickAdd } from "@/shared/api/tasks";
import type { Due, Task } from "@/shared/api/types";
import { useNow } from "@/shared/platform/clock";
import { addDays, weekday } from "@/shared/words/days";
import { absoluteDue, dueDay, today } from "@/shared/words/due";
import { movedTo } from "../list/task-menu";
import { quoted } from "@/shared/words/quoted";
import { Popover } from "./popover";
import type { Save } from "./use-save";

/** When it is due: in words first, then the days one picks most, then any day. */
export function DueEditor({ task, save, children }: { task: Task; save: Save; children: ComponentChildren }) {
  const now = useNow();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState("");
  const day = today(now);
  const choose = (due: Due | null) => {
    setOpen(false);
    const said = due
      ? `Moved ${quoted(task.title)} to ${absoluteDue(due, now)}`
      : `${quoted(task.title)} has no date now`;
    void save({ due }, said);
  };
  const say = async (event: SubmitEvent) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget as HTMLFormElement).get("words")).trim();
    if (!words) return;
    const due = await understood(words);
    if (due) choose(due);
    else setError("Not a date I know");
  };
  const quick = (word: string, to: string | null) => (
    <button type="button" class="opt" onClick={() => choose(movedTo(task, to))}>
      {word}
    </button>
  );
  return (
    <Popover open={open} onOpen={setOpen} label="Due" value={children}>
      <form onSubmit={(event) => void say(event)}>
        <input
          class="input"
          name="words"
          aria-label="Due, in words"
          placeholder="friday 5pm"
          autocomplete="off"
          aria-invalid={error ? true : undefined}
          onInput={() => setError("")}
        />
        {error && <p class="error mt-1">{error}</p>}
      </form>
      {quick("Today", day)}
      {quick("Tomorrow", addDays(day, 1))}
      {quick("Next week", addDays(day, (8 - weekday(day)) % 7 || 7))}
      {task.due && quick("No date", null)}
      <label class="opt">
        <span>On</span>
        <input
          type="date"
          class="input"
          aria-label="Day"
          value={task.due ? dueDay(task.due, now) : ""}
          onChange={(event) => event.currentTarget.value && choose(movedTo(task, event.currentTarget.value))}
        />
      </label>
    </Popover>
  );
}

/** The same grammar as quick add: the words are read by the service, in the user's zone. */
async function understood(words: string): Promise<Due | undefined> {
  const preview = await previewQuickAdd(`task ${words}`).catch(() => null);
  const due = preview?.task.due;
  return due && typeof due === "object" ? due : undefined;
}
