import { useEffect } from "preact/hooks";
import { takeAsked } from "@/shared/router/ask";
import { path } from "@/shared/router/router";
import { ToastDock } from "@/shared/ui/toast";
import { fill } from "./composer/composer-draft";
import { ChatHead, TopBar } from "./conversations/chat-head";
import { ConversationList } from "./conversations/conversation-list";
import { DeletionSheet } from "./conversations/conversation-title";
import { loadConversations, titleOf } from "./conversations/conversations";
import { HelpSheet } from "./help/open-help";
import { startKeys } from "./keys";
import { covered } from "./panels/panels";
import { keepPanelTasks } from "./tasks/panel-tasks";
import { TaskPanel } from "./tasks/task-panel";
import { showConversation } from "./thread/conversation";
import { thread } from "./thread/state";
import { ThreadView } from "./thread/thread-view";

/** The chat: conversations, thread, the tasks beside it. */
export function ChatApp() {
  const id = conversationId(path.value);
  useEffect(() => void loadConversations(), []);
  useEffect(keepPanelTasks, []);
  useEffect(startKeys, []);
  useEffect(() => {
    const asked = takeAsked();
    if (asked) fill(asked);
  }, []);
  useEffect(() => void showConversation(id), [id]);
  const title = titleOf(thread.value.id);
  useEffect(() => void (document.title = `${title} · Chat`), [title]);
  return (
    <div class="app chat">
      <a class="skip" href="#main">
        Skip to content
      </a>
      <TopBar />
      <ConversationList />
      <main class="main" id="main" tabIndex={-1} inert={covered.value}>
        <ChatHead />
        <ThreadView />
        <ToastDock />
      </main>
      <TaskPanel />
      <HelpSheet />
      <DeletionSheet />
    </div>
  );
}

function conversationId(address: string): string | null {
  return /^\/c\/([0-9a-f-]{36})$/i.exec(address)?.[1] ?? null;
}
