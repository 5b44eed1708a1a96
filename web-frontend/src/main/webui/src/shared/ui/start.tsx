import { render, type ComponentType } from "preact";
import { applyChosenTheme } from "@/shared/platform/theme";
import { SessionGate } from "@/shared/session/gate";
import { Announcer } from "./announcer";
import { lazy } from "./lazy";

/** Starts an app: theme, session, announcer, and the app itself for who is signed in. */
export function start(App: ComponentType, accountPages: () => Promise<ComponentType>): void {
  applyChosenTheme();
  const SignedOut = lazy(accountPages);
  render(
    <>
      {/* First, because under the app its invisible text would make the page one pixel too high */}
      <Announcer />
      <SessionGate signedOut={SignedOut}>
        <App />
      </SessionGate>
    </>,
    document.getElementById("root")!,
  );
}
