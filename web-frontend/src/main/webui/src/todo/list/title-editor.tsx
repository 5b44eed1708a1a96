import { useLayoutEffect, useRef } from "preact/hooks";

/** The title of a row, being changed in place: Enter keeps, Esc takes back, leaving keeps. Gives null for "as it was". */
export function TitleEditor({ title, onDone }: { title: string; onDone: (title: string | null) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (value: string | null) => {
    if (done.current) return;
    done.current = true;
    onDone(value?.trim() || null);
  };
  return (
    <input
      ref={input}
      class="row-edit"
      aria-label="Title"
      maxLength={200}
      defaultValue={title}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter" && !event.isComposing) finish(event.currentTarget.value);
        if (event.key === "Escape") finish(null);
      }}
    />
  );
}
