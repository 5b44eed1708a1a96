import type { LucideIcon } from "lucide-preact";

/** A decorative icon at the size of the text beside it: 18 px, or 14 px where small. */
export function Icon({ of: Shape, small, class: extra }: { of: LucideIcon; small?: boolean; class?: string }) {
  return <Shape class={["icon", small && "s", extra].filter(Boolean).join(" ")} aria-hidden="true" />;
}
