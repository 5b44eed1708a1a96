import { signal } from "@preact/signals";
import { ApiError, askFor, onOtherAccount, onSignedOut, request } from "@/shared/api/http";
import type { AppConfig, User } from "@/shared/api/types";
import { reasonOfStart, startAnew, type Reason } from "./anew";
import { onAccount, tellTabs } from "./tabs";
import { typedHere, typedInPassing } from "./typed";

export type Session =
  | { state: "asking" }
  | { state: "unreachable" }
  | { state: "out"; because?: "ended" | Reason }
  /** `typed`: what was not saved when the session ended before. */
  | { state: "in"; user: User; because?: Reason; typed?: string[] }
  /** Another account is signed in than the page's own; `typed` is what was written here and not saved. */
  | { state: "other"; was: string; typed: string[] };

/** Who is signed in. A session that ended keeps the address, so that the same person comes back to the same page. */
export const session = signal<Session>({ state: "asking" });

/** Where the two apps are; both are "/" until /config.json has answered. */
export const config = signal<AppConfig>({ todoUrl: "/", chatUrl: "/", version: "" });

/** Whose data may be in this page: nobody else is let in before it has started anew. */
let owner: User | null = null;

let unsaved: string[] = [];

onSignedOut(() => {
  if (session.value.state === "in") ended();
});

onOtherAccount(() => {
  if (session.value.state === "in") notOurs(session.value.user);
});

onAccount((account) => {
  if (session.value.state === "other") return;
  const dropped = typedHere().length > 0;
  if (owner && owner.id !== account) leaveTo(account ? "other" : dropped ? "dropped" : "elsewhere");
  else if (session.value.state !== "in") void openSession();
});

let asked = 0;

/** Asks who is signed in, and where the other app is. Fails softly: the gate shows what happened. */
export async function openSession(): Promise<void> {
  const mine = ++asked;
  void request<AppConfig>("GET", "/config.json").then(
    (answer) => (config.value = answer),
    () => undefined,
  );
  const because = reasonOfStart();
  try {
    const user = await whoIsIn();
    if (mine !== asked) return;
    if (user) enter(user, because);
    else session.value = { state: "out", ...(because && { because }) };
  } catch {
    if (mine === asked) session.value = { state: "unreachable" };
  }
}

/**
 * Asks again who is signed in, for a page that slept: another app of this host, at another port, tells its own tabs only.
 * Throws {@link ApiError} when there is no answer.
 */
export async function checkSession(): Promise<void> {
  const before = session.value.state;
  if (before !== "in" && before !== "out") return;
  const user = await whoIsIn();
  if (session.value.state !== before) return;
  if (before === "out") {
    if (user) enter(user);
  } else if (!user) ended();
  else if (user.id !== owner!.id) notOurs(owner!);
}

export async function signIn(email: string, password: string): Promise<void> {
  const { user } = await request<{ user: User }>("POST", "/session", { body: { email, password } });
  signedIn(user);
}

/** Registers in the zone of this browser and signs in; where the server does not know that one yet, the settings have others. */
export async function register(email: string, password: string, displayName: string): Promise<void> {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const body = { email, password, ...(displayName ? { displayName } : {}) };
  const registered = (wish: object) => request<{ user: User }>("POST", "/session/registration", { body: wish });
  const { user } = await registered({ ...body, timeZone }).catch((refusal: unknown) => {
    if (!(refusal instanceof ApiError) || !refusal.field("timeZone")) throw refusal;
    return registered(body);
  });
  signedIn(user);
}

export async function signOut(): Promise<void> {
  let reason: Reason | undefined;
  try {
    await request("DELETE", "/session");
  } catch (error) {
    // The cookie may be gone although the server could not be told
    if (session.value.state !== "in" || (await whoIsIn().catch(() => owner))) throw error;
    reason = "untold";
  }
  tellTabs(null);
  leaveTo(reason);
}

/** The signed-in user; only for code below the gate. */
export function currentUser(): User {
  if (session.value.state !== "in") throw new Error("nobody is signed in");
  return session.value.user;
}

async function whoIsIn(): Promise<User | null> {
  try {
    return (await request<{ user: User | null }>("GET", "/session")).user;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

function signedIn(user: User): void {
  asked++;
  tellTabs(user.id);
  enter(user);
}

function enter(user: User, because?: Reason): void {
  if (owner && owner.id !== user.id) return leaveTo(because);
  owner = user;
  askFor(user.id);
  const typed = unsaved;
  unsaved = [];
  session.value = { state: "in", user, ...(because && { because }), ...(typed.length > 0 && { typed }) };
}

/** The session ended: the same person finds here again what they typed. */
function ended(): void {
  unsaved = typedInPassing();
  session.value = { state: "out", because: "ended" };
}

/** Another account is signed in. What was typed in this page is shown once more; a page without a word just goes. */
function notOurs(user: User): void {
  const typed = typedHere();
  if (typed.length > 0) session.value = { state: "other", was: user.email, typed };
  else leaveTo("other");
}

/** Takes everything off the screen at once: loading the page anew takes a moment. */
function leaveTo(reason?: Reason): void {
  asked++;
  session.value = { state: "asking" };
  startAnew(reason);
}
