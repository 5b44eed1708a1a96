import { CircleAlert, PanelLeft, SquarePen } from "lucide-preact";
import { closeOver, toggle } from "@/chat/panels/panels";
import { PanelFrame } from "@/chat/panels/panel";
import { running, thread } from "@/chat/thread/state";
import { useRef } from "preact/hooks";
import { useNow } from "@/shared/platform/clock";
import { follow, go } from "@/shared/router/router";
import { AccountFoot } from "@/shared/ui/account-foot";
import { AppSwitch } from "@/shared/ui/app-switch";
import { Banner } from "@/shared/ui/banner";
import { Button, IconButton } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { Logo } from "@/shared/ui/logo";
import { focusComposer } from "@/chat/composer/focus";
import type { Conversation } from "@/chat/api/wire";
import { byDay } from "./by-day";
import { alarm } from "@/shared/ui/announcer";
import { failureWords } from "@/shared/words/failures";
import { conversations, found, loadConversations, loadOlder, search, searchOlder, waiting } from "./conversations";

/** A new conversation: nothing is made before something is said in it. */
export function newConversation(): void {
  go("/");
  closeOver();
  focusComposer();
}

/** The left column. */
export function ConversationList() {
  return (
    <PanelFrame panel="side" class="side" label="Conversations">
      <div class="side-top">
        <div class="brand">
          <b>
            <Logo />
            Chat
          </b>
          <IconButton label="Hide conversations" onClick={() => toggle("side")}>
            <Icon of={PanelLeft} />
          </IconButton>
        </div>
        <AppSwitch app="chat" />
        <Button onClick={newConversation}>
          <Icon of={SquarePen} small />
          New conversation
        </Button>
      </div>
      <div class="side-scroll">
        <Search />
        {found.value.q.trim() ? <Found /> : <List />}
      </div>
      <AccountFoot />
    </PanelFrame>
  );
}

const TYPED_FOR = 200;

function Search() {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const look = (q: string) => {
    clearTimeout(timer.current);
    const wait = q.trim() ? TYPED_FOR : 0;
    timer.current = setTimeout(() => void search(q).catch((error) => alarm(failureWords("Not searched", error))), wait);
  };
  return (
    <input
      class="input"
      type="search"
      dir="auto"
      aria-label="Search conversations"
      placeholder="Search conversations"
      maxLength={200}
      defaultValue={found.value.q}
      onInput={(event) => look(event.currentTarget.value)}
    />
  );
}

function Found() {
  const { items, nextCursor } = found.value;
  if (items.length === 0) return <p class="convs-none">No conversation has these words.</p>;
  return (
    <nav aria-label="Conversations found">
      <ul class="convs">
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
      {nextCursor && (
        <Button kind="ghost" wide onClick={() => void searchOlder()}>
          Show older
        </Button>
      )}
    </nav>
  );
}

function List() {
  const now = useNow();
  const { state, items, nextCursor } = conversations.value;
  if (state === "failed") {
    return (
      <Banner icon={CircleAlert} failure action={{ word: "Try again", run: () => void loadConversations() }}>
        Could not load conversations.
      </Banner>
    );
  }
  if (state === "ready" && items.length === 0)
    return <p class="convs-none">What you say to the assistant is kept here.</p>;
  return (
    <nav aria-label="Conversations">
      {byDay(items, now).map((group) => (
        <section key={group.heading}>
          <h2>{group.heading}</h2>
          <ul class="convs">
            {group.items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ul>
        </section>
      ))}
      {nextCursor && (
        <Button kind="ghost" wide onClick={() => void loadOlder()}>
          Show older
        </Button>
      )}
    </nav>
  );
}

function Item({ item }: { item: Conversation }) {
  const current = thread.value.id === item.id;
  const busy = current && running.value !== undefined;
  return (
    <li>
      <a
        href={`/c/${item.id}`}
        aria-current={current ? "page" : undefined}
        onClick={(event) => {
          follow(event);
          closeOver();
        }}
      >
        <b>
          <bdi>{item.title}</bdi>
        </b>
        {waiting.value.has(item.id) && <span class="wait" role="img" aria-label="Waiting for your approval" />}
        {busy && <span class="pulse" role="img" aria-label="Assistant is answering" />}
      </a>
    </li>
  );
}
