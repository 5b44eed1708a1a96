import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

type Rich = ComponentType<{ text: string }>;

let rich: Rich | undefined;

/**
 * The words of an answer. The Markdown parser comes in a chunk of its own; until it is there the text stands as it was
 * written, so that waiting for it never hides an answer.
 */
export function Reply({ text, streaming }: { text: string; streaming: boolean }) {
  const [, arrived] = useState(false);
  useEffect(() => {
    if (rich) return;
    void import("@/chat/markdown/markdown").then(({ Markdown }) => {
      rich = Markdown;
      arrived(true);
    });
  }, []);
  const Rich = rich;
  return (
    <div class={streaming ? "md streaming" : "md"}>
      {Rich ? <Rich text={text} /> : <p class="whitespace-pre-wrap">{text}</p>}
    </div>
  );
}

/** Stands where words will come, once waiting has taken 300 ms. */
export function Caret() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return late ? (
    <p>
      <span class="caret" aria-hidden="true" />
      <span class="sr">Assistant is answering</span>
    </p>
  ) : null;
}
