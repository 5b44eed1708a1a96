import { expect, test } from "vitest";
import { sseParser, type StreamEvent } from "./sse";

function parse(...pieces: string[]): StreamEvent[] {
  const events: StreamEvent[] = [];
  const feed = sseParser({ onEvent: (event) => events.push(event) });
  pieces.forEach(feed);
  return events;
}

test("an event arrives whole however it is cut", () => {
  const text = 'id: 7\nevent: change\ndata: {"a":1}\n\n';
  const whole = [{ id: "7", event: "change", data: '{"a":1}' }];
  expect(parse(text)).toEqual(whole);
  expect(parse(...text)).toEqual(whole);
  expect(parse(...text.replaceAll("\n", "\r\n"))).toEqual(whole);
});

test("several data lines are one text, and pings are none", () => {
  expect(parse(": ping\n\ndata: a\ndata: b\n\n")).toEqual([{ id: "", event: "message", data: "a\nb" }]);
});

test("the id stays until another comes", () => {
  expect(parse("id: 1\ndata: a\n\ndata: b\n\n").map((event) => event.id)).toEqual(["1", "1"]);
});

test("the server may ask for patience", () => {
  let wait = 0;
  sseParser({ onEvent: () => undefined, onRetry: (milliseconds) => (wait = milliseconds) })("retry: 2500\n\n");
  expect(wait).toBe(2500);
});
