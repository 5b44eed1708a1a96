import {
  CalendarDays,
  CheckCheck,
  Inbox,
  List,
  MessageCircle,
  Plus,
  SquareCheck,
  Square,
  Sun,
  Trash,
  type LucideIcon,
} from "lucide-preact";
import type { Task } from "@/shared/api/types";
import { now } from "@/shared/platform/clock";
import { askAddress } from "@/shared/router/ask";
import { go } from "@/shared/router/router";
import { dueWords } from "@/shared/words/due";
import { fillQuickAdd } from "../quick-add/fill";
import { openQuickAdd } from "../shell/open-quick-add";
import { lists } from "../sidebar/lists";
import { taskAddress } from "../views/route";
import { quoted } from "@/shared/words/quoted";

export interface Option {
  key: string;
  word: string;
  icon: LucideIcon;
  end?: string;
  run: () => void;
}

const PLACES: [string, string, LucideIcon][] = [
  ["Today", "/", Sun],
  ["Upcoming", "/upcoming", CalendarDays],
  ["Inbox", "/inbox", Inbox],
  ["Done", "/done", CheckCheck],
  ["Trash", "/trash", Trash],
];

/** What can be chosen for the words: tasks first, then places, then what to do with the words themselves. */
export function optionsFor(text: string, found: Task[], base: string): Option[] {
  const words = text.trim();
  const matches = places().filter((place) => place.word.toLowerCase().includes(words.toLowerCase()));
  if (!words) return matches;
  return [...found.map((task) => taskOption(task, base)), ...matches, ...withWords(words)];
}

function taskOption(task: Task, base: string): Option {
  return {
    key: task.id,
    word: task.title,
    icon: task.status === "done" ? SquareCheck : Square,
    ...(task.due ? { end: dueWords(task.due, now()) } : {}),
    run: () => go(taskAddress(base === "/trash" ? "/" : base, task.id)),
  };
}

function places(): Option[] {
  const fixed = PLACES.map(([word, to, icon]) => ({ key: to, word, icon, run: () => go(to) }));
  const own = lists.value
    .filter((list) => list.name !== "Inbox")
    .map((list) => ({ key: list.id, word: list.name, icon: List, end: "List", run: () => go(`/list/${list.id}`) }));
  return [...fixed, ...own];
}

function withWords(words: string): Option[] {
  const add = () => {
    openQuickAdd();
    requestAnimationFrame(() => fillQuickAdd(words));
  };
  return [
    { key: "add", word: `Add task ${quoted(words)}`, icon: Plus, run: add },
    {
      key: "ask",
      word: `Ask the assistant ${quoted(words)}`,
      icon: MessageCircle,
      end: "Chat",
      run: () => location.assign(askAddress(words)),
    },
  ];
}
