import { CircleAlert } from "lucide-preact";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./icon";

type FieldProps = JSX.IntrinsicElements["input"] & {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** Something inside the input's right edge, like Show password. */
  trailing?: JSX.Element;
};

/** A labelled input with its hint and its error tied to it for a screen reader. */
export function Field({ label, hint, error, trailing, ...input }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-h`, error && `${id}-e`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <div class={trailing ? "with-btn" : undefined}>
        <input
          {...input}
          class="input"
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
        />
        {trailing}
      </div>
      {hint && (
        <p class="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-e`}>
          <Icon of={CircleAlert} small />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
