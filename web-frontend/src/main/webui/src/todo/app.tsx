import { AccountFoot } from "@/shared/ui/account-foot";
import { AppSwitch } from "@/shared/ui/app-switch";
import { Logo } from "@/shared/ui/logo";

/** The task app. */
export function TodoApp() {
  return (
    <div class="app">
      <aside class="side" aria-label="Navigation">
        <div class="side-top">
          <div class="brand">
            <b>
              <Logo />
              Todo
            </b>
          </div>
          <AppSwitch app="todo" />
        </div>
        <div class="side-scroll" />
        <AccountFoot />
      </aside>
      <main class="main" id="main">
        <h1 class="sr">Today</h1>
      </main>
    </div>
  );
}
