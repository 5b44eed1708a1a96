import { ListChecks, MessageCircle } from "lucide-preact";
import { config } from "@/shared/session/session";
import { Icon } from "./icon";

/** Tasks / Chat, at the same place in both apps: crossing over moves nothing. */
export function AppSwitch({ app }: { app: "todo" | "chat" }) {
  const { todoUrl, chatUrl } = config.value;
  return (
    <nav class="seg apps" aria-label="Apps">
      <a href={app === "todo" ? "/" : todoUrl} aria-current={app === "todo" ? "true" : undefined}>
        <Icon of={ListChecks} small />
        Tasks
      </a>
      <a href={app === "chat" ? "/" : chatUrl} aria-current={app === "chat" ? "true" : undefined}>
        <Icon of={MessageCircle} small />
        Chat
      </a>
    </nav>
  );
}
