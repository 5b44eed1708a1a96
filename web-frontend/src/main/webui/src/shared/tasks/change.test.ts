import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aService } from "@/shared/testing/service";
import { anEvent, aTask } from "@/shared/testing/tasks";
import { toast } from "@/shared/ui/toast";
import { complete, editNow } from "./actions";
import { ChangedElsewhere, changeTask, type Change } from "./change";
import { forgetAll, known, put, refresh, take } from "./store";

const add =
  (title: string): Change =>
  ({ subtasks }) => ({ subtasks: [...subtasks, { title }] });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  forgetAll();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function settled<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(20_000);
  return work;
}

test("two additions within one round trip are both saved, each as one more than the newest", async () => {
  const service = aService(aTask(), 700);
  put(service.task());
  const both = Promise.all([changeTask("t1", add("Milk"), "c1"), changeTask("t1", add("Bread"), "c2")]);
  await settled(both);
  expect(service.titles()).toEqual(["Milk", "Bread"]);
  expect(service.refusals()).toBe(0);
});

test("an addition shows before its answer, in its order", async () => {
  const service = aService(aTask(), 700);
  put(service.task());
  const both = Promise.all([changeTask("t1", add("Milk"), "c1"), changeTask("t1", add("Bread"), "c2")]);
  expect(known("t1")!.subtasks.map((one) => one.title)).toEqual(["Milk", "Bread"]);
  await settled(both);
  expect(known("t1")!.subtasks.map((one) => one.id)).toEqual(["s-Milk", "s-Bread"]);
});

test("an addition keeps what somebody else added meanwhile", async () => {
  const service = aService(aTask(), 100);
  put(service.task());
  service.change({ subtasks: [{ id: "x", title: "Theirs", done: false }] });
  await settled(changeTask("t1", add("Mine"), "c1"));
  expect(service.titles()).toEqual(["Theirs", "Mine"]);
  expect(service.refusals()).toBe(1);
});

test("a task that changes all the time is tried a few times only", async () => {
  const service = aService(aTask());
  put(service.task());
  const busy = changeTask("t1", (task) => (service.change({}), add("Mine")(task)), "c1");
  await expect(settled(busy)).rejects.toMatchObject({ status: 412 });
});

test("a failed change takes back itself only", async () => {
  const service = aService(aTask(), 700);
  put(service.task());
  const work = changeTask("t1", () => ({ priority: "high" }), "c1");
  await vi.advanceTimersByTimeAsync(100);
  // Somebody else's change arrives while ours is on its way
  take(anEvent({ at: "2026-11-17T09:00:00Z", after: { notes: "theirs" } }));
  service.goAway();
  await expect(settled(work)).rejects.toMatchObject({ status: 0 });
  expect(known("t1")).toMatchObject({ priority: "none", notes: "theirs" });
});

test("a completion that failed leaves what arrived meanwhile", async () => {
  const service = aService(aTask(), 700);
  put(service.task());
  const work = complete(known("t1")!);
  expect(known("t1")!.status).toBe("done");
  take(anEvent({ after: { title: "Water the plants twice" }, title: "Water the plants twice" }));
  service.goAway();
  await settled(work);
  expect(known("t1")).toMatchObject({ status: "open", title: "Water the plants twice" });
});

test("a task is completed although it was changed elsewhere", async () => {
  const service = aService(aTask());
  put(service.task());
  service.change({ notes: "theirs" });
  await settled(complete(known("t1")!));
  expect(service.task().status).toBe("done");
});

test("an occurrence that somebody else completed is not completed again", async () => {
  const recurrence = { rule: "FREQ=DAILY", from: "due" as const };
  const service = aService(aTask({ recurrence, due: { date: "2026-11-17" } }));
  put(service.task());
  const shown = known("t1")!;
  service.change({ due: { date: "2026-11-18" } });
  await settled(complete(shown));
  expect(service.task()).toMatchObject({ status: "open", due: { date: "2026-11-18" } });
});

test("a value that was changed elsewhere is not overwritten without a word", async () => {
  const service = aService(aTask({ title: "Old" }));
  put(service.task());
  service.change({ title: "Theirs" });
  const mine = changeTask("t1", () => ({ title: "Mine" }), "c1", { title: "Old" });
  await expect(settled(mine)).rejects.toBeInstanceOf(ChangedElsewhere);
  expect(service.task().title).toBe("Theirs");
});

test("also where an event had told of it already", async () => {
  const service = aService(aTask({ title: "Old" }));
  put(service.task());
  service.change({ title: "Theirs" });
  await settled(refresh("t1"));
  const mine = changeTask("t1", () => ({ title: "Mine" }), "c1", { title: "Old" });
  await expect(settled(mine)).rejects.toBeInstanceOf(ChangedElsewhere);
});

test("a change of another field is none of this one's business", async () => {
  const service = aService(aTask({ title: "Old" }));
  put(service.task());
  service.change({ notes: "theirs" });
  await settled(changeTask("t1", () => ({ title: "Mine" }), "c1", { title: "Old" }));
  expect(service.task()).toMatchObject({ title: "Mine", notes: "theirs" });
});

test("one's own change before is no change by somebody else", async () => {
  const service = aService(aTask(), 700);
  put(service.task());
  const first = changeTask("t1", () => ({ priority: "low" }), "c1", { priority: "none" });
  const second = changeTask("t1", () => ({ priority: "high" }), "c2", { priority: "none" });
  await settled(Promise.all([first, second]));
  expect(service.task().priority).toBe("high");
});

test("what a row was renamed to is offered again where the title was changed elsewhere", async () => {
  const service = aService(aTask({ title: "Old" }));
  put(service.task());
  service.change({ title: "Theirs" });
  await settled(editNow(known("t1")!, { title: "Mine" }, "Renamed", { title: "Old" }));
  expect(toast.value).toMatchObject({
    text: "Changed elsewhere: the title is “Theirs” now",
    action: { word: "Use “Mine”" },
  });
  toast.value!.action!.run();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(service.task().title).toBe("Mine");
});
