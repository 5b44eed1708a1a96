import { X } from "lucide-preact";
import { IconButton } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Icon } from "@/shared/ui/icon";
import { closeLayer } from "../shell/layers";

const KEYS: [string[], string][] = [
  [["Q"], "Add a task"],
  [["Ctrl K", "/"], "Search or jump"],
  [["J", "K"], "Next, previous task"],
  [["Enter"], "Open details"],
  [["E"], "Complete or reopen"],
  [["F2"], "Rename in place"],
  [["A"], "Ask the assistant about it"],
  [["Delete"], "Move to Trash"],
  [["Z"], "Undo"],
  [["Shift Z"], "Redo"],
  [["G", "T"], "Go to Today"],
  [["G", "U"], "Go to Upcoming"],
  [["G", "I"], "Go to Inbox"],
  [["G", "C"], "Go to Chat"],
  [["Esc"], "Close what is on top"],
  [["?"], "This list"],
];

/** The keys of the app. */
export function Help() {
  return (
    <Dialog label="Keyboard shortcuts" onClose={closeLayer}>
      <div class="dialog-head">
        <h2>Keyboard shortcuts</h2>
        <IconButton label="Close" onClick={closeLayer}>
          <Icon of={X} />
        </IconButton>
      </div>
      <dl class="keys">
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
