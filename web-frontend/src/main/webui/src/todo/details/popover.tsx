import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * A value that opens its picker right under itself. Esc and a click elsewhere close it; the focus returns to the value.
 */
export function Popover(props: {
  open: boolean;
  onOpen: (open: boolean) => void;
  label: string;
  value: ComponentChildren;
  children: ComponentChildren;
}) {
  const root = useRef<HTMLDivElement>(null);
  const close = () => {
    props.onOpen(false);
    root.current?.querySelector<HTMLElement>(".prop")?.focus();
  };
  useEffect(() => {
    if (!props.open) return undefined;
    root.current?.querySelector<HTMLElement>("input")?.focus();
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) props.onOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [props.open]);
  return (
    <div class="menu-root w-full" ref={root}>
      <button
        type="button"
        class="prop"
        aria-haspopup="dialog"
        aria-expanded={props.open}
        onClick={() => props.onOpen(!props.open)}
      >
        {props.value}
      </button>
      {props.open && (
        <div
          class="menu left picker"
          role="dialog"
          aria-label={props.label}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            close();
          }}
        >
          {props.children}
        </div>
      )}
    </div>
  );
}
