import { ArrowRight, CheckCheck, Hand, ReceiptText, Undo2 } from "lucide-preact";
import { Icon } from "@/shared/ui/icon";

/** What the product is like, beside the form. Decoration: a screen reader passes it by. */
export function Picture() {
  return (
    <div class="auth-show" aria-hidden="true">
      <div>
        <div class="me">Push my two Friday calls to Monday morning</div>
        <div class="receipt">
          <span class="paper" />
          <div class="r-head">
            <Icon of={CheckCheck} />
            <span>2 changes made</span>
            <span class="btn">
              <Icon of={Undo2} small />
              Undo
            </span>
          </div>
          <ul class="r-lines">
            <Line number={18} title="Call the insurance about the claim" to="Mon 23, 09:00" />
            <Line number={23} title="Call Ana back" to="Mon 23, 09:30" />
          </ul>
          <div class="r-foot">
            <span>Tue 17 Nov, 08:20</span>
          </div>
        </div>
        <ul class="points">
          <li>
            <Icon of={ReceiptText} />
            <span>
              <b>A receipt for every change.</b> You see what was saved, not what was promised.
            </span>
          </li>
          <li>
            <Icon of={Hand} />
            <span>
              <b>Asks before it deletes.</b> Only your click runs it.
            </span>
          </li>
          <li>
            <Icon of={Undo2} />
            <span>
              <b>Undo a whole reply.</b> One click puts everything back.
            </span>
          </li>
        </ul>
      </div>
    </div>
  );
}

function Line({ number, title, to }: { number: number; title: string; to: string }) {
  return (
    <li>
      <span class="no">{number}</span>
      <span class="t">{title}</span>
      <span class="chg">
        <del>Fri 20</del>
        <Icon of={ArrowRight} small />
        <ins>{to}</ins>
      </span>
    </li>
  );
}
