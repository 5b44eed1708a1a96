import { expect, test } from "vitest";
import { aTask } from "@/shared/testing/tasks";
import { doneView, inboxView } from "./lists";
import { routeOf, taskAddress } from "./route";
import { todayView } from "./today";
import { upcomingView } from "./upcoming";

const now = { moment: new Date("2026-11-17T09:00:00Z"), zone: "Europe/Berlin" };
const at = (id: string, time: string) =>
  aTask({ id, title: id, due: { dateTime: `2026-11-17T${time}:00`, zone: now.zone } });
const on = (id: string, date: string) => aTask({ id, title: id, due: { date } });
const names = (groups: { name: string; tasks: { id: string }[] }[]) =>
  groups.filter((group) => group.tasks.length > 0).map((group) => [group.name, group.tasks.map((task) => task.id)]);

test("Today has what is late first, then today by time, then what got done today", () => {
  const done = aTask({ id: "done", status: "done", completedAt: "2026-11-17T08:00:00Z" });
  const before = aTask({ id: "before", status: "done", completedAt: "2026-11-16T08:00:00Z" });
  const tasks = [
    on("date", "2026-11-17"),
    at("four", "16:00"),
    at("eight", "08:00"),
    on("old", "2026-11-01"),
    on("later", "2026-11-18"),
    done,
    before,
  ];
  expect(names(todayView.groups(tasks, now))).toEqual([
    ["Overdue", ["old", "eight"]],
    ["Today", ["four", "date"]],
    ["Done", ["done"]],
  ]);
});

test("Upcoming goes by day and begins tomorrow", () => {
  const tasks = [on("b", "2026-11-20"), on("a", "2026-11-18"), on("today", "2026-11-17"), aTask({ id: "none" })];
  expect(names(upcomingView.groups(tasks, now))).toEqual([
    ["Tomorrow, Wednesday 18 November", ["a"]],
    ["Friday 20 November", ["b"]],
  ]);
});

test("the Inbox stands in the order of the hand", () => {
  const tasks = [
    aTask({ id: "second", position: "i" }),
    aTask({ id: "first", position: "Z" }),
    aTask({ id: "else", list: { id: "w", name: "Work" } }),
  ];
  expect(names(inboxView.groups(tasks, now))).toEqual([["Inbox", ["first", "second"]]]);
});

test("the Inbox keeps what starts later for its day, unless it is due by then", () => {
  const tasks = [
    aTask({ id: "later", start: "2026-11-18" }),
    aTask({ id: "both", start: "2026-11-18", due: { date: "2026-11-19" } }),
    aTask({ id: "today", position: "a", start: "2026-11-17" }),
    aTask({ id: "due", position: "b", start: "2026-11-18", due: { date: "2026-11-17" } }),
    aTask({ id: "late", position: "c", start: "2026-11-18", due: { date: "2026-11-02" } }),
  ];
  expect(names(inboxView.groups(tasks, now))).toEqual([["Inbox", ["today", "due", "late"]]]);
});

test("Done goes by the day of completion, the newest first", () => {
  const done = (id: string, completedAt: string) => aTask({ id, status: "done", completedAt });
  const tasks = [
    done("old", "2026-11-10T08:00:00Z"),
    done("yesterday", "2026-11-16T08:00:00Z"),
    done("new", "2026-11-17T08:00:00Z"),
  ];
  expect(names(doneView.groups(tasks, now))).toEqual([
    ["Today", ["new"]],
    ["Yesterday", ["yesterday"]],
    ["Tuesday 10 November", ["old"]],
  ]);
});

test("an address names its page and the open task", () => {
  const lists = [{ id: "l1", name: "Work" }];
  expect(routeOf("/", lists)).toMatchObject({ page: { name: "Today" }, base: "/" });
  expect(routeOf("/list/l1/task/t9", lists)).toMatchObject({ page: { name: "Work" }, base: "/list/l1", taskId: "t9" });
  expect(routeOf("/tag/caf%C3%A9", lists)).toMatchObject({ page: { name: "#café" } });
  expect(routeOf("/task/t9", lists)).toMatchObject({ page: { name: "Today" }, base: "/", taskId: "t9" });
  expect(routeOf("/nowhere", lists).page).toBe("missing");
  expect(routeOf(taskAddress("/inbox", "t1"), lists)).toMatchObject({ base: "/inbox", taskId: "t1" });
});
