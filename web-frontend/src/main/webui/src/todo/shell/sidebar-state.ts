import { signal } from "@preact/signals";

/** Whether the sidebar is away, on screens where it would be there. Remembered on this device. */
export const sidebarHidden = signal(localStorage.getItem("sidebar") === "hidden");

export function toggleSidebar(): void {
  sidebarHidden.value = !sidebarHidden.value;
  localStorage.setItem("sidebar", sidebarHidden.value ? "hidden" : "shown");
}
