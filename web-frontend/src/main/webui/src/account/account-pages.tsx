import { useEffect, useState } from "preact/hooks";
import { session } from "@/shared/session/session";
import { Logo } from "@/shared/ui/logo";
import "./account.css";
import { OtherAccount } from "./other-account";
import { Picture } from "./picture";
import { RegisterForm } from "./register-form";
import { SignInForm } from "./sign-in-form";

/** Sign in and register, for both apps; and what stands in place of a page that is another account's by now. */
export function AccountPages() {
  const [registering, setRegistering] = useState(false);
  const current = session.value;
  // The app's own title may name a conversation
  useEffect(() => void (document.title = "Todo Chatbot"), []);
  return (
    <main class="auth">
      <div class="auth-form">
        <div>
          <b class="inline-flex items-center gap-2">
            <Logo />
            Todo Chatbot
          </b>
          {current.state === "other" ? (
            <OtherAccount was={current.was} typed={current.typed} />
          ) : registering ? (
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
