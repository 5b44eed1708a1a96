import { CircleAlert } from "lucide-preact";
import { useState } from "preact/hooks";
import { register } from "@/shared/session/session";
import { Banner } from "@/shared/ui/banner";
import { Button } from "@/shared/ui/button";
import { Field } from "@/shared/ui/field";
import { PasswordField } from "./password-field";
import { registrationRefusal } from "./refusal";
import { useSubmit } from "./use-submit";

export function RegisterForm({ onSignIn }: { onSignIn: () => void }) {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const { refusal, busy, submit } = useSubmit(() => register(email.trim(), password, name.trim()), registrationRefusal);
  return (
    <>
      <h1>Create an account</h1>
      <p class="hint">One account opens both Tasks and Chat.</p>
      <form aria-label="Create an account" noValidate onSubmit={(event) => void submit(event)}>
        <Field
          label="Name"
          name="name"
          autocomplete="name"
          hint="How you are called here. You can leave it empty."
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
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
        <PasswordField
          value={password}
          onValue={setPassword}
          purpose="new-password"
          hint="8 to 128 characters. A few random words are easy to keep and hard to guess."
          error={refusal.password}
        />
        {refusal.form && (
          <Banner icon={CircleAlert} failure>
            {refusal.form}
          </Banner>
        )}
        <Button type="submit" kind="primary" large wide busy={busy}>
          Create account
        </Button>
      </form>
      <p class="hint">
        Have an account?{" "}
        <button type="button" class="link" onClick={onSignIn}>
          Sign in
        </button>
      </p>
    </>
  );
}
