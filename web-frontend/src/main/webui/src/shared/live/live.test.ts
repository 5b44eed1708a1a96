import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ListEvent } from "@/shared/api/types";
import { anEvent } from "@/shared/testing/tasks";
import { onChange, startLive } from "./live";

/** Another tab of the browser, which leads and passes on what it hears. */
const leader: { ear?: (event: MessageEvent) => void } = {};

beforeEach(() => {
  vi.stubGlobal(
    "BroadcastChannel",
    class {
      constructor(private readonly name: string) {}
      postMessage() {}
      close() {}
      addEventListener(_: string, ear: (event: MessageEvent) => void) {
        if (this.name.startsWith("events of")) leader.ear = ear;
      }
    },
  );
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a changed list makes everybody load again, and is no task's event", () => {
  const heard: string[] = [];
  const stop = startLive("u1");
  const deafen = onChange({ onEvent: (event) => heard.push(event.taskId), onGap: () => heard.push("load") });
  const list: ListEvent = {
    ...anEvent(),
    action: "list_deleted",
    taskId: null,
    number: null,
    title: null,
    list: { id: "l1", name: "Garden" },
  };

  leader.ear!({ data: { kind: "event", event: list, id: "2" } } as MessageEvent);
  leader.ear!({ data: { kind: "event", event: anEvent(), id: "3" } } as MessageEvent);

  expect(heard).toEqual(["load", "t1"]);
  deafen();
  stop();
});
