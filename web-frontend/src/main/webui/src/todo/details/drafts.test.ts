import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ChangedElsewhere } from "@/shared/tasks/change";
import { forgetAll, known, put, refresh } from "@/shared/tasks/store";
import { aService } from "@/shared/testing/service";
import { aTask } from "@/shared/testing/tasks";
import { draftOf, dropDraft, keepDraft, keepMine, theirsOf, typeDraft } from "./drafts";

const BEFORE = aTask({ notes: "as it was" });
const type = (text: string) => typeDraft(known("t1")!, "notes", text);
const shown = () => draftOf("t1", "notes")?.text ?? known("t1")!.notes;
const theirs = () => theirsOf(known("t1")!, "notes");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  dropDraft("t1", "notes");
  dropDraft("t1", "title");
  forgetAll();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function settled<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(20_000);
  return work;
}

test("what is typed stays when the text changes elsewhere, and both are offered", async () => {
  const service = aService(BEFORE);
  put(BEFORE);
  type("as it was, and mine");
  service.change({ notes: "theirs" });
  await settled(refresh("t1"));
  expect(shown()).toBe("as it was, and mine");
  expect(theirs()).toBe("theirs");
  await settled(keepDraft("t1", "notes", "said"));
  expect(service.patches).toEqual([]);
});

test("yours replaces theirs once it is chosen", async () => {
  const service = aService(BEFORE);
  put(BEFORE);
  type("mine");
  service.change({ notes: "theirs" });
  await settled(refresh("t1"));
  await settled(keepMine(known("t1")!, "notes", "said"));
  expect(service.task().notes).toBe("mine");
  expect(draftOf("t1", "notes")).toBeUndefined();
});

test("theirs shows once it is chosen", async () => {
  const service = aService(BEFORE);
  put(BEFORE);
  type("mine");
  service.change({ notes: "theirs" });
  await settled(refresh("t1"));
  dropDraft("t1", "notes");
  expect(shown()).toBe("theirs");
});

test("a change this page has not heard of is met when saving, and nothing is lost", async () => {
  const service = aService(BEFORE);
  put(BEFORE);
  type("mine");
  service.change({ notes: "theirs" });
  await expect(settled(keepDraft("t1", "notes", "said"))).rejects.toBeInstanceOf(ChangedElsewhere);
  expect(shown()).toBe("mine");
  expect(theirs()).toBe("theirs");
  expect(service.task().notes).toBe("theirs");
});

test("one's own late answer does not overwrite what is typed meanwhile", async () => {
  const service = aService(BEFORE, 700);
  put(BEFORE);
  type("one");
  const saving = keepDraft("t1", "notes", "said");
  await vi.advanceTimersByTimeAsync(100);
  type("one two");
  await settled(saving);
  expect(service.task().notes).toBe("one");
  expect(shown()).toBe("one two");
  expect(theirs()).toBeUndefined();
  await settled(keepDraft("t1", "notes", "said"));
  expect(service.task().notes).toBe("one two");
});

test("what could not be saved stays in the field, and is saved the next time", async () => {
  const service = aService(BEFORE);
  put(BEFORE);
  type("mine");
  service.goAway();
  await expect(settled(keepDraft("t1", "notes", "said"))).rejects.toMatchObject({ status: 0 });
  expect(shown()).toBe("mine");
  expect(theirs()).toBeUndefined();
  const back = aService(BEFORE);
  await settled(keepDraft("t1", "notes", "said"));
  expect(back.task().notes).toBe("mine");
});

test("notes can be emptied, a title cannot", async () => {
  const service = aService(BEFORE);
  put(BEFORE);
  type("");
  await settled(keepDraft("t1", "notes", "said"));
  expect(service.patches).toEqual([{ notes: null }]);
  typeDraft(known("t1")!, "title", "  ");
  await settled(keepDraft("t1", "title", "said"));
  expect(service.patches).toHaveLength(1);
  expect(draftOf("t1", "title")).toBeUndefined();
});
