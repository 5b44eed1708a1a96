import { expect, test } from "vitest";
import { fieldChanges, recurrenceWords } from "./changes";

const now = { moment: new Date("2026-11-17T09:00:00Z"), zone: "Europe/Berlin" };

test("a change is told field by field, and only fields a person knows", () => {
  const before = { due: { date: "2026-11-16" }, priority: "none", position: "a", tags: [] };
  const after = {
    due: { dateTime: "2026-11-17T16:00:00", zone: "Europe/Berlin" },
    priority: "high",
    position: "b",
    tags: ["home"],
  };
  expect(fieldChanges(before, after, now)).toEqual([
    { field: "due", from: "Yesterday", to: "Today, 16:00" },
    { field: "priority", from: "None", to: "High" },
    { field: "tags", from: "none", to: "#home" },
  ]);
});

test("a repeat without words says at least how often", () => {
  expect(recurrenceWords({ rule: "FREQ=WEEKLY;BYDAY=MO", from: "due", text: "every Monday" })).toBe("Every Monday");
  expect(recurrenceWords({ rule: "FREQ=WEEKLY;BYDAY=MO", from: "due" })).toBe("Weekly");
});
