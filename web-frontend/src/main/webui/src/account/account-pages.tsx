import { useState } from "preact/hooks";
import { Logo } from "@/shared/ui/logo";
import "./account.css";
import { Picture } from "./picture";
import { RegisterForm } from "./register-form";
import { SignInForm } from "./sign-in-form";

/** Sign in and register, for both apps. */
export function AccountPages() {
  const [registering, setRegistering] = useState(false);
  return (
    <main class="auth">
      <div class="auth-form">
        <div>
          <b class="inline-flex items-center gap-2">
            <Logo />
            Todo Chatbot
          </b>
          {registering ? (
            <RegisterForm onSignIn={() => setRegistering(false)} />
          ) : (
            <SignInForm onRegister={() => setRegistering(true)} />
          )}
        </div>
      </div>
      <Picture />
    </main>
  );
}
