import { signal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

const narrow = matchMedia("(max-width: 73.74rem)");
const lies = signal(narrow.matches);
narrow.addEventListener("change", () => (lies.value = narrow.matches));

/**
 * Whether a side panel lies over the page instead of beside it. While it does, the page around it takes no focus.
 */
export function useOverlay(panel: RefObject<HTMLElement>): boolean {
  const over = lies.value;
  useEffect(() => {
    if (!over) return undefined;
    const others = [...(panel.current?.parentElement?.children ?? [])].filter(
      (element) => element !== panel.current && !element.matches(".scrim, dialog"),
    );
    others.forEach((element) => element.toggleAttribute("inert", true));
    return () => others.forEach((element) => element.toggleAttribute("inert", false));
  }, [over]);
  return over;
}
