import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";

/** Asks before deleting: a conversation, unlike a task, does not come back. */
export function DeleteConversation(props: { title: string; onKeep: () => void; onDelete: () => void }) {
  return (
    <Dialog label="Delete this conversation?" class="ask" onClose={props.onKeep}>
      <h2>Delete this conversation?</h2>
      <p>
        “<bdi>{props.title}</bdi>” cannot be brought back. The tasks it made or changed stay as they are.
      </p>
      <div class="acts">
        <Button kind="danger" onClick={props.onDelete}>
          Delete conversation
        </Button>
        <Button onClick={props.onKeep}>Keep</Button>
      </div>
    </Dialog>
  );
}
