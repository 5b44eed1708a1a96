import { config } from "@/shared/session/session";

/** The task's page in the todo app. */
export function todoAddress(taskId: string): string {
  return new URL(`/task/${taskId}`, new URL(config.value.todoUrl, location.href)).href;
}
