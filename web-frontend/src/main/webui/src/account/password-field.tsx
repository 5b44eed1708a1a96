import { Eye, EyeOff } from "lucide-preact";
import { useState } from "preact/hooks";
import { IconButton } from "@/shared/ui/button";
import { Field } from "@/shared/ui/field";
import { Icon } from "@/shared/ui/icon";

/** A password with Show. Pasting and password managers work as in any input. */
export function PasswordField(props: {
  value: string;
  onValue: (value: string) => void;
  purpose: "current-password" | "new-password";
  hint?: string;
  error?: string | undefined;
}) {
  const [shown, setShown] = useState(false);
  return (
    <Field
      label="Password"
      name="password"
      type={shown ? "text" : "password"}
      autocomplete={props.purpose}
      required
      value={props.value}
      onInput={(event) => props.onValue(event.currentTarget.value)}
      {...(props.hint ? { hint: props.hint } : {})}
      error={props.error}
      trailing={
        <IconButton label={shown ? "Hide password" : "Show password"} onClick={() => setShown(!shown)}>
          <Icon of={shown ? EyeOff : Eye} />
        </IconButton>
      }
    />
  );
}
