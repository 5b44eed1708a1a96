import type { ComponentChildren } from "preact";
import { closeOver, placeOf, type Panel } from "./panels";

/** A column beside the thread, or a sheet over it. */
export function PanelFrame(props: { panel: Panel; label: string; class: string; children: ComponentChildren }) {
  const place = placeOf(props.panel);
  if (place === "hidden") return null;
  return (
    <>
      {place === "over" && <button type="button" class="scrim" aria-label="Close" tabIndex={-1} onClick={closeOver} />}
      <aside
        class={place === "over" ? `${props.class} over` : props.class}
        aria-label={props.label}
        data-panel={props.panel}
      >
        {props.children}
      </aside>
    </>
  );
}
