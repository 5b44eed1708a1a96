import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { elect, type Channel } from "./leader";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A browser with tabs that hear each other, but not themselves. */
function browser() {
  const ears: ((event: MessageEvent) => void)[] = [];
  const leading = new Set<string>();
  const open = (id: string) => {
    let mine: ((event: MessageEvent) => void) | undefined;
    const channel: Channel = {
      postMessage: (data) => ears.filter((ear) => ear !== mine).forEach((ear) => ear({ data } as MessageEvent)),
      addEventListener: (_type, listener) => {
        mine = listener;
        ears.push(listener);
      },
    };
    return elect(channel, () => (leading.add(id), () => void leading.delete(id)), id);
  };
  return { open, leading };
}

test("of eight tabs opened at once exactly one leads", () => {
  const { open, leading } = browser();
  "hbdgacfe".split("").forEach(open);
  vi.advanceTimersByTime(1_000);
  expect([...leading]).toEqual(["a"]);
});

test("a tab that comes later leaves the leader in place", () => {
  const { open, leading } = browser();
  open("m");
  vi.advanceTimersByTime(1_000);
  open("a");
  vi.advanceTimersByTime(60_000);
  expect([...leading]).toEqual(["m"]);
});

test("when the leader leaves another one takes over at once", () => {
  const { open, leading } = browser();
  const first = open("a");
  vi.advanceTimersByTime(1_000);
  open("b");
  open("c");
  vi.advanceTimersByTime(1_000);
  first.leave();
  vi.advanceTimersByTime(300);
  expect([...leading]).toEqual(["b"]);
});
