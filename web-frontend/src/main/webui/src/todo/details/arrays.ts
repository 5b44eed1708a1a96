import type { Reminder, Task } from "@/shared/api/types";
import type { Change } from "@/shared/tasks/change";

/*
 * Changes of the arrays of a task. Each is made from whatever the newest task has, so that what was added, ticked or
 * removed elsewhere, or by one's own change before, stays.
 */

export function addSubtask(title: string): Change {
  return ({ subtasks }) => ({ subtasks: [...subtasks, { title }] });
}

export function tickSubtask(id: string, done: boolean): Change {
  return ({ subtasks }) =>
    subtasks.some((one) => one.id === id && one.done !== done)
      ? { subtasks: subtasks.map((one) => (one.id === id ? { ...one, done } : one)) }
      : null;
}

export function removeSubtask(id: string): Change {
  return ({ subtasks }) => removed(subtasks, (one) => one.id === id, "subtasks");
}

export function addTags(typed: string): Change {
  return ({ tags }) => {
    const all = added(tags, typed);
    return all.length > tags.length ? { tags: all } : null;
  };
}

export function removeTag(tag: string): Change {
  return ({ tags }) => removed(tags, (other) => other === tag, "tags");
}

/**
 * Puts one reminder in place of those that were shown, or none; one that was set elsewhere since stays.
 *
 * @param before an ISO 8601 duration
 */
export function remind(shown: Task, before: string | null): Change {
  return ({ reminders }) => {
    const replaced = new Set(shown.reminders.map(moment));
    const others = reminders.filter((one) => !replaced.has(moment(one)));
    if (before === null) return { reminders: others };
    const present = reminders.find((one) => moment(one) === before);
    return { reminders: [...others.filter((one) => one !== present), present ?? { before }] };
  };
}

function moment(reminder: Reminder): string {
  return "at" in reminder && reminder.at ? reminder.at : (reminder as { before: string }).before;
}

function removed<T>(all: T[], gone: (one: T) => boolean, name: "subtasks" | "tags") {
  return all.some(gone) ? { [name]: all.filter((one) => !gone(one)) } : null;
}

/** The tags with the typed ones behind them: several at once, with or without #, none twice whatever its case. */
export function added(tags: string[], typed: string): string[] {
  const all = [...tags];
  for (const word of typed.split(/[\s,]+/)) {
    const tag = word.replace(/^#+/, "").slice(0, 40);
    if (tag && !all.some((other) => other.toLowerCase() === tag.toLowerCase())) all.push(tag);
  }
  return all;
}
