import { Plus } from "lucide-preact";
import { config } from "@/shared/session/session";
import { useNow } from "@/shared/platform/clock";
import { byDue } from "@/shared/tasks/order";
import { tasks } from "@/shared/tasks/store";
import { Icon } from "@/shared/ui/icon";
import { absoluteDue } from "@/shared/words/due";
import { fillQuickAdd } from "../quick-add/fill";
import { isUpcoming } from "./upcoming";
import type { View } from "./view";

const TRIES = [
  { text: "Renew passport by 15 March", says: "A date" },
  { text: "Take out the bins every Tuesday at 7", says: "A repeat, with its time" },
  { text: "Call Ana tomorrow #calls !high", says: "A date, a tag and a priority" },
];

/** What belongs here, while there is nothing. */
export function Empty({ view, done }: { view: View; done: number }) {
  if (view.path === "/") return done > 0 ? <Finished done={done} /> : <FirstSteps />;
  const words: Record<string, [string, string]> = {
    "/upcoming": ["Nothing ahead", "Tasks with a date after today stand here, by day."],
    "/inbox": ["Inbox is empty", "Tasks without a list land here."],
    "/done": ["Nothing done yet", "What you complete stands here, by the day you did it."],
  };
  const [title, text] = words[view.path] ?? ["Nothing in here", "Add a task above, or move one here from its details."];
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}

function FirstSteps() {
  return (
    <div class="empty">
      <h2>Nothing due today</h2>
      <p>
        Type a task the way you would say it. Dates, repeats, tags and priority are picked out of the words and shown
        before you save.
      </p>
      <ul class="tries">
        {TRIES.map(({ text, says }) => (
          <li key={text}>
            <button type="button" class="try" onClick={() => fillQuickAdd(text)}>
              <span>{text}</span>
              <span class="says">{says}</span>
              <Icon of={Plus} />
            </button>
          </li>
        ))}
      </ul>
      <p>
        Or{" "}
        <a class="link" href={config.value.chatUrl}>
          tell the assistant
        </a>{" "}
        what is on your mind.
      </p>
    </div>
  );
}

/** "All 9 done. Next up: Pay rent, Tue 1 Dec." */
function Finished({ done }: { done: number }) {
  const now = useNow();
  const next = [...tasks.value.values()].filter((task) => isUpcoming(task, now)).sort(byDue(now))[0];
  return (
    <div class="empty">
      <h2>All {done} done</h2>
      {next?.due ? (
        <p>
          Next up: <bdi>{next.title}</bdi>, {absoluteDue(next.due, now)}
        </p>
      ) : (
        <p>Nothing else is due today.</p>
      )}
    </div>
  );
}
