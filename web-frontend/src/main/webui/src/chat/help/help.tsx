import { X } from "lucide-preact";
import { IconButton } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Icon } from "@/shared/ui/icon";

const KEYS: [string[], string][] = [
  [["Enter"], "Send"],
  [["Shift Enter"], "New line"],
  [["↑"], "Write the last message again, in an empty box"],
  [["Esc"], "Stop the turn; then leave the box"],
  [["M"], "Go to the message box"],
  [["N"], "New conversation"],
  [["Alt ↓", "Alt ↑"], "Next, previous turn"],
  [["U"], "Undo the turn that has the focus"],
  [["1", "9"], "Choose a task, while the choice has the focus"],
  [["Z"], "Undo the last change made beside the chat"],
  [["[", "]"], "Show or hide conversations, tasks"],
  [["G", "C"], "Go to Tasks"],
  [["?"], "This list"],
];

/** The keys of the app. Approving has none. */
export function Help({ onClose }: { onClose: () => void }) {
  return (
    <Dialog label="Keyboard shortcuts" class="ask" onClose={onClose}>
      <div class="ask-head">
        <h2>Keyboard shortcuts</h2>
        <IconButton label="Close" onClick={onClose}>
          <Icon of={X} />
        </IconButton>
      </div>
      <dl class="key-list">
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
