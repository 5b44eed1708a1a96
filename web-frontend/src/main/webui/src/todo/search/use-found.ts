import { useEffect, useState } from "preact/hooks";
import type { Task } from "@/shared/api/types";
import { load, tasks } from "@/shared/tasks/store";

const TYPING_STOPPED = 120;
const MOST = 8;

export interface Found {
  tasks: Task[];
  /** Whether the service has answered for these words. */
  asked: boolean;
  failed: boolean;
}

/** Tasks that mention the words: what is known at once, then what the service finds. */
export function useFound(text: string): Found {
  const words = text.trim().toLowerCase();
  const [answer, setAnswer] = useState<{ of: string; tasks: Task[] } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!words) return undefined;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      load({ q: words, status: "all", limit: String(MOST) }, controller.signal).then(
        (page) => {
          setAnswer({ of: words, tasks: page.items });
          setFailed(false);
        },
        () => controller.signal.aborted || setFailed(true),
      );
    }, TYPING_STOPPED);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [words]);
  if (!words) return { tasks: [], asked: false, failed: false };
  if (answer?.of === words) return { tasks: answer.tasks, asked: true, failed };
  const local = [...tasks.value.values()].filter((task) => task.title.toLowerCase().includes(words));
  return { tasks: local.slice(0, MOST), asked: false, failed };
}
