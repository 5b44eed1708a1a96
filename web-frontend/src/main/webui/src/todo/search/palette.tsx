import { Search } from "lucide-preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { announce } from "@/shared/ui/announcer";
import { Dialog } from "@/shared/ui/dialog";
import { Icon } from "@/shared/ui/icon";
import { count } from "@/shared/words/changes";
import { closeLayer } from "../shell/layers";
import { marked } from "./marked";
import { optionsFor } from "./options";
import { useFound } from "./use-found";

/** One box for tasks, places and actions. */
export function Palette({ base }: { base: string }) {
  const id = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const found = useFound(text);
  const options = optionsFor(text, found.tasks, base);
  const active = Math.min(at, options.length - 1);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active]);
  useEffect(() => {
    if (text) announce(count(options.length, "result"));
  }, [options.length]);

  const run = (index: number) => {
    const option = options[index];
    closeLayer();
    option?.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((active + step + options.length) % options.length);
    else if (event.key === "Enter" && !event.isComposing) run(active);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog label="Search" class="palette" onClose={closeLayer}>
      <div class="palette-in">
        <Icon of={Search} />
        <input
          role="combobox"
          aria-label="Search tasks or jump to a page"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={options[active] ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          placeholder="Search tasks or jump to a page"
          autocomplete="off"
          autofocus
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {found.failed && <p class="hint p-4">Offline: only what this page already knows is searched.</p>}
      <ul class="opts" role="listbox" id={`${id}-list`} aria-label="Results" ref={list}>
        {options.map((option, i) => (
          <li
            key={option.key}
            id={`${id}-${i}`}
            class="opt"
            role="option"
            aria-selected={i === active}
            onPointerMove={() => setAt(i)}
            onClick={() => run(i)}
          >
            <Icon of={option.icon} />
            <span class="truncate">{marked(option.word, text)}</span>
            {option.end && <span class="end">{option.end}</span>}
          </li>
        ))}
      </ul>
      {text && found.asked && found.tasks.length === 0 && (
        <p class="hint px-4 pb-3">
          Nothing called “<bdi>{text}</bdi>”.
        </p>
      )}
      <div class="palette-foot hide-s">
        <span>Up and Down to choose</span>
        <span>Enter to open</span>
        <span>Esc to close</span>
      </div>
    </Dialog>
  );
}
