import { signal } from "@preact/signals";
import { Download, Ellipsis, Pencil, Trash2 } from "lucide-preact";
import { useEffect, useRef } from "preact/hooks";
import { exportAddress } from "@/chat/api/conversations";
import { thread } from "@/chat/thread/state";
import { go } from "@/shared/router/router";
import { Icon } from "@/shared/ui/icon";
import { Menu } from "@/shared/ui/menu";
import { showToast } from "@/shared/ui/toast";
import { failureWords } from "@/shared/words/failures";
import { remove, rename, titleOf } from "./conversations";
import { DeleteConversation } from "./delete-conversation";

/** What is being done to the open conversation; the bar it is done from depends on the width. */
const doing = signal<"renaming" | "deleting" | null>(null);

/** The title of the open conversation, or the field that changes it. */
export function ConversationTitle({ class: name }: { class?: string }) {
  const { id } = thread.value;
  const title = titleOf(id);
  return doing.value === "renaming" && id ? (
    <TitleEditor id={id} title={title} />
  ) : (
    <h1 class={name}>
      <bdi>{title}</bdi>
    </h1>
  );
}

/** What can be done with the open conversation. */
export function ConversationMenu() {
  const { id } = thread.value;
  if (!id) return null;
  const items = [
    { word: "Rename", icon: <Icon of={Pencil} />, run: () => (doing.value = "renaming") },
    { word: "Download as Markdown", icon: <Icon of={Download} />, run: () => location.assign(exportAddress(id)) },
    { word: "Delete conversation", icon: <Icon of={Trash2} />, danger: true, run: () => (doing.value = "deleting") },
  ];
  return (
    <Menu label="Conversation options" items={items}>
      <Icon of={Ellipsis} />
    </Menu>
  );
}

/** Asks before the open conversation is deleted. */
export function DeletionSheet() {
  const { id } = thread.value;
  if (doing.value !== "deleting" || !id) return null;
  return (
    <DeleteConversation title={titleOf(id)} onKeep={() => (doing.value = null)} onDelete={() => void removeNow(id)} />
  );
}

function TitleEditor({ id, title }: { id: string; title: string }) {
  const ended = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const end = (input: HTMLInputElement, keep: boolean) => {
    if (ended.current) return;
    ended.current = true;
    const next = input.value.trim();
    doing.value = null;
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
      ref={field}
      onBlur={(event) => end(event.currentTarget, true)}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === "Escape") end(event.currentTarget, event.key === "Enter");
        event.stopPropagation();
      }}
    />
  );
}

async function removeNow(id: string): Promise<void> {
  doing.value = null;
  try {
    await remove(id);
    go("/", { replace: true });
  } catch (error) {
    showToast({ text: failureWords("Not deleted", error) });
  }
}
