import { X } from "lucide-preact";
import { useState } from "preact/hooks";
import type { Task } from "@/shared/api/types";
import { Icon } from "@/shared/ui/icon";
import { quoted } from "@/shared/words/quoted";
import { addTags, removeTag } from "./arrays";
import { Popover } from "./popover";
import type { Save } from "./use-save";

export function TagsEditor({ task, save }: { task: Task; save: Save }) {
  const [open, setOpen] = useState(false);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = form.elements.namedItem("tags") as HTMLInputElement;
    const typed = field.value;
    form.reset();
    if (!(await save(addTags(typed), `Tagged ${quoted(task.title)}`))) field.value ||= typed;
  };
  const drop = (tag: string) => save(removeTag(tag), `Removed #${tag}`);
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
