import { CircleAlert } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { taskHistory } from "@/shared/api/tasks";
import type { Fields, Task, TaskEvent } from "@/shared/api/types";
import { useNow } from "@/shared/platform/clock";
import { Button } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { actorWords, valueWords } from "@/shared/words/changes";
import { agoWords } from "@/shared/words/due";
import type { Conflict, Save } from "./use-save";

/** "The assistant changed the due date 10 s ago. Keep Tue 17 or use Fri 20?" Nothing is lost until one is chosen. */
export function ConflictBanner(props: { conflict: Conflict; save: Save; onSettled: () => void }) {
  const now = useNow();
  const { patch, said, theirs } = props.conflict;
  const field = Object.keys(patch)[0]!;
  const words = (values: object) => valueWords(field, (values as Fields)[field], now);
  return (
    <BothVersions
      task={theirs}
      field={field}
      mine={`Keep ${words(patch)}`}
      theirs={`Use ${words(theirs)}`}
      onMine={() => void props.save(patch, said)}
      onTheirs={props.onSettled}
    />
  );
}

/** Offers both texts of a field that is being typed into: what was typed stands in the field itself. */
export function TextConflict(props: {
  task: Task;
  field: "title" | "notes";
  theirs: string;
  onMine: () => void;
  onTheirs: () => void;
}) {
  return (
    <BothVersions
      task={props.task}
      field={props.field}
      mine="Keep yours"
      theirs="Use theirs"
      onMine={props.onMine}
      onTheirs={props.onTheirs}
    >
      {props.theirs ? <blockquote class="theirs">{props.theirs}</blockquote> : <p class="theirs">It is empty now.</p>}
    </BothVersions>
  );
}

interface Choice {
  task: Task;
  field: string;
  mine: string;
  theirs: string;
  onMine: () => void;
  onTheirs: () => void;
  children?: ComponentChildren;
}

function BothVersions({ task, field, mine, theirs, onMine, onTheirs, children }: Choice) {
  const now = useNow();
  const by = useLastChange(task, field);
  const who = by ? actorWords(by.actor).replace("Assistant", "The assistant") : "Somebody";
  const when = by ? ` ${agoWords(by.at, now)}` : "";
  return (
    <div class="banner conflict" role="group" aria-label={`Changed elsewhere: ${field}`}>
      <Icon of={CircleAlert} />
      <div class="min-w-0 flex-1">
        <p>
          {who} changed the {field}
          {when}
          {by?.actor.kind === "user" && ", in another tab or on another device"}. Your change here is not saved.
        </p>
        {children}
        <div class="mt-2 flex flex-wrap gap-2">
          <Button onClick={onMine}>{mine}</Button>
          <Button kind="ghost" onClick={onTheirs}>
            {theirs}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The newest change of the field, for who made it and when. */
function useLastChange(task: Task, field: string): TaskEvent | undefined {
  const [by, setBy] = useState<TaskEvent>();
  useEffect(() => {
    let here = true;
    taskHistory(task.id).then(
      ({ items }) => {
        const changes = items.filter((event) => event.after && field in event.after);
        if (here) setBy(changes.sort((a, b) => b.id - a.id)[0]);
      },
      () => undefined,
    );
    return () => void (here = false);
  }, [task.id, task.version, field]);
  return by;
}
