import type { ComponentChildren, JSX } from "preact";

type ButtonProps = Omit<JSX.IntrinsicElements["button"], "class" | "icon"> & {
  kind?: "plain" | "primary" | "danger" | "danger-quiet" | "ghost";
  large?: boolean;
  wide?: boolean;
  /** Keeps the label and the width and shows that the answer is awaited. */
  busy?: boolean;
  class?: string;
  children: ComponentChildren;
};

export function Button({ kind = "plain", large, wide, busy, class: extra, children, ...rest }: ButtonProps) {
  const names = ["btn", kind !== "plain" && kind, large && "lg", wide && "wide", extra].filter(Boolean).join(" ");
  return (
    <button type="button" {...rest} class={names} aria-busy={busy || undefined} aria-disabled={busy || undefined}>
      {busy && <span class="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}

/** A button that is only an icon: `label` is its accessible name and its tooltip. */
export function IconButton({ label, class: extra, children, ...rest }: Omit<ButtonProps, "kind"> & { label: string }) {
  return (
    <button type="button" {...rest} class={extra ? `ib ${extra}` : "ib"} aria-label={label} title={label}>
      {children}
    </button>
  );
}
