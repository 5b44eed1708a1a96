/** The wire of todo-service, as its openapi.yaml describes it. */

export type Priority = "none" | "low" | "medium" | "high";
export type Due = { date: string } | { dateTime: string; zone: string };
export type ListName = { id: string; name: string };
export type Recurrence = { rule: string; from: "due" | "completion"; text?: string };
/** The stamps are the service's own; one without an `id` is new. */
export type Reminder = ({ at: string } | { before: string }) & {
  id?: string;
  firedAt?: string | null;
  snoozedUntil?: string | null;
  dismissedAt?: string | null;
};
export type Subtask = { id: string; title: string; done: boolean };

export interface Task {
  id: string;
  number: number;
  title: string;
  notes: string;
  status: "open" | "done";
  completedAt: string | null;
  priority: Priority;
  due: Due | null;
  tags: string[];
  list: ListName;
  recurrence: Recurrence | null;
  reminders: Reminder[];
  /** A day: not to be thought of before. */
  start: string | null;
  /** ISO 8601, only beside a due with a time. */
  duration: string | null;
  subtasks: Subtask[];
  position: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
}

/** What a creation may say; `due` also takes words ("tomorrow 5pm"), resolved in the user's zone by the service. */
export interface NewTask {
  title: string;
  notes?: string;
  priority?: Priority;
  due?: Due | string;
  tags?: string[];
  list?: string;
  recurrence?: { rule: string; from?: "due" | "completion"; text?: string };
  reminders?: Reminder[];
  start?: string;
  duration?: string;
  subtasks?: { title: string }[];
}

/** A merge patch: absent stays, `null` removes. */
export type TaskPatch = {
  title?: string;
  notes?: string | null;
  priority?: Priority;
  due?: Due | string | null;
  tags?: string[];
  list?: string;
  recurrence?: { rule: string; from?: "due" | "completion" } | null;
  reminders?: Reminder[];
  start?: string | null;
  duration?: string | null;
  subtasks?: { id?: string; title: string; done?: boolean }[];
};

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type SpanKind = string;

/** What quick add understood; offsets count UTF-16 units, as JavaScript strings do. */
export interface Preview {
  task: NewTask;
  spans: { start: number; end: number; kind: SpanKind }[];
}

export type Action = "created" | "updated" | "completed" | "reopened" | "deleted" | "restored" | "moved" | "reminded";
export type Fields = Partial<Record<string, unknown>>;

/** One change of one task, from the activity log and the live stream alike. */
export interface TaskEvent {
  id: number;
  at: string;
  actor: { kind: "user" | "assistant" | "client" | "system"; name: string };
  action: Action;
  taskId: string;
  number: number;
  title: string;
  list: null;
  before: Fields | null;
  after: Fields | null;
  changeSet: string;
}

/** One change of one list, or of the trash: it is about no task. */
export interface ListEvent extends Omit<TaskEvent, "action" | "taskId" | "number" | "title" | "list"> {
  action: "list_created" | "list_updated" | "list_deleted" | "trash_emptied";
  taskId: null;
  number: null;
  title: null;
  list: ListName | null;
}

export interface TaskList {
  id: string;
  name: string;
  inbox?: boolean;
  open?: number;
}

/** Counts of open tasks for the sidebar. */
export interface Summary {
  overdue: number;
  today: number;
  upcoming: number;
  inbox: number;
  lists: { id: string; name: string; open: number }[];
  tags: { tag: string; open: number }[];
}

export interface User {
  id: string;
  email: string;
  displayName: string | null;
  timeZone: string;
  weekStart?: string | number;
  dateOrder?: "dmy" | "mdy" | "ymd";
  /** BCP 47. */
  locale?: string;
}

export interface AppConfig {
  todoUrl: string;
  chatUrl: string;
  version: string;
  features?: Record<string, unknown>;
}

/** What stands in the way of an undo: a task, or a list. */
export type UndoConflict =
  | { taskId: string; number: number; title: string; listId?: undefined; fields: string[] }
  | { listId: string; name: string; taskId?: undefined; fields: string[] };

/** RFC 9457, with the house's stable `code`. */
export interface Problem {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  errors?: { field: string; message: string }[];
  conflicts?: UndoConflict[];
  /** What would be done now, where an approval was out of date. */
  pendingAction?: unknown;
}
