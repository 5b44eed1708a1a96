import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { showToast, ToastDock } from "./toast";

const root = document.createElement("div");

beforeEach(() => {
  vi.useFakeTimers();
  document.body.append(root);
  act(() => render(<ToastDock />, root));
});
afterEach(() => {
  act(() => render(null, root));
  vi.useRealTimers();
});

const said = () => root.querySelector(".toast > span")?.textContent;
const pass = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));

test("a toast goes after ten seconds", () => {
  act(() => showToast({ text: "Completed “Order printer paper”" }));
  pass(9_900);
  expect(said()).toBe("Completed “Order printer paper”");
  pass(200);
  expect(said()).toBeUndefined();
});

test("the newest replaces the last and has its own ten seconds", () => {
  act(() => showToast({ text: "first" }));
  pass(9_000);
  act(() => showToast({ text: "second" }));
  pass(9_000);
  expect(said()).toBe("second");
});

test("it stays while the pointer is on it", () => {
  act(() => showToast({ text: "held" }));
  act(() => void root.querySelector(".toast")!.dispatchEvent(new MouseEvent("mouseenter")));
  pass(60_000);
  expect(said()).toBe("held");
  act(() => void root.querySelector(".toast")!.dispatchEvent(new MouseEvent("mouseleave")));
  pass(10_100);
  expect(said()).toBeUndefined();
});
