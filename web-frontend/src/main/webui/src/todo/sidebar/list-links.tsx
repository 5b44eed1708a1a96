import { Plus } from "lucide-preact";
import { useState } from "preact/hooks";
import { createList } from "@/shared/api/lists";
import { go } from "@/shared/router/router";
import { listHue } from "@/shared/tasks/meta";
import { announce } from "@/shared/ui/announcer";
import { IconButton } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { failureWords } from "@/shared/words/failures";
import { quoted } from "@/shared/words/quoted";
import { lists, loadLists, summary } from "./lists";
import { NavLink } from "./nav-link";

/** The user's own lists, and a line to make one more. */
export function ListLinks({ base }: { base: string }) {
  const [adding, setAdding] = useState(false);
  const counts = new Map(summary.value?.lists?.map((list) => [list.id, list.open]));
  return (
    <>
      <h2>
        Lists
        <IconButton label="Add list" onClick={() => setAdding(true)}>
          <Icon of={Plus} small />
        </IconButton>
      </h2>
      {adding && <NewList onClose={() => setAdding(false)} />}
      <ul class="nav">
        {lists.value
          .filter((list) => list.name !== "Inbox")
          .map((list) => (
            <NavLink
              key={list.id}
              to={`/list/${list.id}`}
              base={base}
              hue={listHue(list.id)}
              count={counts.get(list.id) ?? list.open}
            >
              {list.name}
            </NavLink>
          ))}
      </ul>
    </>
  );
}

function NewList({ onClose }: { onClose: () => void }) {
  const [error, setError] = useState("");
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget as HTMLFormElement).get("name")).trim();
    if (!name) return setError("Give the list a name.");
    try {
      const list = await createList(name);
      await loadLists();
      announce(`Added list ${quoted(list.name)}`);
      onClose();
      go(`/list/${list.id}`);
    } catch (refused) {
      setError(failureWords("Not added", refused));
    }
  };
  return (
    <form
      class="new-list"
      aria-label="Add list"
      onSubmit={(event) => void add(event)}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <input
        class="input"
        name="name"
        aria-label="List name"
        placeholder="List name"
        maxLength={100}
        autocomplete="off"
        aria-invalid={error ? true : undefined}
        ref={(input) => input?.focus()}
        onBlur={(event) => !event.currentTarget.value && onClose()}
      />
      {error && <p class="error">{error}</p>}
    </form>
  );
}
