import { uuid } from "@/shared/platform/ids";
import type { Problem } from "./types";

/** An answer that was no success. `status` 0: there was none (offline, or the server did not answer). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
    /** Seconds after which to try again, where the server says so. */
    readonly retryAfter?: number,
  ) {
    super(problem.detail ?? problem.title ?? "The server did not answer.");
  }

  get offline(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  /** What the server says about one field of the request, if anything. */
  field(name: string): string | undefined {
    return this.problem.errors?.find((error) => error.field === name)?.message;
  }
}

export interface Options {
  body?: unknown;
  /** The version the change was made from: a stale one is refused with 412. */
  ifMatch?: number;
  /** Joins the changes of one user action, so that one Undo reverses them all. */
  changeSet?: string;
  /** A retry of the same action passes the same key; without one each POST gets its own. */
  idempotencyKey?: string;
  /** Where a broken event stream goes on. */
  lastEventId?: string | null;
  /** The media type of the answer, where it is not JSON. */
  accept?: string;
  signal?: AbortSignal | undefined;
}

const SECOND_TRY = 300;

/** How often, a second apart, a second try asks whether the first one is done. */
const PATIENCE = 30;

const signedOutListeners = new Set<() => void>();

/** Calls `listener` whenever an answer says that nobody is signed in any more. */
export function onSignedOut(listener: () => void): void {
  signedOutListeners.add(listener);
}

const otherAccountListeners = new Set<() => void>();

/** Calls `listener` whenever a request is refused because another account is signed in than the one its page is of. */
export function onOtherAccount(listener: () => void): void {
  otherAccountListeners.add(listener);
}

const sending = new Set<unknown>();

/** What this page is sending at this moment, the request that was just refused included. */
export function beingSent(): unknown[] {
  return [...sending];
}

let account: string | null = null;

/** Names the account this page is of: whatever it asks for from now on is answered for that account, or not at all. */
export function askFor(id: string | null): void {
  account = id;
}

/** Sends JSON, gives the parsed answer (`undefined` for 204). Throws {@link ApiError}. */
export async function request<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const response = await send(method, path, options);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** The same, for answers that are no JSON document (streams). */
export async function send(method: string, path: string, options: Options = {}): Promise<Response> {
  if (options.body !== undefined) sending.add(options.body);
  try {
    const response = await answered(path, {
      method,
      headers: headers(method, path, options),
      body: options.body === undefined ? null : JSON.stringify(options.body),
      signal: options.signal ?? null,
      // What the browser keeps outlives the session, and is found by the address alone, whoever asks
      ...(path.startsWith("/api/") && { cache: "no-store" as const }),
    });
    if (response.ok) return response;
    if (response.status === 401 && path.startsWith("/api/")) signedOutListeners.forEach((listener) => listener());
    const problem = await problemOf(response);
    if (problem.code === "other_account") otherAccountListeners.forEach((listener) => listener());
    throw new ApiError(response.status, problem, Number(response.headers.get("Retry-After")) || undefined);
  } finally {
    sending.delete(options.body);
  }
}

/**
 * The answer, whatever it says. Where a connection broke before one came, it is asked once more: reads may be repeated,
 * and what is posted to the API carries its key, so that it happens once. What the first try began may still go on: then
 * its answer is waited for.
 */
async function answered(path: string, init: RequestInit): Promise<Response> {
  const again = path.startsWith("/api/") && (init.method === "GET" || init.method === "POST");
  for (let last = !again; ; last = true) {
    try {
      return last && again ? await answerOfBoth(path, init) : await fetch(path, init);
    } catch (cause) {
      if (init.signal?.aborted) throw cause;
      if (last) throw new ApiError(0, { detail: "The server did not answer." });
      await pause(SECOND_TRY);
    }
  }
}

async function answerOfBoth(path: string, init: RequestInit): Promise<Response> {
  for (let patience = PATIENCE; ; patience--) {
    const response = await fetch(path, init);
    // What a key is told while the first request with it has no answer yet
    const running = response.status === 409 && response.headers.has("Retry-After");
    if (!running || patience === 0) return response;
    await pause(1000);
    init.signal?.throwIfAborted();
  }
}

function pause(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis));
}

function headers(method: string, path: string, options: Options): Headers {
  const headers = new Headers({ Accept: options.accept ?? "application/json" });
  // Signing in is for nobody yet; signing out is for one account like any other change
  if (account && (path.startsWith("/api/") || method === "DELETE")) headers.set("For-Account", account);
  if (options.body !== undefined) {
    headers.set("Content-Type", method === "PATCH" ? "application/merge-patch+json" : "application/json");
  }
  if (method === "POST") headers.set("Idempotency-Key", options.idempotencyKey ?? uuid());
  if (options.ifMatch !== undefined) headers.set("If-Match", `"${options.ifMatch}"`);
  if (options.lastEventId) headers.set("Last-Event-ID", options.lastEventId);
  if (options.changeSet) headers.set("Change-Set", options.changeSet);
  return headers;
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return { status: response.status, detail: "The server did not answer." };
  }
}
