import { go } from "@/shared/router/router";
import { openLayer } from "./layers";

const field = () => document.querySelector<HTMLInputElement>("#add input");

/** Puts the cursor into quick add, from wherever; on a phone it comes up as a sheet. */
export function openQuickAdd(): void {
  if (!field()) go("/");
  requestAnimationFrame(() => {
    if (matchMedia("(max-width: 47.99rem)").matches) openLayer("add");
    else field()?.focus();
  });
}
