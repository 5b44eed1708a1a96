import type { TaskQuery } from "@/shared/api/tasks";
import type { Task } from "@/shared/api/types";
import { longDay } from "@/shared/words/days";
import { today, type Now } from "@/shared/words/due";

export interface Group {
  /** Its heading; the accessible name also where the heading is not shown. */
  name: string;
  tasks: Task[];
  late?: boolean;
  /** A view of one group needs no heading. */
  bare?: boolean;
}

/** What a new task gets where its words do not say otherwise. */
export interface Defaults {
  today?: boolean;
  list?: { id: string; name: string };
  tag?: string;
}

/** One page of tasks: what to load, which of the loaded tasks belong to it, and how they stand. */
export interface View {
  path: string;
  name: string;
  subtitle?: (now: Now) => string;
  queries: (now: Now) => TaskQuery[];
  groups: (tasks: Task[], now: Now) => Group[];
  defaults: Defaults;
  /** Off where the list is the page. */
  withList?: boolean;
  /** Off where the headings are days. */
  withDay?: boolean;
  canAdd?: boolean;
}

export const dateSubtitle = (now: Now) => longDay(today(now), today(now));

/** How many tasks one request brings. */
export const PAGE = "100";
