import { signal } from "@preact/signals";
import { ApiError, onSignedOut, request } from "@/shared/api/http";
import type { AppConfig, User } from "@/shared/api/types";

export type Session =
  { state: "asking" } | { state: "unreachable" } | { state: "out"; because?: "ended" } | { state: "in"; user: User };

/** Who is signed in. The address never changes on signing in or out, so one comes back to the same page. */
export const session = signal<Session>({ state: "asking" });

/** Where the two apps are; both are "/" until /config.json has answered. */
export const config = signal<AppConfig>({ todoUrl: "/", chatUrl: "/", version: "" });

onSignedOut(() => {
  if (session.value.state === "in") session.value = { state: "out", because: "ended" };
});

/** Asks who is signed in, and where the other app is. Fails softly: the gate shows what happened. */
export async function openSession(): Promise<void> {
  void request<AppConfig>("GET", "/config.json").then(
    (answer) => (config.value = answer),
    () => undefined,
  );
  try {
    const { user } = await request<{ user: User | null }>("GET", "/session");
    session.value = user ? { state: "in", user } : { state: "out" };
  } catch (error) {
    const out = error instanceof ApiError && error.status === 401;
    session.value = { state: out ? "out" : "unreachable" };
  }
}

export async function signIn(email: string, password: string): Promise<void> {
  const { user } = await request<{ user: User }>("POST", "/session", { body: { email, password } });
  session.value = { state: "in", user };
}

/** Registers in the zone of this browser and signs in. */
export async function register(email: string, password: string, displayName: string): Promise<void> {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const body = { email, password, timeZone, ...(displayName ? { displayName } : {}) };
  const { user } = await request<{ user: User }>("POST", "/session/registration", { body });
  session.value = { state: "in", user };
}

export async function signOut(): Promise<void> {
  await request("DELETE", "/session");
  session.value = { state: "out" };
}

/** The signed-in user; only for code below the gate. */
export function currentUser(): User {
  if (session.value.state !== "in") throw new Error("nobody is signed in");
  return session.value.user;
}
