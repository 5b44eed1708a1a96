import { CircleAlert, WifiOff } from "lucide-preact";
import { connected } from "@/shared/live/live";
import { useNow } from "@/shared/platform/clock";
import { lingering } from "@/shared/tasks/actions";
import { tasks } from "@/shared/tasks/store";
import { Banner } from "@/shared/ui/banner";
import { Button } from "@/shared/ui/button";
import { RowsSkeleton } from "@/shared/ui/skeleton";
import { TaskGroup } from "../list/task-group";
import { QuickAdd } from "../quick-add/quick-add";
import { Empty } from "./empty";
import { MoveToToday } from "./move-to-today";
import { PageHead } from "./page-head";
import { useView } from "./use-view";
import type { View } from "./view";

/** A page of tasks: head, quick add, groups, and what stands there while there are none. */
export function ViewPage({ view, base, openId }: { view: View; base: string; openId: string | undefined }) {
  const loading = useView(view);
  const now = useNow();
  // A row that was just completed stays in its place for a moment.
  const all = [...tasks.value.values()].map((task) => lingering.value.get(task.id) ?? task);
  const groups = view.groups(all, now).filter((group) => group.tasks.length > 0);
  const waiting = loading.state === "loading" && groups.length === 0;
  return (
    <div class="scroll">
      <div class="col">
        <PageHead view={view} groups={groups} />
        {!connected.value && (
          <div class="mb-4">
            <Banner icon={WifiOff}>Offline. What you see is from before; it catches up by itself.</Banner>
          </div>
        )}
        {loading.state === "failed" && (
          <div class="mb-4">
            <Banner icon={CircleAlert} failure action={{ word: "Try again", run: loading.again }}>
              Could not load tasks. The server did not answer.
            </Banner>
          </div>
        )}
        {view.canAdd !== false && <QuickAdd defaults={view.defaults} key={view.path} />}
        {waiting && <RowsSkeleton />}
        {groups.map((group) => (
          <TaskGroup
            key={group.name}
            group={group}
            base={base}
            openId={openId}
            firstId={groups[0]?.tasks[0]?.id}
            view={view}
            action={group.late && <MoveToToday tasks={group.tasks} />}
          />
        ))}
        {loading.more && (
          <Button kind="ghost" onClick={loading.more}>
            Load more
          </Button>
        )}
        {loading.state === "ready" && !groups.some((group) => group.name !== "Done" || view.path === "/done") && (
          <Empty view={view} done={groups.find((group) => group.name === "Done")?.tasks.length ?? 0} />
        )}
      </div>
    </div>
  );
}
