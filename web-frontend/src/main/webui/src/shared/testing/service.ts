import type { Task, TaskPatch } from "@/shared/api/types";
import { vi } from "vitest";

/** A service with one task, that knows versions and takes its time. */
export function aService(task: Task, roundTrip = 0) {
  let now = task;
  let refusals = 0;
  let away = false;
  const patches: TaskPatch[] = [];
  const answer = async (path: string, init: { method: string; headers: Headers; body: string | null }) => {
    const asked = init.headers.get("If-Match");
    await new Promise((resolve) => setTimeout(resolve, roundTrip / 2));
    if (away) throw new TypeError("offline");
    let response = Response.json(now);
    if (init.method === "PATCH" || path.endsWith("/complete")) {
      if (asked !== `"${now.version}"`) {
        refusals++;
        response = Response.json({ code: "stale_version" }, { status: 412 });
      } else {
        const patch = init.body ? (JSON.parse(init.body) as TaskPatch) : {};
        if (init.method === "PATCH") patches.push(patch);
        change(init.method === "PATCH" ? (patch as Partial<Task>) : { status: "done" });
        response = Response.json(now);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, roundTrip / 2));
    return response;
  };
  /** Somebody else changes the task, without a word to this page. */
  const change = (fields: Partial<Task>) => {
    const version = now.version + 1;
    const updatedAt = new Date(Date.parse(task.updatedAt) + version * 1000).toISOString();
    const subtasks = (fields.subtasks ?? now.subtasks).map((one) => ({
      ...one,
      id: one.id ?? `s-${one.title}`,
      done: one.done ?? false,
    }));
    now = {
      ...now,
      ...fields,
      notes: fields.notes === null ? "" : (fields.notes ?? now.notes),
      subtasks,
      version,
      updatedAt,
    };
  };
  vi.stubGlobal("fetch", answer);
  return {
    change,
    goAway: () => (away = true),
    task: () => now,
    titles: () => now.subtasks.map((one) => one.title),
    patches,
    refusals: () => refusals,
  };
}
