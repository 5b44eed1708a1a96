import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError } from "@/shared/api/http";
import type { StreamEvent } from "@/shared/live/sse";
import { followTurn } from "./follow";

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const BEGUN = 'id: 1\nevent: turn\ndata: {"turnId":"t"}\n\n';
const MORE = 'id: 2\nevent: delta\ndata: {"text":"a"}\n\n';
const DONE = "id: 3\nevent: done\ndata: {}\n\n";

const stream = (text: string) => Promise.resolve(new Response(text));

/** A server whose streams of a turn come one after another; tells from where each was asked for. */
function server(...answers: (() => Promise<Response>)[]) {
  const asked: (string | null)[] = [];
  vi.stubGlobal("fetch", (_path: string, { headers }: { headers: Headers }) => {
    asked.push(headers.get("Last-Event-ID"));
    return answers.shift()!();
  });
  return asked;
}

function listener() {
  const events: StreamEvent[] = [];
  let breaks = 0;
  const follower = { onEvent: (event: StreamEvent) => events.push(event), onBreak: () => breaks++ };
  return { follower, names: () => events.map(({ event }) => event), breaks: () => breaks };
}

test("a turn is read to its end", async () => {
  const { follower, names, breaks } = listener();
  await followTurn(() => stream(BEGUN + MORE + DONE), follower);
  expect(names()).toEqual(["turn", "delta", "done"]);
  expect(breaks()).toBe(0);
});

test("a stream that breaks goes on after the last event that arrived", async () => {
  const asked = server(
    () => stream(MORE),
    () => stream(DONE),
  );
  const { follower, names, breaks } = listener();
  await followTurn(() => stream(BEGUN), follower);
  expect(names()).toEqual(["turn", "delta", "done"]);
  expect(asked).toEqual(["1", "2"]);
  expect(breaks()).toBe(2);
});

test("a server that is away for a while is asked again", async () => {
  server(
    () => Promise.reject(new TypeError("offline")),
    () => stream(DONE),
  );
  const { follower, names } = listener();
  await followTurn(() => stream(BEGUN), follower);
  expect(names()).toEqual(["turn", "done"]);
});

test("a turn of an earlier visit is read from its start", async () => {
  const asked = server(() => stream(BEGUN + DONE));
  const { follower, names } = listener();
  await followTurn("t", follower);
  expect(names()).toEqual(["turn", "done"]);
  expect(asked).toEqual([null]);
});

test("what never began is a failure, so that it can be sent again", async () => {
  const { follower } = listener();
  await expect(followTurn(() => stream(""), follower)).rejects.toBeInstanceOf(ApiError);
});

test("a turn that is gone is a failure", async () => {
  server(() => Promise.resolve(Response.json({ detail: "Gone." }, { status: 404 })));
  const { follower } = listener();
  await expect(followTurn(() => stream(BEGUN), follower)).rejects.toMatchObject({ status: 404 });
});
