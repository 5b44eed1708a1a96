import type { Candidate } from "@/chat/api/wire";

/** What a candidate is called: its own words, or its task's title. */
export function candidateWords({ label, title }: Candidate): string {
  return label ?? title ?? "This one";
}
