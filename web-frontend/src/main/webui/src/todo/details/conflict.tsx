import { CircleAlert } from "lucide-preact";
import type { Fields } from "@/shared/api/types";
import { useNow } from "@/shared/platform/clock";
import { Button } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { actorWords, valueWords } from "@/shared/words/changes";
import { agoWords } from "@/shared/words/due";
import type { Conflict, Save } from "./use-save";

/** "The assistant changed this 10 s ago. Keep Tue 17 or use Fri 20?" Nothing is lost until one is chosen. */
export function ConflictBanner(props: { conflict: Conflict; save: Save; onSettled: () => void }) {
  const now = useNow();
  const { patch, said, theirs, by } = props.conflict;
  const who = by ? actorWords(by.actor).replace("Assistant", "The assistant") : "Somebody";
  const when = by ? ` ${agoWords(by.at, now)}` : "";
  const fields = Object.keys(patch);
  const mine = fields.map((field) => valueWords(field, (patch as Fields)[field], now)).join(", ");
  const other = fields.map((field) => valueWords(field, (theirs as unknown as Fields)[field], now)).join(", ");
  return (
    <div class="banner conflict" role="group" aria-label="Changed elsewhere">
      <Icon of={CircleAlert} />
      <div>
        <p>
          {who} changed this task{when}. Your change is not saved.
        </p>
        <div class="mt-2 flex flex-wrap gap-2">
          <Button onClick={() => void props.save(patch, said)}>Keep {mine}</Button>
          <Button kind="ghost" onClick={props.onSettled}>
            Use {other}
          </Button>
        </div>
      </div>
    </div>
  );
}
