import { useState } from "preact/hooks";
import { request } from "@/shared/api/http";
import type { Task } from "@/shared/api/types";
import { put } from "@/shared/tasks/store";
import { Button } from "@/shared/ui/button";
import { failureWords } from "@/shared/words/failures";

/** In place of a task that was deleted, here or elsewhere. What is in the trash can be brought back. */
export function Gone({ id, onRestored }: { id: string; onRestored: () => void }) {
  const [failure, setFailure] = useState("");
  const restore = async () => {
    try {
      put(await request<Task>("POST", `/api/v1/tasks/${id}/restore`));
      onRestored();
    } catch (error) {
      setFailure(failureWords("Not restored", error));
    }
  };
  return (
    <div class="empty">
      <h2>This task is gone</h2>
      <p>It was deleted. If that was less than 30 days ago it is in the trash.</p>
      <Button onClick={() => void restore()}>Restore</Button>
      {failure && <p class="error">{failure}</p>}
    </div>
  );
}
