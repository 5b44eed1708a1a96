import { useEffect, useRef, useState } from "preact/hooks";
import { previewQuickAdd } from "@/shared/api/tasks";
import type { Preview } from "@/shared/api/types";

const TYPING_STOPPED = 120;

/**
 * What the service understands of the text, asked once typing has stopped; answers that were overtaken are dropped. A
 * preview that fails is no message: the words still save.
 */
export function usePreview(masked: string): { preview: Preview; of: string } | null {
  const [answer, setAnswer] = useState<{ preview: Preview; of: string } | null>(null);
  const asked = useRef<AbortController | null>(null);
  useEffect(() => {
    asked.current?.abort();
    if (!masked.trim()) {
      setAnswer(null);
      return undefined;
    }
    const timer = setTimeout(() => {
      const controller = new AbortController();
      asked.current = controller;
      previewQuickAdd(masked, controller.signal).then(
        (preview) => controller.signal.aborted || setAnswer({ preview, of: masked }),
        () => undefined,
      );
    }, TYPING_STOPPED);
    return () => clearTimeout(timer);
  }, [masked]);
  return answer;
}
