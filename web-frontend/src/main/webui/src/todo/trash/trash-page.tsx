import { CircleAlert, Undo2 } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { actOnTask, emptyTrash, trash } from "@/shared/api/tasks";
import type { Task } from "@/shared/api/types";
import { onChange } from "@/shared/live/live";
import { now } from "@/shared/platform/clock";
import { uuid } from "@/shared/platform/ids";
import { put } from "@/shared/tasks/store";
import { offerUndo } from "@/shared/tasks/undo";
import { Banner } from "@/shared/ui/banner";
import { Button } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { RowsSkeleton } from "@/shared/ui/skeleton";
import { showToast } from "@/shared/ui/toast";
import { count } from "@/shared/words/changes";
import { momentWords } from "@/shared/words/due";
import { failureWords } from "@/shared/words/failures";
import { isolated, quoted } from "@/shared/words/quoted";
import { EmptyTrash } from "./empty-trash";

/** What was deleted in the last 30 days. These are not among the other tasks: only restoring is possible. */
export function TrashPage() {
  const [items, setItems] = useState<Task[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  const load = async (from?: string) => {
    try {
      const page = await trash(from);
      setItems((before) => (from ? [...(before ?? []), ...page.items] : page.items));
      setCursor(page.nextCursor);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  useEffect(() => {
    void load();
    return onChange({
      onEvent: (event) => ["deleted", "restored", "created"].includes(event.action) && void load(),
      onGap: () => void load(),
    });
  }, []);

  const restore = async (task: Task) => {
    const changeSet = uuid();
    try {
      put(await actOnTask(task, "restore", changeSet));
      setItems((before) => before?.filter((other) => other.id !== task.id) ?? null);
      offerUndo(`Restored ${quoted(task.title)}`, { changeSet, taskIds: [task.id], effect: "creates" });
    } catch (error) {
      showToast({ text: failureWords(`${quoted(task.title)} was not restored`, error) });
      void load();
    }
  };
  const empty = async () => {
    try {
      await emptyTrash();
      showToast({ text: `Deleted ${count(items?.length ?? 0, "task")} forever` });
      await load();
    } catch (error) {
      showToast({ text: failureWords("The trash was not emptied", error) });
    }
  };

  return (
    <div class="scroll">
      <div class="col">
        <div class="head">
          <div>
            <h1>Trash</h1>
            <p class="sub">Deleted tasks stay 30 days</p>
          </div>
          {items && items.length > 0 && <EmptyTrash count={items.length} more={cursor !== null} onEmpty={empty} />}
        </div>
        {failed && (
          <Banner icon={CircleAlert} failure action={{ word: "Try again", run: () => void load() }}>
            Could not load tasks. The server did not answer.
          </Banner>
        )}
        {!items && !failed && <RowsSkeleton />}
        {items?.length === 0 && (
          <div class="empty">
            <h2>Nothing here</h2>
            <p>Deleted tasks stay 30 days.</p>
          </div>
        )}
        {items && items.length > 0 && (
          <ul class="rows" aria-label="Trash">
            {items.map((task) => (
              <TrashRow key={task.id} task={task} onRestore={() => void restore(task)} />
            ))}
          </ul>
        )}
        {cursor && (
          <Button kind="ghost" onClick={() => void load(cursor)}>
            Load more
          </Button>
        )}
      </div>
    </div>
  );
}

function TrashRow({ task, onRestore }: { task: Task; onRestore: () => void }) {
  return (
    <li class="row gone">
      <div class="row-body">
        <span class="row-title">
          <bdi>{task.title}</bdi>
        </span>
        <div class="meta">
          <span>
            <i class="dot hue-1" />
            {task.list.name}
          </span>
          {task.deletedAt && <span class="num">Deleted {momentWords(task.deletedAt, now())}</span>}
        </div>
      </div>
      <div class="row-end">
        <Button kind="ghost" aria-label={`Restore: ${isolated(task.title)}`} onClick={onRestore}>
          <Icon of={Undo2} small />
          Restore
        </Button>
      </div>
    </li>
  );
}
