import { ArrowDown, CircleAlert } from "lucide-preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Composer } from "@/chat/composer/composer";
import { Suggestions } from "@/chat/composer/suggestions";
import { ExchangeView } from "@/chat/turn/turn-view";
import { go } from "@/shared/router/router";
import { Banner } from "@/shared/ui/banner";
import { Button } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { showConversation } from "./conversation";
import { thread } from "./state";
import { loadEarlier } from "./thread";

const NEAR_END = 60;

/** The conversation and the composer under it, in one scroller so that a scrollbar cannot put them out of line. */
export function ThreadView() {
  const scroller = useRef<HTMLDivElement>(null);
  const { atEnd, toEnd, onScroll } = useFollowing(scroller);
  const { id, state, exchanges, earlier } = thread.value;
  return (
    <div class="scroll chat-scroll" ref={scroller} role="region" aria-label="Conversation" onScroll={onScroll}>
      {state === "failed" && (
        <div class="thread-note">
          <Banner icon={CircleAlert} failure action={{ word: "Try again", run: () => void showConversation(id) }}>
            Could not load this conversation. The server did not answer.
          </Banner>
        </div>
      )}
      {state === "missing" && <Missing />}
      {state === "loading" && <ThreadSkeleton />}
      {state === "ready" && exchanges.length === 0 && <Welcome />}
      {exchanges.length > 0 && (
        <ol class="thread">
          {earlier && (
            <li class="earlier">
              <Button kind="ghost" onClick={() => void loadEarlier()}>
                Show earlier messages
              </Button>
            </li>
          )}
          {exchanges.map((exchange, at) => (
            <ExchangeView key={exchange.key} exchange={exchange} last={at === exchanges.length - 1} />
          ))}
        </ol>
      )}
      <div class="dock">
        {!atEnd && exchanges.length > 0 && (
          <Button class="to-end" onClick={toEnd}>
            <Icon of={ArrowDown} small />
            Jump to latest
          </Button>
        )}
        {state === "ready" && exchanges.length === 0 && <Suggestions />}
        <Composer disabled={state === "missing"} />
      </div>
    </div>
  );
}

/** Follows the end while the reader is there, and leaves them alone elsewhere. */
function useFollowing(scroller: { current: HTMLDivElement | null }) {
  const [atEnd, setAtEnd] = useState(true);
  const following = useRef(true);
  const { id, exchanges } = thread.value;
  const toEnd = () => {
    following.current = true;
    setAtEnd(true);
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  };
  useEffect(toEnd, [id, exchanges.length]);
  useLayoutEffect(() => {
    if (following.current) scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  });
  useEffect(() => {
    // Cards grow after they are drawn: tasks arrive, details open
    const content = scroller.current?.firstElementChild;
    if (!content) return undefined;
    const observer = new ResizeObserver(() => {
      if (following.current) scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
    });
    observer.observe(content);
    return () => observer.disconnect();
  }, [id, exchanges.length > 0]);
  const onScroll = () => {
    const { scrollTop, scrollHeight, clientHeight } = scroller.current!;
    following.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
    setAtEnd(following.current);
  };
  return { atEnd, toEnd, onScroll };
}

function Welcome() {
  return (
    <div class="welcome">
      <h2>What should happen with your tasks?</h2>
      <p>
        Say it as you would to a person. Every change comes with a receipt and an Undo, and nothing is deleted without
        your yes.
      </p>
    </div>
  );
}

function Missing() {
  return (
    <div class="welcome">
      <h2>This conversation is gone</h2>
      <p>It was deleted, or it belongs to somebody else.</p>
      <Button onClick={() => go("/", { replace: true })}>New conversation</Button>
    </div>
  );
}

function ThreadSkeleton() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div class="thread" aria-hidden="true">
      <span class="sk sk-me" />
      <span class="sk sk-line" />
      <span class="sk sk-line short" />
    </div>
  );
}
