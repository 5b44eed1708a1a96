import { X } from "lucide-preact";
import { useState } from "preact/hooks";
import type { Task } from "@/shared/api/types";
import { Icon } from "@/shared/ui/icon";
import { Popover } from "./popover";
import type { Save } from "./use-save";

export function TagsEditor({ task, save }: { task: Task; save: Save }) {
  const [open, setOpen] = useState(false);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const tags = added(task.tags, String(new FormData(form).get("tags")));
    form.reset();
    if (tags.length > task.tags.length) await save({ tags }, `Tagged “${task.title}”`);
  };
  const drop = (tag: string) => save({ tags: task.tags.filter((other) => other !== tag) }, `Removed #${tag}`);
  return (
    <Popover
      open={open}
      onOpen={setOpen}
      label="Tags"
      value={
        task.tags.length > 0 ? (
          task.tags.map((tag) => (
            <span class="tag" key={tag}>
              {tag}
            </span>
          ))
        ) : (
          <span class="dim">None</span>
        )
      }
    >
      <form onSubmit={(event) => void add(event)}>
        <input
          class="input"
          name="tags"
          aria-label="Add tags"
          placeholder="Add a tag"
          autocomplete="off"
          maxLength={200}
        />
      </form>
      {task.tags.length > 0 && (
        <div class="mt-2 flex flex-wrap gap-1.5 p-1">
          {task.tags.map((tag) => (
            <span class="chip" key={tag}>
              #{tag}
              <button type="button" aria-label={`Remove tag ${tag}`} onClick={() => void drop(tag)}>
                <Icon of={X} small />
              </button>
            </span>
          ))}
        </div>
      )}
    </Popover>
  );
}

/** The tags with the typed ones behind them: several at once, with or without #, none twice whatever its case. */
export function added(tags: string[], typed: string): string[] {
  const all = [...tags];
  for (const word of typed.split(/[\s,]+/)) {
    const tag = word.replace(/^#+/, "").slice(0, 40);
    if (tag && !all.some((other) => other.toLowerCase() === tag.toLowerCase())) all.push(tag);
  }
  return all;
}
