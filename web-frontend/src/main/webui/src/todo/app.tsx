import { useEffect } from "preact/hooks";
import { onChange } from "@/shared/live/live";
import { follow, go, leave, path } from "@/shared/router/router";
import { take } from "@/shared/tasks/store";
import { openConflict } from "@/shared/tasks/undo";
import { lazy } from "@/shared/ui/lazy";
import { ToastDock } from "@/shared/ui/toast";
import { focusRow } from "./list/current";
import { keepCounts, lists } from "./sidebar/lists";
import { Sidebar } from "./sidebar/sidebar";
import { closeLayer, layer, openLayer } from "./shell/layers";
import { listenForKeys } from "./shell/keys";
import { sidebarHidden, toggleSidebar } from "./shell/sidebar-state";
import { Tabs } from "./shell/tabs";
import { TopBar } from "./shell/top-bar";
import { TrashPage } from "./trash/trash-page";
import { routeOf, taskAddress } from "./views/route";
import { ViewPage } from "./views/view-page";

const Details = lazy(() => import("./details/details").then((details) => details.Details));
const Palette = lazy(() => import("./search/palette").then((search) => search.Palette));
const Help = lazy(() => import("./help/help").then((help) => help.Help));

/** The task app: navigation, a page of tasks, the details of one. */
export function TodoApp() {
  const { page, base, taskId } = routeOf(path.value, lists.value);
  const name = typeof page === "object" ? page.name : page === "trash" ? "Trash" : "Not found";
  useEffect(keepCounts, []);
  useEffect(() => onChange({ onEvent: take, onGap: () => undefined }), []);
  useEffect(() => listenForKeys(() => routeOf(path.peek(), lists.peek())), []);
  useEffect(() => {
    document.title = `${name || "List"} · Todo`;
    if (layer.peek() === "navigation") closeLayer();
  }, [name]);
  openConflict.value = (id) => go(taskAddress(base, id));

  const closeDetails = () => {
    leave(base);
    if (taskId) requestAnimationFrame(() => focusRow(taskId));
  };
  const navigation = layer.value === "navigation";
  return (
    <div class={`app${sidebarHidden.value ? " no-side" : ""}${navigation ? " nav-open" : ""}`}>
      <a class="skip" href="#main" onClick={skip}>
        Skip to content
      </a>
      <TopBar title={name} />
      <Sidebar base={base} sheet={navigation} onHide={navigation ? closeLayer : toggleSidebar} />
      {navigation && <button type="button" class="scrim" aria-label="Close navigation" onClick={closeLayer} />}
      <main class="main" id="main" tabIndex={-1}>
        {page === "trash" && <TrashPage />}
        {page === "missing" && <Missing />}
        {typeof page === "object" && <ViewPage key={page.path} view={page} base={base} openId={taskId} />}
        <ToastDock />
      </main>
      {taskId && <Details key={taskId} id={taskId} onClose={closeDetails} />}
      <Tabs base={base} onBrowse={() => openLayer("navigation")} />
      {layer.value === "search" && <Palette base={base} />}
      {layer.value === "help" && <Help />}
    </div>
  );
}

/** Not by the address: that belongs to the pages. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

function Missing() {
  return (
    <div class="scroll">
      <div class="col">
        <div class="empty">
          <h1>Nothing at this address</h1>
          <p>
            It may have been deleted.{" "}
            <a class="link" href="/" onClick={follow}>
              Go to Today
            </a>
          </p>
        </div>
      </div>
    </div>
  );
}
