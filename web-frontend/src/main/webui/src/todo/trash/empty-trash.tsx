import { useState } from "preact/hooks";
import { Button } from "@/shared/ui/button";
import { count as counted } from "@/shared/words/changes";

/** The one deletion that no Undo takes back, so this asks, in place and with the number. */
export function EmptyTrash({ count, more, onEmpty }: { count: number; more: boolean; onEmpty: () => Promise<void> }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!asking) return <Button onClick={() => setAsking(true)}>Empty trash</Button>;
  const number = more ? "everything" : counted(count, "task");
  const empty = async () => {
    setBusy(true);
    await onEmpty();
    setBusy(false);
    setAsking(false);
  };
  return (
    <div class="flex flex-wrap justify-end gap-2" role="group" aria-label="Empty trash">
      <Button kind="ghost" onClick={() => setAsking(false)}>
        Keep
      </Button>
      <Button kind="danger" busy={busy} onClick={() => void empty()}>
        Delete {number} forever
      </Button>
    </div>
  );
}
