import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * A title being changed in place: Enter keeps, Esc takes back, leaving keeps. Gives null for "as it was", and the title
 * that was there when it began: the present one may be somebody else's by now.
 */
export function TitleEditor(props: { title: string; onDone: (title: string | null, before: string) => void }) {
  const before = useRef(props.title).current;
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (value: string | null) => {
    if (done.current) return;
    done.current = true;
    props.onDone(value?.trim() || null, before);
  };
  return (
    <input
      ref={input}
      class="row-edit"
      aria-label="Title"
      maxLength={200}
      defaultValue={before}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter" && !event.isComposing) finish(event.currentTarget.value);
        if (event.key === "Escape") finish(null);
      }}
    />
  );
}
