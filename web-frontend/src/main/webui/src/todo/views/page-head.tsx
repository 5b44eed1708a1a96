import { Ellipsis, Pencil, Trash } from "lucide-preact";
import { useState } from "preact/hooks";
import { deleteList, renameList } from "@/shared/api/lists";
import { useNow } from "@/shared/platform/clock";
import { go } from "@/shared/router/router";
import { Icon } from "@/shared/ui/icon";
import { Menu } from "@/shared/ui/menu";
import { ProgressRing } from "@/shared/ui/progress-ring";
import { showToast } from "@/shared/ui/toast";
import { failureWords } from "@/shared/words/failures";
import { TitleEditor } from "../list/title-editor";
import { loadLists } from "../sidebar/lists";
import { quoted } from "@/shared/words/quoted";
import type { Group, View } from "./view";

/** Title, date and progress; for a list also what can be done with it. */
export function PageHead({ view, groups }: { view: View; groups: Group[] }) {
  const now = useNow();
  const [renaming, setRenaming] = useState(false);
  const open = groups.filter((group) => group.name !== "Done").reduce((sum, group) => sum + group.tasks.length, 0);
  const done = groups.find((group) => group.name === "Done")?.tasks.length ?? 0;
  const list = view.defaults.list;
  const subtitle = view.subtitle?.(now);
  return (
    <div class="head">
      <div class="min-w-0 flex-1">
        <h1>{renaming && list ? <ListName list={list} onDone={() => setRenaming(false)} /> : view.name || "List"}</h1>
        <p class="sub">
          {subtitle && <span>{subtitle}</span>}
          {view.path === "/" && done > 0 && <Progress done={done} all={done + open} />}
          {!subtitle && open > 0 && <span class="num">{open === 1 ? "1 task" : `${open} tasks`}</span>}
        </p>
      </div>
      {list && (
        <div class="head-tools">
          <Menu
            label="List actions"
            items={[
              { word: "Rename list", icon: <Icon of={Pencil} />, run: () => setRenaming(true) },
              { word: "Delete list", icon: <Icon of={Trash} />, danger: true, run: () => void removeList(list) },
            ]}
          >
            <Icon of={Ellipsis} />
          </Menu>
        </div>
      )}
    </div>
  );
}

function Progress({ done, all }: { done: number; all: number }) {
  return (
    <span class="prog num">
      <ProgressRing part={done / all} />
      {done} of {all} done
    </span>
  );
}

function ListName({ list, onDone }: { list: { id: string; name: string }; onDone: () => void }) {
  const rename = async (name: string | null) => {
    onDone();
    if (!name || name === list.name) return;
    await renameList(list.id, name).catch((error) => showToast({ text: failureWords("Not renamed", error) }));
    await loadLists();
  };
  return <TitleEditor title={list.name} onDone={(name) => void rename(name)} />;
}

async function removeList(list: { id: string; name: string }): Promise<void> {
  try {
    await deleteList(list.id);
    go("/inbox", { replace: true });
    showToast({ text: `Deleted list ${quoted(list.name)}. Its tasks are in the Inbox` });
    await loadLists();
  } catch (error) {
    showToast({ text: failureWords("Not deleted", error) });
  }
}
