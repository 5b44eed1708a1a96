import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError, request } from "./http";

const broken = () => Promise.reject(new TypeError("Failed to fetch"));
const stillRunning = () =>
  Promise.resolve(Response.json({ status: 409 }, { status: 409, headers: { "Retry-After": "1" } }));
const made = () => Promise.resolve(Response.json({ id: "1" }, { status: 201 }));

let sent: RequestInit[];

/** Answers one request after the other, the last one for ever. */
function answers(...all: (() => Promise<Response>)[]) {
  sent = [];
  vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
    sent.push(init);
    return (all[sent.length - 1] ?? all.at(-1)!)();
  });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What comes of it, with every pause gone through at once. */
async function outcome<T>(promise: Promise<T>): Promise<T | unknown> {
  const settled = promise.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return settled;
}

test("a second try waits for what the first one began", async () => {
  answers(broken, stillRunning, stillRunning, made);

  expect(await outcome(request("POST", "/api/v1/tasks", { body: { title: "Milk" } }))).toEqual({ id: "1" });
  const keys = sent.map((init) => new Headers(init.headers).get("Idempotency-Key"));
  expect(keys).toHaveLength(4);
  expect(new Set(keys).size).toBe(1);
});

test("a second try gives up some time", async () => {
  answers(broken, stillRunning);

  expect(await outcome(request("POST", "/api/v1/tasks"))).toMatchObject({ status: 409 });
});

test("a first try that conflicts is told so at once", async () => {
  answers(stillRunning, made);

  expect(await outcome(request("POST", "/api/v1/tasks"))).toBeInstanceOf(ApiError);
  expect(sent).toHaveLength(1);
});

test("who leaves ends the waiting", async () => {
  const leaving = new AbortController();
  answers(broken, () => {
    leaving.abort();
    return stillRunning();
  });

  expect(await outcome(request("POST", "/api/v1/turns", { signal: leaving.signal }))).toMatchObject({
    name: "AbortError",
  });
  expect(sent).toHaveLength(2);
});
