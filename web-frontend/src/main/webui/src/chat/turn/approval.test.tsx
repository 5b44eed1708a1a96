import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PendingAction } from "@/chat/api/wire";
import { session } from "@/shared/session/session";
import { aTask } from "@/shared/testing/tasks";
import { ApprovalCard } from "./approval";
import { newExchange } from "./exchange";

const root = document.createElement("div");
const IN_TEN_MINUTES = new Date(Date.now() + 600_000).toISOString();

const told: PendingAction = {
  id: "a",
  summary: "Move 1 task",
  taskIds: ["t1"],
  expiresAt: IN_TEN_MINUTES,
  calls: [
    {
      id: "c",
      tool: "update_task",
      arguments: { task: 41, priority: "high" },
      taskId: "t1",
      number: 41,
      title: "Report",
      before: { priority: "low" },
      after: { priority: "high" },
    },
  ],
};
const untold: PendingAction = {
  ...told,
  calls: [{ tool: "update_task", arguments: { task: "t1", priority: "high" } }],
};

beforeEach(() => {
  session.value = { state: "in", user: { id: "u", email: "m@example.org", displayName: null, timeZone: "UTC" } };
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  vi.unstubAllGlobals();
});

const show = (action: PendingAction) =>
  act(() => render(<ApprovalCard exchange={newExchange("k", "x")} action={action} />, root));
const button = (word: string) =>
  [...root.querySelectorAll("button")].find((one) => one.textContent!.startsWith(word)) as
    HTMLButtonElement | undefined;
const settle = () => act(async () => void (await vi.dynamicImportSettled()));

test("values that came with the question show at once, and nothing is asked for", async () => {
  const fetch = vi.fn();
  vi.stubGlobal("fetch", fetch);
  await show(told);
  expect(root.querySelector(".appr-list")!.textContent).toContain("Reportpriorityfrom Low to High");
  expect(button("Approve")!.disabled).toBe(false);
  expect(fetch).not.toHaveBeenCalled();
});

test("nothing can be approved before the values are on the screen", async () => {
  let answer: (response: Response) => void = () => undefined;
  const fetch = vi.fn(() => new Promise<Response>((resolve) => (answer = resolve)));
  vi.stubGlobal("fetch", fetch);
  await show(untold);
  expect(button("Approve")!.disabled).toBe(true);
  button("Approve")!.click();
  expect(fetch).toHaveBeenCalledTimes(1);
  answer(Response.json(aTask({ number: 41, title: "Report", priority: "low" })));
  await vi.waitFor(async () => {
    await settle();
    expect(root.textContent).toContain("from Low to High");
  });
  expect(button("Approve")!.disabled).toBe(false);
});

test("when they cannot be loaded there is Retry, and no Approve", async () => {
  let away = true;
  vi.stubGlobal("fetch", () =>
    away
      ? Promise.resolve(Response.json({}, { status: 503 }))
      : Promise.resolve(Response.json(aTask({ number: 41, title: "Report", priority: "low" }))),
  );
  await show(untold);
  await vi.waitFor(async () => {
    await settle();
    expect(root.textContent).toContain("Could not load what would change.");
  });
  expect(button("Approve")).toBeUndefined();
  expect(button("Decline")).toBeDefined();
  away = false;
  act(() => button("Retry")!.click());
  await vi.waitFor(async () => {
    await settle();
    expect(root.textContent).toContain("from Low to High");
  });
  expect(button("Approve")!.disabled).toBe(false);
});

test("of several some can be left out, and only the others run", async () => {
  let body: unknown;
  vi.stubGlobal("fetch", (_: string, init: { body: string | null }) => {
    body ??= init.body && JSON.parse(init.body);
    return Promise.resolve(Response.json({ outcome: "done", receipts: [] }));
  });
  await show({ ...told, calls: [...told.calls, { ...told.calls[0]!, id: "d", title: "دودھ", number: 42 }] });
  const boxes = () => [...root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  expect(boxes().map((box) => box.getAttribute("aria-label"))).toEqual([
    "Include: Report",
    "Include: \u2068دودھ\u2069",
  ]);
  expect(button("Approve")!.textContent).toBe("Approve: change 2 tasks");
  act(() => boxes()[0]!.click());
  expect(button("Approve")!.textContent).toBe("Approve: change 1 task");
  act(() => boxes()[1]!.click());
  expect(button("Approve")!.disabled).toBe(true);
  act(() => boxes()[1]!.click());
  button("Approve")!.click();
  await vi.waitFor(() => expect(body).toEqual({ calls: [{ id: "d" }] }));
});

test("a single one has nothing to leave out, and is approved as it is", async () => {
  await show(told);
  expect(root.querySelector("input[type=checkbox]")).toBeNull();
});
