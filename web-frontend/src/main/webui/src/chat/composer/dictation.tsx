import { Mic } from "lucide-preact";
import { useRef, useState } from "preact/hooks";
import { IconButton } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { showToast } from "@/shared/ui/toast";

/** The part of the Web Speech API that is used; TypeScript has no types for it. */
interface Recognition {
  lang: string;
  start(): void;
  stop(): void;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
}

type Speech = { SpeechRecognition?: new () => Recognition; webkitSpeechRecognition?: new () => Recognition };

const { SpeechRecognition, webkitSpeechRecognition } = window as Speech;
const Recognizer = SpeechRecognition ?? webkitSpeechRecognition;

/** Speaks instead of typing, where the browser can: it needs a microphone, which no page over plain HTTP gets. */
export function Dictation({ onWords }: { onWords: (words: string) => void }) {
  const [listening, setListening] = useState(false);
  const recognition = useRef<Recognition | null>(null);
  if (!Recognizer || !isSecureContext) return null;
  const begin = () => {
    const heard = new Recognizer();
    heard.lang = navigator.language;
    heard.onresult = ({ results }) =>
      onWords(
        Array.from(results, (result) => result[0]!.transcript)
          .join(" ")
          .trim(),
      );
    heard.onerror = ({ error }) =>
      error !== "no-speech" && showToast({ text: `Dictation stopped: ${error.replaceAll("-", " ")}` });
    heard.onend = () => setListening(false);
    heard.start();
    recognition.current = heard;
    setListening(true);
  };
  return (
    <IconButton
      label={listening ? "Stop dictating" : "Dictate"}
      class={listening ? "on" : ""}
      aria-pressed={listening}
      onClick={() => (listening ? recognition.current?.stop() : begin())}
    >
      <Icon of={Mic} />
    </IconButton>
  );
}
