import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * A modal layer by the platform's own dialog: the focus stays inside, Esc and a click beside it close it. The focus goes
 * to `[autofocus]` inside, else to the first control.
 */
export function Dialog(props: { label: string; onClose: () => void; class?: string; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class={props.class ?? "dialog"}
      aria-label={props.label}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && props.onClose()}
    >
      {props.children}
    </dialog>
  );
}
