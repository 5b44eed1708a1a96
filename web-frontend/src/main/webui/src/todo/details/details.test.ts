import { expect, test } from "vitest";
import { durationWords } from "@/shared/words/duration";
import { movedTo } from "../list/task-menu";
import { added } from "./arrays";

test("tags are added once, with or without their mark", () => {
  expect(added(["home"], "#Home, garden  #soil")).toEqual(["home", "garden", "soil"]);
  expect(added(["home"], "  ")).toEqual(["home"]);
});

test("moving a task to another day keeps its time of day", () => {
  const due = { dateTime: "2026-11-17T16:00:00", zone: "Europe/Berlin" };
  expect(movedTo({ due }, "2026-11-20")).toEqual({ dateTime: "2026-11-20T16:00:00", zone: "Europe/Berlin" });
  expect(movedTo({ due: { date: "2026-11-17" } }, "2026-11-20")).toEqual({ date: "2026-11-20" });
  expect(movedTo({ due }, null)).toBeNull();
});

test("durations are said in words", () => {
  expect(durationWords("PT2H15M")).toBe("2 hours 15 minutes");
  expect(durationWords("P1D")).toBe("1 day");
});
