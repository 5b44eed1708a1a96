import type { StreamEvent } from "@/shared/live/sse";
import { announce } from "@/shared/ui/announcer";
import { count } from "@/shared/words/changes";
import { isLast } from "./events";
import type { Exchange } from "./exchange";
import { actionWords } from "./pending-words";

const ANSWERING_AFTER = 1_000;
const STILL_WORKING_AFTER = 7_000;
const READ_OUT = 400;

/** Tells a screen reader about a turn: that it runs, then once what came of it. Never token by token. */
export function narrate(exchange: () => Exchange | undefined): {
  heard: (event: StreamEvent) => void;
  end: () => void;
} {
  const answering = setTimeout(() => announce("Assistant is answering"), ANSWERING_AFTER);
  const working = setInterval(() => announce("Still working"), STILL_WORKING_AFTER);
  const end = () => {
    clearTimeout(answering);
    clearInterval(working);
  };
  return {
    end,
    heard: (event) => {
      if (!isLast(event)) return;
      end();
      const now = exchange();
      if (now) announce(outcomeWords(now));
    },
  };
}

export function outcomeWords({ turn, failure }: Exchange): string {
  if (failure || !turn) return failure ?? "";
  const { response, receipts, pendingActions } = turn;
  const text = response.length > READ_OUT ? `${response.slice(0, READ_OUT)} … read on in the conversation` : response;
  const made = receipts.length > 0 ? `${count(receipts.length, "change")} made, Undo available` : "";
  const asked = pendingActions[0] ? `Approval needed: ${actionWords(pendingActions[0])}` : "";
  return [text.replace(/[.\s]+$/, ""), made, asked].filter(Boolean).join(". ");
}
