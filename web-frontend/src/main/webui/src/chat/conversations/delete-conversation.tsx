import { useEffect, useRef } from "preact/hooks";
import { Button } from "@/shared/ui/button";

/** Asks before deleting: a conversation, unlike a task, does not come back. */
export function DeleteConversation(props: { title: string; onKeep: () => void; onDelete: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="ask" aria-labelledby="ask-delete" onClose={props.onKeep}>
      <h2 id="ask-delete">Delete this conversation?</h2>
      <p>“{props.title}” cannot be brought back. The tasks it made or changed stay as they are.</p>
      <div class="acts">
        <Button kind="danger" onClick={props.onDelete}>
          Delete conversation
        </Button>
        <Button onClick={() => dialog.current?.close()}>Keep</Button>
      </div>
    </dialog>
  );
}
