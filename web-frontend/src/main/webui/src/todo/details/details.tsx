import { CircleAlert, Ellipsis, MessageCircle, Trash, X } from "lucide-preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { askAddress } from "@/shared/router/ask";
import { config } from "@/shared/session/session";
import { remove } from "@/shared/tasks/actions";
import { known, refresh } from "@/shared/tasks/store";
import { Banner } from "@/shared/ui/banner";
import { IconButton } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { Menu } from "@/shared/ui/menu";
import { useOverlay } from "../shell/overlay";
import { ConflictBanner } from "./conflict";
import { Gone } from "./gone";
import { History } from "./history";
import { Notes } from "./notes";
import { Properties } from "./properties";
import { Subtasks } from "./subtasks";
import { Title } from "./title";
import { useSave } from "./use-save";

/** Everything about one task; every value saves as it is changed. */
export function Details({ id, onClose }: { id: string; onClose: () => void }) {
  const [asked, setAsked] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const task = known(id);
  const { save, conflict, failure, fail, settle } = useSave(task);
  const overlay = useOverlay(panel);
  useEffect(() => {
    panel.current?.focus();
    void refresh(id).then(() => setAsked(true));
  }, [id]);

  const trash = () => {
    onClose();
    if (task) void remove(task);
  };
  return (
    <>
      {overlay && <button type="button" class="scrim" tabIndex={-1} aria-label="Close details" onClick={onClose} />}
      <aside class="aux" ref={panel} tabIndex={-1} aria-label="Task details">
        <div class="aux-head">
          <span class="num">{task ? `Task ${task.number}` : "Task"}</span>
          <span class="sp" />
          <a
            class="ib"
            href={task ? askAddress(`Task ${task.number}: `) : config.value.chatUrl}
            aria-label="Ask the assistant"
            title="Ask the assistant"
          >
            <Icon of={MessageCircle} />
          </a>
          {task && (
            <Menu
              label="More actions"
              items={[{ word: "Delete", icon: <Icon of={Trash} />, danger: true, run: trash }]}
            >
              <Icon of={Ellipsis} />
            </Menu>
          )}
          <IconButton label="Close details" onClick={onClose}>
            <Icon of={X} />
          </IconButton>
        </div>
        <div class="aux-scroll">
          {!task && asked && <Gone id={id} onRestored={() => void refresh(id)} />}
          {task && (
            <>
              <Title task={task} onFailure={fail} />
              {conflict && <ConflictBanner conflict={conflict} save={save} onSettled={settle} />}
              {failure && (
                <Banner icon={CircleAlert} failure>
                  {failure}
                </Banner>
              )}
              <Properties task={task} save={save} />
              <Subtasks task={task} save={save} />
              <Notes task={task} onFailure={fail} />
              <History task={task} />
            </>
          )}
        </div>
      </aside>
    </>
  );
}
