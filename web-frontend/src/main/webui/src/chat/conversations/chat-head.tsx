import {
  Ellipsis,
  ListChecks,
  Menu as MenuIcon,
  PanelLeft,
  PanelRight,
  Pencil,
  SquarePen,
  Trash2,
} from "lucide-preact";
import { useRef, useState } from "preact/hooks";
import { placeOf, toggle } from "@/chat/panels/panels";
import { thread } from "@/chat/thread/state";
import { go } from "@/shared/router/router";
import { IconButton } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { Menu } from "@/shared/ui/menu";
import { showToast } from "@/shared/ui/toast";
import { failureWords } from "@/shared/words/failures";
import { newConversation } from "./conversation-list";
import { remove, rename, titleOf } from "./conversations";
import { DeleteConversation } from "./delete-conversation";

/** The phone's top bar. */
export function TopBar() {
  return (
    <header class="topbar">
      <IconButton label="Open conversations" onClick={() => toggle("side")}>
        <Icon of={MenuIcon} />
      </IconButton>
      <div class="t" aria-hidden="true">
        {titleOf(thread.value.id)}
      </div>
      <IconButton label="Show tasks" onClick={() => toggle("tasks")}>
        <Icon of={ListChecks} />
      </IconButton>
      <IconButton label="New conversation" onClick={newConversation}>
        <Icon of={SquarePen} />
      </IconButton>
    </header>
  );
}

/** Over the thread: its title, what can be done with it, and the buttons that bring hidden columns back. */
export function ChatHead() {
  const { id } = thread.value;
  const title = titleOf(id);
  const [state, setState] = useState<"shown" | "renaming" | "deleting">("shown");
  const items = [
    { word: "Rename", icon: <Icon of={Pencil} />, run: () => setState("renaming") },
    { word: "Delete conversation", icon: <Icon of={Trash2} />, danger: true, run: () => setState("deleting") },
  ];
  return (
    <header class="chat-head">
      {placeOf("side") === "hidden" && (
        <IconButton label="Show conversations" class="head-side" onClick={() => toggle("side")}>
          <Icon of={PanelLeft} />
        </IconButton>
      )}
      {state === "renaming" && id ? (
        <TitleEditor id={id} title={title} onEnd={() => setState("shown")} />
      ) : (
        <h1>{title}</h1>
      )}
      <span class="sp" />
      {id && (
        <Menu label="Conversation options" items={items}>
          <Icon of={Ellipsis} />
        </Menu>
      )}
      {placeOf("tasks") === "hidden" && (
        <IconButton label="Show tasks" onClick={() => toggle("tasks")}>
          <Icon of={PanelRight} />
        </IconButton>
      )}
      {state === "deleting" && id && (
        <DeleteConversation
          title={title}
          onKeep={() => setState("shown")}
          onDelete={() => void removeNow(id, () => setState("shown"))}
        />
      )}
    </header>
  );
}

function TitleEditor({ id, title, onEnd }: { id: string; title: string; onEnd: () => void }) {
  const ended = useRef(false);
  const end = (input: HTMLInputElement, keep: boolean) => {
    if (ended.current) return;
    ended.current = true;
    const next = input.value.trim();
    onEnd();
    if (keep && next && next !== title) {
      void rename(id, next).catch((error) => showToast({ text: failureWords("Not renamed", error) }));
    }
  };
  return (
    <input
      class="input title-editor"
      aria-label="Title of the conversation"
      defaultValue={title}
      maxLength={200}
      ref={(input) => input?.select()}
      onBlur={(event) => end(event.currentTarget, true)}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === "Escape") end(event.currentTarget, event.key === "Enter");
        event.stopPropagation();
      }}
    />
  );
}

async function removeNow(id: string, done: () => void): Promise<void> {
  try {
    await remove(id);
    go("/", { replace: true });
  } catch (error) {
    showToast({ text: failureWords("Not deleted", error) });
  } finally {
    done();
  }
}
