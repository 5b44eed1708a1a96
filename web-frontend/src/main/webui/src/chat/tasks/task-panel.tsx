import { CircleAlert, ExternalLink, PanelRight } from "lucide-preact";
import { useState } from "preact/hooks";
import { PanelFrame } from "@/chat/panels/panel";
import { toggle } from "@/chat/panels/panels";
import { thread } from "@/chat/thread/state";
import { loadEarlier } from "@/chat/thread/thread";
import { useTasks } from "@/chat/turn/known-tasks";
import type { Task } from "@/shared/api/types";
import { useNow } from "@/shared/platform/clock";
import { config } from "@/shared/session/session";
import { TaskRow } from "@/shared/tasks/row";
import { tasks } from "@/shared/tasks/store";
import { Banner } from "@/shared/ui/banner";
import { Button, IconButton } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { RowsSkeleton } from "@/shared/ui/skeleton";
import { loadPanelTasks, panelTasks, todayGroups } from "./panel-tasks";
import { todoAddress } from "./todo-address";

/** The right column: the list the assistant works on, moving as it works. */
export function TaskPanel() {
  const [shown, setShown] = useState<"today" | "touched">("today");
  return (
    <PanelFrame panel="tasks" class="aux tp" label="Tasks">
      <div class="aux-head">
        <div class="seg" role="group" aria-label="Show">
          <button type="button" aria-pressed={shown === "today"} onClick={() => setShown("today")}>
            Today
          </button>
          <button type="button" aria-pressed={shown === "touched"} onClick={() => setShown("touched")}>
            Touched here
          </button>
        </div>
        <span class="sp" />
        <a class="ib" href={config.value.todoUrl} aria-label="Open in Todo" title="Open in Todo">
          <Icon of={ExternalLink} />
        </a>
        <IconButton label="Hide tasks" onClick={() => toggle("tasks")}>
          <Icon of={PanelRight} />
        </IconButton>
      </div>
      <div class="aux-scroll">{shown === "today" ? <Today /> : <Touched />}</div>
    </PanelFrame>
  );
}

function Today() {
  const groups = todayGroups([...tasks.value.values()], useNow());
  if (panelTasks.value === "loading") return <RowsSkeleton />;
  if (panelTasks.value === "failed") {
    return (
      <Banner icon={CircleAlert} failure action={{ word: "Try again", run: () => void loadPanelTasks() }}>
        Could not load tasks. The server did not answer.
      </Banner>
    );
  }
  if (groups.length === 0)
    return <Empty heading="Nothing due today">What the assistant adds for today shows here.</Empty>;
  return (
    <>
      {groups.map((group) => (
        <section class="group" key={group.heading} aria-label={group.heading}>
          <div class={group.heading === "Overdue" ? "group-h late" : "group-h"}>
            <h2>{group.heading}</h2>
            <span class="n">{group.tasks.length}</span>
          </div>
          <Rows tasks={group.tasks} />
        </section>
      ))}
    </>
  );
}

/** What this conversation has changed, the newest first. */
function Touched() {
  const ids = thread.value.exchanges.flatMap(({ turn }) => turn?.receipts.map((receipt) => receipt.taskId) ?? []);
  const found = useTasks([...new Set(ids.toReversed())]).filter((task) => task !== undefined);
  if (found.length === 0 && !thread.value.earlier)
    return <Empty heading="Nothing changed yet">Tasks this conversation changes show here.</Empty>;
  return (
    <>
      <Rows tasks={found} />
      {thread.value.earlier && (
        <Button kind="ghost" wide onClick={() => void loadEarlier()}>
          Show what was changed earlier
        </Button>
      )}
    </>
  );
}

function Rows({ tasks: shown }: { tasks: Task[] }) {
  return (
    <ul class="rows">
      {shown.map((task) => (
        <TaskRow
          key={task.id}
          task={task}
          href={todoAddress(task.id)}
          onOpen={() => location.assign(todoAddress(task.id))}
        />
      ))}
    </ul>
  );
}

function Empty({ heading, children }: { heading: string; children: string }) {
  return (
    <div class="panel-empty">
      <h2>{heading}</h2>
      <p>{children}</p>
    </div>
  );
}
