import { useNow } from "@/shared/platform/clock";
import { tasks } from "@/shared/tasks/store";
import { panelTasks } from "@/chat/tasks/panel-tasks";
import { fill } from "./composer-draft";
import { suggestions } from "./suggest";

/** Real sentences to begin with. A click fills the box and sends nothing. */
export function Suggestions() {
  const now = useNow();
  if (panelTasks.value !== "ready") return null;
  return (
    <div class="sugg" role="group" aria-label="Suggestions">
      {suggestions([...tasks.value.values()], now).map((sentence) => (
        <button type="button" key={sentence} onClick={() => fill(sentence)}>
          {sentence}
        </button>
      ))}
    </div>
  );
}
