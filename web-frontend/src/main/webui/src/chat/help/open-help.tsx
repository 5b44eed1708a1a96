import { signal } from "@preact/signals";
import { lazy } from "@/shared/ui/lazy";

/** Whether the table of keys is open. */
export const helpOpen = signal(false);

const Help = lazy(() => import("./help").then((module) => module.Help));

export function HelpSheet() {
  return helpOpen.value ? <Help onClose={() => (helpOpen.value = false)} /> : null;
}
