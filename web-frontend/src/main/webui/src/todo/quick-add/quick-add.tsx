import { CircleAlert, Plus } from "lucide-preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { alarm } from "@/shared/ui/announcer";
import { Button } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { useNow } from "@/shared/platform/clock";
import { failureWords } from "@/shared/words/failures";
import { closeLayer, layer } from "../shell/layers";
import type { Defaults } from "../views/view";
import { add } from "./add";
import { ChipRow } from "./chip-row";
import { chipsOf, type Chip } from "./chips";
import { filled } from "./fill";
import { ListChoice } from "./list-choice";
import { Mirror } from "./mirror";
import { follow, mask, overlaps, type Range } from "./ranges";
import { usePreview } from "./use-preview";

/** One line to add a task as one would say it. What was understood shows before Enter; Enter never waits for it. */
export function QuickAdd({ defaults }: { defaults: Defaults }) {
  const now = useNow();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [rejected, setRejected] = useState<Range[]>([]);
  const [chosen, setChosen] = useState(defaults);
  const [error, setError] = useState("");
  const masked = mask(text, rejected);
  const answer = usePreview(masked);
  const chips = answer && text.trim() ? chipsOf(answer.preview, text, now) : [];
  const sheet = layer.value === "add";

  const write = (next: string) => {
    setRejected(follow(rejected, text, next));
    setText(next);
    setError("");
  };
  const reject = (chip: Chip) => {
    if (chip.kind === "due" && chip.ranges.length === 0) return setChosen({ ...chosen, today: false });
    setRejected([...rejected, ...chip.ranges]);
    input.current?.focus();
  };
  useEffect(() => {
    if (!filled.value) return;
    write(filled.value.text);
    filled.value = null;
    input.current?.focus();
  }, [filled.value]);
  useEffect(() => {
    if (sheet) input.current?.focus();
  }, [sheet]);

  const send = async (event: Event) => {
    event.preventDefault();
    if (!text.trim()) return input.current?.focus();
    const draft = { text: text.trim(), rejected: trimmed(rejected, text), defaults: chosen };
    const understood = answer?.of === masked ? answer.preview : null;
    write("");
    setRejected([]);
    setChosen(defaults);
    try {
      await add(draft, understood);
    } catch (refused) {
      const why = failureWords("Not added", refused);
      setError(why);
      alarm(why);
      setText((typed) => typed || draft.text);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    closeLayer();
    input.current?.blur();
  };

  const spans = answer && masked.startsWith(answer.of.trimEnd()) ? answer.preview.spans : [];
  return (
    <>
      {sheet && <button type="button" class="scrim" tabIndex={-1} aria-label="Close" onClick={closeLayer} />}
      <form
        class={`qa${text ? "" : " idle"}${sheet ? " open" : ""}`}
        id="add"
        aria-label="New task"
        onSubmit={(event) => void send(event)}
        onKeyDown={onKeyDown}
      >
        <div class="qa-line">
          <Icon of={Plus} />
          <div class="qa-field">
            <Mirror text={text} marks={spans.filter((span) => !rejected.some((range) => overlaps(range, span)))} />
            <input
              ref={input}
              aria-label="Add a task"
              aria-describedby="understood"
              aria-invalid={error ? true : undefined}
              placeholder="Add a task, like “call Ana tomorrow at 9”"
              autocomplete="off"
              enterkeyhint="send"
              maxLength={500}
              value={text}
              onInput={(event) => write(event.currentTarget.value)}
            />
          </div>
          {text ? (
            <>
              <span class="hide-s">
                <ListChoice chosen={chosen} understood={chips} onChoose={setChosen} />
              </span>
              <Button kind="primary" type="submit">
                Add<span class="sr"> task</span>
              </Button>
            </>
          ) : (
            <kbd class="hide-s" aria-hidden="true">
              Q
            </kbd>
          )}
        </div>
        <ChipRow
          chips={chips}
          text={text}
          rejected={rejected}
          dueToday={Boolean(text.trim() && chosen.today)}
          onReject={reject}
          onAccept={(range) => setRejected(rejected.filter((other) => other !== range))}
          onNoDate={() => setChosen({ ...chosen, today: false })}
        >
          {sheet && text && (
            <span class="show-s">
              <ListChoice chosen={chosen} understood={chips} onChoose={setChosen} upward />
            </span>
          )}
        </ChipRow>
        {error && (
          <p class="error qa-error">
            <Icon of={CircleAlert} small />
            <span>{error}</span>
          </p>
        )}
      </form>
    </>
  );
}

/** The ranges as they stand once white space around the text is gone. */
function trimmed(ranges: Range[], text: string): Range[] {
  const cut = text.length - text.trimStart().length;
  return ranges.map(({ start, end }) => ({ start: start - cut, end: end - cut }));
}
