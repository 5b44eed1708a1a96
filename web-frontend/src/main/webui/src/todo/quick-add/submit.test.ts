import { expect, test } from "vitest";
import { newTask } from "./submit";

const draft = { text: "Read Friday", rejected: [], defaults: {} };
const day = "2026-11-17";

test("the page's date and list are given only where the words name none", () => {
  const defaults = { today: true, list: { id: "l1", name: "Work" } };
  expect(newTask({ task: { title: "Read" }, spans: [] }, { ...draft, defaults }, day)).toEqual({
    title: "Read",
    due: { date: day },
    list: "l1",
  });
  const said = { title: "Read", due: { date: "2026-11-20" }, list: "l2" };
  expect(newTask({ task: said, spans: [] }, { ...draft, defaults }, day)).toEqual(said);
});

test("a repeat is sent by its rule, without the words for it", () => {
  const recurrence = { rule: "FREQ=DAILY", from: "due" as const, text: "every day" };
  expect(newTask({ task: { title: "Read", recurrence }, spans: [] }, draft, day).recurrence).toEqual({
    rule: "FREQ=DAILY",
    from: "due",
  });
});

test("words that were kept stand in the title again", () => {
  const rejected = [{ start: 5, end: 11 }];
  const task = newTask({ task: { title: "Read ǀǀǀǀǀǀ" }, spans: [] }, { ...draft, rejected }, day);
  expect(task.title).toBe("Read Friday");
});
