import type { Receipt } from "@/chat/api/wire";
import type { Due } from "@/shared/api/types";
import { capital, fieldChanges, type FieldChange } from "@/shared/words/changes";
import { dueWords, type Now } from "@/shared/words/due";

export interface ReceiptLine {
  number: number;
  title: string;
  taskId: string;
  /** A plain statement ("Added, today"), or what changed field by field. */
  words?: string;
  changes: FieldChange[];
}

/** What one receipt says of its task. */
export function receiptLine(receipt: Receipt, now: Now): ReceiptLine {
  const { number, title, taskId, before, after } = receipt;
  const due = after?.due as Due | null | undefined;
  const line = { number, title, taskId, changes: [] };
  switch (receipt.action) {
    case "created":
      return { ...line, words: due ? `Added, ${dueWords(due, now).replace(/^To/, "to")}` : "Added" };
    case "completed":
      return { ...line, words: due ? `Done, next: ${dueWords(due, now)}` : "Done" };
    case "reopened":
      return { ...line, words: "Open again" };
    case "deleted":
      return { ...line, words: "In Trash" };
    case "restored":
      return { ...line, words: "Restored" };
    default: {
      const changes = fieldChanges(before, after, now);
      return changes.length > 0 ? { ...line, changes } : { ...line, words: capital(receipt.action) };
    }
  }
}

/** What the same line says once it is taken back. */
export function undoneWords(receipt: Receipt): string {
  switch (receipt.action) {
    case "created":
      return "In Trash";
    case "completed":
      return "Open again";
    case "reopened":
      return "Done again";
    case "deleted":
      return "Restored";
    default:
      return "As before";
  }
}
