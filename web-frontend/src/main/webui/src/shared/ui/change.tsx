import { ArrowRight } from "lucide-preact";
import { Icon } from "./icon";

/** "before → after", with the words from and to for who cannot see the arrow. */
export function ChangeMark({ from, to }: { from: string; to: string }) {
  return (
    <span class="chg">
      <span class="sr">from </span>
      <del>{from}</del>
      <Icon of={ArrowRight} small />
      <span class="sr"> to </span>
      <ins>{to}</ins>
    </span>
  );
}
