import type { LucideIcon } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { Icon } from "./icon";

/** A sentence at the top of its region, with a way on. */
export function Banner(props: {
  icon: LucideIcon;
  failure?: boolean;
  children: ComponentChildren;
  action?: { word: string; run: () => void };
}) {
  return (
    <div class={props.failure ? "banner err" : "banner"}>
      <Icon of={props.icon} />
      <span>{props.children}</span>
      {props.action && (
        <button type="button" class="link" onClick={props.action.run}>
          {props.action.word}
        </button>
      )}
    </div>
  );
}
