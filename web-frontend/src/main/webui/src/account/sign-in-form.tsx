import { CircleAlert } from "lucide-preact";
import { useState } from "preact/hooks";
import { session, signIn } from "@/shared/session/session";
import { Banner } from "@/shared/ui/banner";
import { Button } from "@/shared/ui/button";
import { Field } from "@/shared/ui/field";
import { PasswordField } from "./password-field";
import { signInRefusal } from "./refusal";
import { useSubmit } from "./use-submit";

const WELCOMES = {
  first: "One sign-in opens both Tasks and Chat.",
  other: "One sign-in opens both Tasks and Chat.",
  ended: "You were signed out. Sign in to go on where you were.",
  elsewhere: "You were signed out in another tab.",
  dropped: "You were signed out in another tab. What was typed here and not saved is gone.",
  untold: "You are signed out on this device. The server could not be told and forgets the session later.",
};

export function SignInForm({ onRegister }: { onRegister: () => void }) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const { refusal, busy, submit } = useSubmit(
    () => signIn(email.trim(), password),
    (error) => signInRefusal(error, email, password),
  );
  const current = session.value;
  const because = (current.state === "out" && current.because) || "first";
  return (
    <>
      <h1>Sign in</h1>
      <p class="hint">{WELCOMES[because]}</p>
      <form aria-label="Sign in" noValidate onSubmit={(event) => void submit(event)}>
        <Field
          label="E-mail"
          name="email"
          type="email"
          autocomplete="username"
          required
          value={email}
          onInput={(event) => setEmail(event.currentTarget.value)}
          error={refusal.email}
        />
        <PasswordField value={password} onValue={setPassword} purpose="current-password" error={refusal.password} />
        {refusal.form && (
          <Banner icon={CircleAlert} failure>
            {refusal.form}
          </Banner>
        )}
        <Button type="submit" kind="primary" large wide busy={busy}>
          Sign in
        </Button>
      </form>
      <p class="hint">
        New here?{" "}
        <button type="button" class="link" onClick={onRegister}>
          Create an account
        </button>
      </p>
    </>
  );
}
