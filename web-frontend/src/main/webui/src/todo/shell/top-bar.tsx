import { Menu, MessageCircle, PanelLeft, Search } from "lucide-preact";
import { config } from "@/shared/session/session";
import { IconButton } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { openLayer } from "./layers";
import { sidebarHidden, toggleSidebar } from "./sidebar-state";

/** The phone's top bar; elsewhere only the button that brings a hidden sidebar back. */
export function TopBar({ title }: { title: string }) {
  return (
    <>
      <header class="topbar">
        <IconButton label="Open navigation" onClick={() => openLayer("navigation")}>
          <Icon of={Menu} />
        </IconButton>
        <div class="t late" aria-hidden="true">
          {title}
        </div>
        <IconButton label="Search" onClick={() => openLayer("search")}>
          <Icon of={Search} />
        </IconButton>
        <a class="ib" href={config.value.chatUrl} aria-label="Open chat">
          <Icon of={MessageCircle} />
        </a>
      </header>
      {sidebarHidden.value && (
        <IconButton label="Show sidebar" class="side-show" onClick={toggleSidebar}>
          <Icon of={PanelLeft} />
        </IconButton>
      )}
    </>
  );
}
