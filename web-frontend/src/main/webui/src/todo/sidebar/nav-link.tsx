import type { LucideIcon } from "lucide-preact";
import { follow } from "@/shared/router/router";
import { Icon } from "@/shared/ui/icon";

/** One place to go, with how much waits there. */
export function NavLink(props: {
  to: string;
  base: string;
  icon?: LucideIcon;
  /** The class of a list's colour, in place of an icon. */
  hue?: string;
  count?: number | undefined;
  late?: boolean;
  children: string;
}) {
  return (
    <li>
      <a href={props.to} aria-current={props.to === props.base ? "page" : undefined} onClick={follow}>
        {props.icon ? <Icon of={props.icon} /> : <i class={`dot ${props.hue}`} />}
        <span class="truncate">{props.children}</span>
        {props.count ? (
          <span class={props.late ? "count late" : "count"}>
            {props.count}
            <span class="sr">{props.late ? " open, some overdue" : " open"}</span>
          </span>
        ) : null}
      </a>
    </li>
  );
}
