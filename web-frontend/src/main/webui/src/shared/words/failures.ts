import { ApiError } from "@/shared/api/http";

/** One sentence for what went wrong: the server's own words where it gave any. */
export function failureWords(what: string, error: unknown): string {
  if (!(error instanceof ApiError)) throw error;
  if (error.offline) return `${what}. The server did not answer.`;
  const reason = error.problem.errors?.[0]?.message ?? error.problem.detail ?? error.problem.title;
  return reason ? `${what}: ${reason}` : `${what}.`;
}
