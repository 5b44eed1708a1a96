import { afterEach, beforeEach, expect, test, vi } from "vitest";

const ADA = { id: "ada", email: "ada@example.org", displayName: null, timeZone: "UTC" };
const BOB = { id: "bob", email: "bob@example.org", displayName: null, timeZone: "UTC" };

/** Whose session the browser's cookie holds; every tab's requests are answered by it. */
let signedIn: typeof ADA | null;
let asked: { method: string; path: string; account: string | null }[];

function gateway(path: string, { method, headers }: { method: string; headers: Headers }): Promise<Response> {
  const account = headers.get("For-Account");
  asked.push({ method, path, account });
  if (path === "/config.json") return Promise.resolve(Response.json({}));
  const other = account !== null && signedIn !== null && account !== signedIn.id;
  if (other) return Promise.resolve(Response.json({ code: "other_account" }, { status: 409 }));
  if (path.startsWith("/api/")) return Promise.resolve(Response.json({}, { status: signedIn ? 200 : 401 }));
  if (method === "DELETE") {
    signedIn = null;
    return Promise.resolve(new Response(null, { status: 204 }));
  }
  if (method === "POST") signedIn = BOB;
  return Promise.resolve(Response.json({ user: signedIn }));
}

/** A page of its own: its modules know nothing of those of another one. */
async function tab() {
  vi.resetModules();
  const anew: (string | undefined)[] = [];
  vi.doMock("./anew", () => ({
    startAnew: (reason?: string) => void anew.push(reason),
    reasonOfStart: () => undefined,
  }));
  const session = await import("./session");
  const http = await import("@/shared/api/http");
  await session.openSession();
  return { ...session, ...http, anew };
}

beforeEach(() => {
  signedIn = ADA;
  asked = [];
  document.body.innerHTML = "";
  vi.stubGlobal("fetch", gateway);
});
afterEach(() => {
  vi.doUnmock("./anew");
  vi.unstubAllGlobals();
});

test("whatever a page asks for names the account it is of", async () => {
  const page = await tab();
  await page.request("GET", "/api/v1/tasks");
  await page.request("POST", "/api/v1/tasks", { body: {} });
  expect(asked.filter(({ path }) => path.startsWith("/api/")).map(({ account }) => account)).toEqual(["ada", "ada"]);
  expect(asked.filter(({ path }) => path === "/session").map(({ account }) => account)).toEqual([null]);
});

test("signing out names the account too, and starts anew", async () => {
  const page = await tab();
  await page.signOut();
  expect(asked.at(-1)).toEqual({ method: "DELETE", path: "/session", account: "ada" });
  expect(page.anew).toEqual([undefined]);
  expect(page.session.value.state).toBe("asking");
});

test("signing out is told to the other tabs, which start anew", async () => {
  const [page, other] = [await tab(), await tab()];
  await page.signOut();
  await vi.waitFor(() => expect(other.anew).toEqual(["elsewhere"]));
  expect(other.session.value.state).toBe("asking");
});

test("what was typed in a tab that is told so does not go silently", async () => {
  const [page, other] = [await tab(), await tab()];
  document.body.append(Object.assign(document.createElement("textarea"), { value: "a long message" }));
  await page.signOut();
  await vi.waitFor(() => expect(other.anew).toEqual(["dropped"]));
});

test("a tab in which nobody is signed in opens when another one signs in", async () => {
  signedIn = null;
  const [page, other] = [await tab(), await tab()];
  await page.signIn(BOB.email, "words");
  await vi.waitFor(() => expect(other.session.value).toEqual({ state: "in", user: BOB }));
  expect(other.anew).toEqual([]);
});

test("a tab whose session ended starts anew when somebody else signs in", async () => {
  const [page, other] = [await tab(), await tab()];
  signedIn = null;
  for (const one of [page, other]) await one.request("GET", "/api/v1/tasks").catch(() => undefined);
  expect(other.session.value).toEqual({ state: "out", because: "ended" });
  await page.signIn(BOB.email, "words");
  expect(page.anew).toEqual([undefined]);
  expect(page.session.value.state).toBe("asking");
  await vi.waitFor(() => expect(other.anew).toEqual(["other"]));
});

test("what was not saved when the session ended is there again for the same person", async () => {
  const page = await tab();
  signedIn = null;
  await page.request("POST", "/api/v1/tasks/quick", { body: { text: "Buy milk" } }).catch(() => undefined);
  expect(page.session.value).toEqual({ state: "out", because: "ended" });
  signedIn = ADA;
  await page.checkSession();
  expect(page.session.value).toEqual({ state: "in", user: ADA, typed: ["Buy milk"] });
});

test("without BroadcastChannel tabs hear of it by what is stored", async () => {
  vi.stubGlobal("BroadcastChannel", undefined);
  const other = await tab();
  const newValue = JSON.stringify({ account: "bob", at: 1 });
  dispatchEvent(Object.assign(new Event("storage"), { key: "account", newValue }));
  expect(other.anew).toEqual(["other"]);
});

test("a page that slept says so and gives back what was typed", async () => {
  const page = await tab();
  signedIn = BOB;
  await expect(page.request("POST", "/api/v1/tasks/quick", { body: { text: "Buy milk" } })).rejects.toMatchObject({
    status: 409,
  });
  expect(page.session.value).toEqual({ state: "other", was: ADA.email, typed: ["Buy milk"] });
  expect(page.anew).toEqual([]);
});

test("words on their way are given back also when a read is refused first", async () => {
  const page = await tab();
  signedIn = BOB;
  const read = page.request("GET", "/api/v1/tasks");
  const write = page.request("POST", "/api/v1/conversations/c/messages", { body: { message: "Add soap" } });
  await Promise.allSettled([read, write]);
  expect(page.session.value).toMatchObject({ state: "other", typed: ["Add soap"] });
});

test("words that wait for a request before their own are given back, too", async () => {
  const page = await tab();
  const { alsoTyped } = await import("./typed");
  alsoTyped(() => ["the first message of a conversation that is being made"]);
  signedIn = BOB;
  await page.request("POST", "/api/v1/conversations", { body: {} }).catch(() => undefined);
  expect(page.session.value).toMatchObject({ typed: ["the first message of a conversation that is being made"] });
});

test("a page that slept and holds no word starts anew", async () => {
  const page = await tab();
  signedIn = BOB;
  await page.request("GET", "/api/v1/tasks").catch(() => undefined);
  expect(page.anew).toEqual(["other"]);
  expect(page.session.value.state).toBe("asking");
});

test("a page that comes back to the front notices without a request of its own", async () => {
  const page = await tab();
  await page.checkSession();
  expect(page.session.value.state).toBe("in");
  signedIn = BOB;
  await page.checkSession();
  expect(page.anew).toEqual(["other"]);
});

test("only text that differs from what is saved counts as typed", async () => {
  const page = await tab();
  document.body.innerHTML = "<textarea>saved notes</textarea><input value='saved title'><input type=password>";
  document.querySelector<HTMLInputElement>("[type=password]")!.value = "secret";
  signedIn = BOB;
  await page.request("GET", "/api/v1/tasks").catch(() => undefined);
  expect(page.anew).toEqual(["other"]);
});

test("who lives in a zone that the server does not know yet registers all the same", async () => {
  const sent: Record<string, unknown>[] = [];
  vi.stubGlobal("fetch", (path: string, init: { method: string; headers: Headers; body: string }) => {
    if (path !== "/session/registration") return gateway(path, init);
    sent.push(JSON.parse(init.body) as Record<string, unknown>);
    if (!("timeZone" in sent.at(-1)!)) return Promise.resolve(Response.json({ user: ADA }));
    const problem = { code: "validation_failed", errors: [{ field: "timeZone", message: "is too new" }] };
    return Promise.resolve(Response.json(problem, { status: 400 }));
  });
  signedIn = null;
  const page = await tab();
  await page.register("ada@example.org", "a rather long one", "");
  expect(sent.map((wish) => "timeZone" in wish)).toEqual([true, false]);
  expect(page.session.value).toMatchObject({ state: "in", user: ADA });
});

test("whatever else is refused of a registration is told", async () => {
  vi.stubGlobal("fetch", (path: string, init: { method: string; headers: Headers }) =>
    path === "/session/registration"
      ? Promise.resolve(Response.json({ code: "email_taken" }, { status: 409 }))
      : gateway(path, init),
  );
  signedIn = null;
  const page = await tab();
  await expect(page.register("ada@example.org", "a rather long one", "")).rejects.toMatchObject({ status: 409 });
});
