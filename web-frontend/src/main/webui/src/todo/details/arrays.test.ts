import { expect, test } from "vitest";
import { aTask } from "@/shared/testing/tasks";
import { addSubtask, addTags, remind, removeSubtask, removeTag, tickSubtask } from "./arrays";

const milk = { id: "m", title: "Milk", done: false };
const soap = { id: "s", title: "Soap", done: false };
const newer = aTask({ subtasks: [milk, soap], tags: ["home", "shop"], reminders: [{ at: "2026-12-01T08:00:00Z" }] });

test("a subtask is added to those there are", () => {
  expect(addSubtask("Bread")(newer)).toEqual({ subtasks: [milk, soap, { title: "Bread" }] });
});

test("ticking and removing leave the other subtasks as they are", () => {
  expect(tickSubtask("s", true)(newer)).toEqual({ subtasks: [milk, { ...soap, done: true }] });
  expect(removeSubtask("m")(newer)).toEqual({ subtasks: [soap] });
});

test("a subtask that is ticked already, or gone, leaves nothing to do", () => {
  expect(tickSubtask("s", false)(newer)).toBeNull();
  expect(tickSubtask("gone", true)(newer)).toBeNull();
  expect(removeSubtask("gone")(newer)).toBeNull();
});

test("tags are added to and taken from those there are", () => {
  expect(addTags("#Home, soon")(newer)).toEqual({ tags: ["home", "shop", "soon"] });
  expect(addTags("home")(newer)).toBeNull();
  expect(removeTag("home")(newer)).toEqual({ tags: ["shop"] });
  expect(removeTag("other")(newer)).toBeNull();
});

test("a reminder replaces those that were shown, and no other", () => {
  const shown = aTask({ reminders: [{ before: "PT10M" }] });
  const now = aTask({ reminders: [{ before: "PT10M" }, { at: "2026-12-01T08:00:00Z" }] });
  expect(remind(shown, "PT1H")(now)).toEqual({ reminders: [{ at: "2026-12-01T08:00:00Z" }, { before: "PT1H" }] });
  expect(remind(shown, null)(now)).toEqual({ reminders: [{ at: "2026-12-01T08:00:00Z" }] });
});
