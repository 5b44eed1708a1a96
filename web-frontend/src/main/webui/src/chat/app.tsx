import { AccountFoot } from "@/shared/ui/account-foot";
import { AppSwitch } from "@/shared/ui/app-switch";
import { Logo } from "@/shared/ui/logo";

/** The chat: conversations, thread, the tasks beside it. */
export function ChatApp() {
  return (
    <div class="app chat">
      <aside class="side" aria-label="Navigation">
        <div class="side-top">
          <div class="brand">
            <b>
              <Logo />
              Todo
            </b>
          </div>
          <AppSwitch app="chat" />
        </div>
        <div class="side-scroll" />
        <AccountFoot />
      </aside>
      <main class="main" id="main">
        <h1 class="sr">Chat</h1>
      </main>
    </div>
  );
}
