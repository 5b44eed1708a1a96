import { AlarmClock, Calendar, Clock, Hash, List, Repeat, ChartNoAxesColumnIncreasing, X } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { Icon } from "@/shared/ui/icon";
import { quoted } from "@/shared/words/quoted";
import { NOUNS, type Chip, type Kind } from "./chips";
import type { Range } from "./ranges";

const ICONS: Record<Kind, typeof Hash> = {
  due: Calendar,
  duration: Clock,
  recurrence: Repeat,
  tag: Hash,
  priority: ChartNoAxesColumnIncreasing,
  list: List,
  reminder: AlarmClock,
};

interface ChipRowProps {
  chips: Chip[];
  text: string;
  rejected: Range[];
  /** The page gives new tasks today's date where their words name none. */
  dueToday: boolean;
  onReject: (chip: Chip) => void;
  onAccept: (range: Range) => void;
  onNoDate: () => void;
  /** At the end of the row, on a phone. */
  children?: ComponentChildren;
}

/** What was understood, each part with a × that turns it back into words; and what was, struck. */
export function ChipRow({ chips, text, rejected, dueToday, onReject, onAccept, onNoDate, children }: ChipRowProps) {
  const today = dueToday && !chips.some((chip) => chip.kind === "due");
  if (chips.length === 0 && rejected.length === 0 && !today && !children) return <span id="understood" class="sr" />;
  return (
    <div class="qa-parts">
      <span class="sr" id="understood">
        {chips.length > 0 && `Understood: ${chips.map((chip) => chip.value).join(", ")}`}
      </span>
      {chips.map((chip) => (
        <span class="chip" key={`${chip.kind}${chip.value}`}>
          <Icon of={ICONS[chip.kind] ?? Hash} small />
          {chip.value}
          {chip.ranges.length > 0 && (
            <button
              type="button"
              aria-label={`Not a ${NOUNS[chip.kind] ?? chip.kind}: keep ${quoted(words(chip, text))} in the title`}
              onClick={() => onReject(chip)}
            >
              <Icon of={X} small />
            </button>
          )}
        </span>
      ))}
      {today && (
        <span class="chip plain">
          <Icon of={Calendar} small />
          Today
          <button type="button" aria-label="No date" onClick={onNoDate}>
            <Icon of={X} small />
          </button>
        </span>
      )}
      {rejected.map((range) => (
        <button
          type="button"
          class="chip off"
          key={range.start}
          aria-label={`Understand ${quoted(text.slice(range.start, range.end))} again`}
          onClick={() => onAccept(range)}
        >
          {text.slice(range.start, range.end)}
        </button>
      ))}
      {children}
    </div>
  );
}

function words(chip: Chip, text: string): string {
  return chip.ranges.map(({ start, end }) => text.slice(start, end)).join(" ");
}
