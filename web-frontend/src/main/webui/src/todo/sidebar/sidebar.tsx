import { CalendarDays, CheckCheck, Inbox, Keyboard, PanelLeft, Search, Sun, Trash, X } from "lucide-preact";
import { AccountFoot } from "@/shared/ui/account-foot";
import { AppSwitch } from "@/shared/ui/app-switch";
import { Button, IconButton } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { Logo } from "@/shared/ui/logo";
import { openLayer } from "../shell/layers";
import { passedToday, summary } from "./lists";
import { ListLinks } from "./list-links";
import { NavLink } from "./nav-link";
import { TagLinks } from "./tag-links";

interface SidebarProps {
  base: string;
  /** Lies over the page, on a phone. */
  sheet: boolean;
  onHide: () => void;
}

/** Where one can go. On a phone it is a sheet over the page. */
export function Sidebar({ base, sheet, onHide }: SidebarProps) {
  const counts = summary.value;
  return (
    <aside class="side" aria-label="Navigation">
      <div class="side-top">
        <div class="brand">
          <b>
            <Logo />
            Todo
          </b>
          <IconButton label={sheet ? "Close navigation" : "Hide sidebar"} onClick={onHide}>
            <Icon of={sheet ? X : PanelLeft} />
          </IconButton>
        </div>
        <AppSwitch app="todo" />
        <Button class="find" onClick={() => openLayer("search")}>
          <Icon of={Search} small />
          <span>Search or jump to</span>
          <kbd aria-hidden="true">Ctrl K</kbd>
        </Button>
      </div>
      <div class="side-scroll">
        <nav aria-label="Views">
          <ul class="nav">
            <NavLink
              to="/"
              base={base}
              icon={Sun}
              count={counts ? counts.today + counts.overdue - passedToday() : undefined}
              late={Boolean(counts?.overdue)}
            >
              Today
            </NavLink>
            <NavLink to="/upcoming" base={base} icon={CalendarDays} count={counts?.upcoming}>
              Upcoming
            </NavLink>
            <NavLink to="/inbox" base={base} icon={Inbox} count={counts?.inbox}>
              Inbox
            </NavLink>
          </ul>
          <ListLinks base={base} />
          <TagLinks base={base} />
          <h2>More</h2>
          <ul class="nav">
            <NavLink to="/done" base={base} icon={CheckCheck}>
              Done
            </NavLink>
            <NavLink to="/trash" base={base} icon={Trash}>
              Trash
            </NavLink>
          </ul>
        </nav>
      </div>
      <AccountFoot
        items={[{ word: "Keyboard shortcuts", icon: <Icon of={Keyboard} />, key: "?", run: () => openLayer("help") }]}
      />
    </aside>
  );
}
