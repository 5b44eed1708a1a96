import { CircleAlert } from "lucide-preact";
import type { ComponentChildren, ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { startLive } from "@/shared/live/live";
import { forgetAll } from "@/shared/tasks/store";
import { forgetChanges } from "@/shared/tasks/undo";
import { hush } from "@/shared/ui/announcer";
import { Banner } from "@/shared/ui/banner";
import { showToast } from "@/shared/ui/toast";
import { openSession, session } from "./session";
import { watchSession } from "./watch";

/** Shows the app to who is signed in, and the account pages to everybody else, at the same address. */
export function SessionGate(props: { signedOut: ComponentType; children: ComponentChildren }) {
  const current = session.value;
  const account = current.state === "in" ? current.user.id : null;
  useEffect(() => void openSession(), []);
  useEffect(watchSession, []);
  useEffect(() => {
    if (!account) return undefined;
    const stop = startLive(account);
    return () => {
      stop();
      forgetAll();
      forgetChanges();
      hush();
    };
  }, [account]);

  useEffect(() => {
    if (current.state !== "in" || current.because !== "other") return;
    showToast({ text: `Signed in as ${current.user.email} now. This page started anew` });
  }, [account]);

  if (current.state === "in") return props.children;
  if (current.state === "out" || current.state === "other") return <props.signedOut />;
  if (current.state === "unreachable") return <Unreachable />;
  return null;
}

function Unreachable() {
  return (
    <main class="grid min-h-dvh place-items-center p-6">
      <Banner icon={CircleAlert} failure action={{ word: "Try again", run: () => void openSession() }}>
        Todo Chatbot cannot be reached. The server did not answer.
      </Banner>
    </main>
  );
}
