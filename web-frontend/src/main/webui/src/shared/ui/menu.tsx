import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** Pixels between a menu and the edge of the window. */
const EDGE = 8;

export interface MenuItem {
  word: string;
  run: () => void;
  icon?: ComponentChildren;
  key?: string;
  /** For choices: whether it is the present one. */
  checked?: boolean;
  danger?: boolean;
}

/**
 * A button that opens a menu (WAI-ARIA menu button): arrows move, Enter runs, Esc closes and returns the focus.
 *
 * @param upward opens above the button, where there is no room below
 */
export function Menu(props: {
  label: string;
  items: MenuItem[];
  class?: string;
  tabIndex?: number;
  upward?: boolean;
  /** Lines the menu up with the button's left edge instead of its right. */
  left?: boolean;
  children: ComponentChildren;
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
  useLayoutEffect(() => {
    const menu = root.current?.querySelector<HTMLElement>(".menu");
    if (menu) keepInside(menu);
  }, [open]);
  useEffect(() => {
    if (!open) return undefined;
    (items().find((item) => item.ariaChecked === "true") ?? items()[0])?.focus();
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);

  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") close();
    else if (event.key === "Tab") setOpen(false);
    else if (to !== undefined) all[(to + all.length) % all.length]?.focus();
    if (event.key === "Escape" || to !== undefined) event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span class={open ? "menu-root open" : "menu-root"} ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        class={props.class ?? "ib"}
        aria-label={props.label || undefined}
        title={props.label || undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        tabIndex={props.tabIndex}
        onClick={() => setOpen(!open)}
      >
        {props.children}
      </button>
      {open && (
        <div
          class={`menu${props.upward ? " up" : ""}${props.left ? " left" : ""}`}
          role="menu"
          aria-label={props.label}
        >
          {props.items.map((item) => (
            <button
              type="button"
              key={item.word}
              class={item.danger ? "opt danger" : "opt"}
              role={item.checked === undefined ? "menuitem" : "menuitemradio"}
              aria-checked={item.checked}
              tabIndex={-1}
              onClick={() => {
                close();
                item.run();
              }}
            >
              {item.icon}
              <span>{item.word}</span>
              {item.key && <kbd aria-hidden="true">{item.key}</kbd>}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

/** Shifts what would stand beyond the window's edge back into it. */
function keepInside(menu: HTMLElement): void {
  const { left, right } = menu.getBoundingClientRect();
  const shift = Math.max(EDGE - left, Math.min(0, innerWidth - EDGE - right));
  if (shift !== 0) menu.style.translate = `${shift}px`;
}
