import { describe, expect, test } from "vitest";
import { momentOf, wallClock } from "./days";
import { absoluteDue, agoWords, dueKey, dueWords, isOverdue, momentWords } from "./due";

const now = { moment: new Date("2026-11-17T09:00:00Z"), zone: "Europe/Berlin" };
const date = (day: string) => ({ date: day });
const at = (dateTime: string, zone = "Europe/Berlin") => ({ dateTime, zone });

describe("due words", () => {
  test.each([
    ["2026-11-17", "Today"],
    ["2026-11-18", "Tomorrow"],
    ["2026-11-16", "Yesterday"],
    ["2026-11-20", "Friday"],
    ["2026-11-23", "Monday"],
    ["2026-11-24", "Tue 24 Nov"],
    ["2026-11-14", "Sat 14 Nov"],
    ["2027-01-01", "Fri 1 Jan 2027"],
  ])("%s is said as %s", (day, words) => expect(dueWords(date(day), now)).toBe(words));

  test("a time is said in the reader's zone", () => {
    expect(dueWords(at("2026-11-17T16:00:00"), now)).toBe("Today, 16:00");
    expect(dueWords(at("2026-11-17T20:00:00", "America/New_York"), now)).toBe("Tomorrow, 02:00");
  });

  test("a chip leaves nothing to guess", () =>
    expect(absoluteDue(at("2026-12-01T09:00:00"), now)).toBe("Tue 1 Dec, 09:00"));
});

test("a date is overdue when its day is over, a moment when it has passed", () => {
  expect(isOverdue(date("2026-11-17"), now)).toBe(false);
  expect(isOverdue(date("2026-11-16"), now)).toBe(true);
  expect(isOverdue(at("2026-11-17T09:59:00"), now)).toBe(true);
  expect(isOverdue(at("2026-11-17T10:01:00"), now)).toBe(false);
});

test("the day is the reader's, not Greenwich's", () => {
  const lateEvening = { moment: new Date("2026-11-17T23:30:00Z"), zone: "Europe/Berlin" };
  expect(dueWords(date("2026-11-18"), lateEvening)).toBe("Today");
});

test("a wall clock time finds its moment on both sides of a change of the clocks", () => {
  for (const local of ["2026-03-28T12:00", "2026-03-29T12:00", "2026-10-25T12:00"]) {
    expect(wallClock("Europe/Berlin", momentOf("Europe/Berlin", local))).toBe(local);
  }
});

test("dates without a time come after the times of their day", () => {
  const order = [date("2026-11-17"), at("2026-11-17T16:00:00"), date("2026-11-16")]
    .map((due) => dueKey(due, now))
    .sort();
  expect(order).toEqual(["2026-11-16T99", "2026-11-17T16:00", "2026-11-17T99"]);
});

test("what happened is told by its distance", () => {
  expect(momentWords("2026-11-17T07:12:00Z", now)).toBe("08:12");
  expect(momentWords("2026-11-16T16:40:00Z", now)).toBe("Yesterday, 17:40");
  expect(momentWords("2026-11-12T08:03:00Z", now)).toBe("Thu 12 Nov, 09:03");
  expect(agoWords("2026-11-17T08:59:50Z", now)).toBe("10 s ago");
});
