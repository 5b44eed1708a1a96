import { CircleAlert } from "lucide-preact";
import type { ComponentChildren, ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { copyText } from "@/shared/platform/clipboard";
import { startLive } from "@/shared/live/live";
import { forgetAll } from "@/shared/tasks/store";
import { forgetChanges } from "@/shared/tasks/undo";
import { hush } from "@/shared/ui/announcer";
import { Banner } from "@/shared/ui/banner";
import { showToast } from "@/shared/ui/toast";
import { quoted } from "@/shared/words/quoted";
import { openSession, session, type Session } from "./session";
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
    if (current.state === "in") greet(current);
  }, [account]);

  if (current.state === "in") return props.children;
  if (current.state === "out" || current.state === "other") return <props.signedOut />;
  if (current.state === "unreachable") return <Unreachable />;
  return null;
}

/** Says what whoever is in now has to know about what was on the screen before. */
function greet({ user, because, typed }: Extract<Session, { state: "in" }>): void {
  if (because === "other") showToast({ text: `Signed in as ${user.email} now. This page started anew` });
  if (!typed) return;
  const text = typed.join("\n\n");
  const copy = () => void copyText(text).then(() => showToast({ text: "Copied" }));
  showToast({ text: `Not saved when you were signed out: ${quoted(text)}`, action: { word: "Copy", run: copy } });
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
