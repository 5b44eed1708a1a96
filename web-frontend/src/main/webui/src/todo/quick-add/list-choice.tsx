import { ChevronDown, Inbox, List } from "lucide-preact";
import { listHue } from "@/shared/tasks/meta";
import { Icon } from "@/shared/ui/icon";
import { Menu } from "@/shared/ui/menu";
import { lists } from "../sidebar/lists";
import type { Defaults } from "../views/view";
import type { Chip } from "./chips";

/** Which list the task goes to; a list named in the words wins. */
export function ListChoice(props: {
  chosen: Defaults;
  understood: Chip[];
  onChoose: (chosen: Defaults) => void;
  upward?: boolean;
}) {
  const said = props.understood.find((chip) => chip.kind === "list")?.value;
  const name = said ?? props.chosen.list?.name ?? "Inbox";
  const { list: _list, ...others } = props.chosen;
  return (
    <Menu
      label={`List: ${name}`}
      class="chip plain"
      upward={props.upward ?? false}
      left={props.upward ?? false}
      items={lists.value.map((list) => ({
        word: list.name,
        icon: list.name === "Inbox" ? <Icon of={Inbox} small /> : <i class={`dot ${listHue(list.id)}`} />,
        checked: list.name === name,
        run: () => props.onChoose(list.name === "Inbox" ? others : { ...others, list }),
      }))}
    >
      <Icon of={name === "Inbox" ? Inbox : List} small />
      {name}
      <Icon of={ChevronDown} small />
    </Menu>
  );
}
