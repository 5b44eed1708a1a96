import { ListChecks, Menu, PanelLeft, PanelRight, SquarePen } from "lucide-preact";
import { placeOf, toggle } from "@/chat/panels/panels";
import { IconButton } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { newConversation } from "./conversation-list";
import { ConversationMenu, ConversationTitle } from "./conversation-title";

/** The bar of narrow windows, where the columns are sheets. */
export function TopBar() {
  return (
    <header class="topbar">
      <IconButton label="Open conversations" onClick={() => toggle("side")}>
        <Icon of={Menu} />
      </IconButton>
      <ConversationTitle class="t" />
      <ConversationMenu />
      <IconButton label="Show tasks" onClick={() => toggle("tasks")}>
        <Icon of={ListChecks} />
      </IconButton>
      <IconButton label="New conversation" onClick={newConversation}>
        <Icon of={SquarePen} />
      </IconButton>
    </header>
  );
}

/** The head of the thread in wide windows, with the buttons that bring hidden columns back. */
export function ChatHead() {
  return (
    <header class="chat-head">
      {placeOf("side") === "hidden" && (
        <IconButton label="Show conversations" class="head-side" onClick={() => toggle("side")}>
          <Icon of={PanelLeft} />
        </IconButton>
      )}
      <ConversationTitle />
      <span class="sp" />
      <ConversationMenu />
      {placeOf("tasks") === "hidden" && (
        <IconButton label="Show tasks" onClick={() => toggle("tasks")}>
          <Icon of={PanelRight} />
        </IconButton>
      )}
    </header>
  );
}
