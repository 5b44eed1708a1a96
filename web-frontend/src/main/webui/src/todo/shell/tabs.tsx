import { CalendarDays, Inbox, List, Plus, Sun, type LucideIcon } from "lucide-preact";
import { follow } from "@/shared/router/router";
import { Icon } from "@/shared/ui/icon";
import { openQuickAdd } from "./open-quick-add";

/** The phone's tab bar. */
export function Tabs({ base, onBrowse }: { base: string; onBrowse: () => void }) {
  const tab = (to: string, icon: LucideIcon, word: string) => (
    <a href={to} aria-current={base === to ? "page" : undefined} onClick={follow}>
      <Icon of={icon} />
      {word}
    </a>
  );
  return (
    <nav class="tabs" aria-label="Main">
      {tab("/", Sun, "Today")}
      {tab("/upcoming", CalendarDays, "Upcoming")}
      <button type="button" class="plus" onClick={openQuickAdd}>
        <span aria-hidden="true">
          <Icon of={Plus} />
        </span>
        <b class="sr">Add a task</b>
      </button>
      {tab("/inbox", Inbox, "Inbox")}
      <button type="button" onClick={onBrowse}>
        <Icon of={List} />
        Browse
      </button>
    </nav>
  );
}
