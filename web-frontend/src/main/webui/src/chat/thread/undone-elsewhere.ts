import { getTurn } from "@/chat/api/turns";
import type { Exchange } from "@/chat/turn/exchange";
import { change, thread } from "./state";

/** Whether a turn took back what an earlier one had done ("undo that"), so that the earlier receipt is out of date. */
export function tookBack({ turn }: Exchange): boolean {
  return turn?.toolCalls.some(({ tool, outcome }) => tool.startsWith("undo_") && outcome === "done") ?? false;
}

/** Asks which of the receipts above still stand; one that cannot be asked about keeps its Undo, which would say so. */
export async function reviewReceipts(): Promise<void> {
  const standing = thread.value.exchanges.filter(({ turn, undo }) => turn?.receipts.length && undo.state === "made");
  await Promise.all(
    standing.map(async ({ key, turn }) => {
      const now = await getTurn(turn!.turnId).catch(() => undefined);
      if (now && !now.undoable)
        change(key, (one) => ({ ...one, undo: { state: "undone", at: new Date().toISOString() } }));
    }),
  );
}
