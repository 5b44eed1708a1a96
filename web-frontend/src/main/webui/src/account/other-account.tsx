import { Copy } from "lucide-preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { copyText } from "@/shared/platform/clipboard";
import { startAnew } from "@/shared/session/anew";
import { announce } from "@/shared/ui/announcer";
import { Button } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";

/** Another account is signed in than the page's own: says so, and gives back what was typed before it starts anew. */
export function OtherAccount({ was, typed }: { was: string; typed: string[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const copy = async () => {
    await copyText(typed.join("\n\n"));
    setCopied(true);
    announce("Copied");
  };
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Another account is signed in
      </h1>
      <p class="hint">
        This page was opened for {was}, and somebody else has signed in in this browser since. What was typed here is
        not saved. Copy it if you need it: it goes when you go on.
      </p>
      <textarea class="typed" readOnly rows={4} aria-label="What was typed here" value={typed.join("\n\n")} />
      <div class="flex flex-wrap gap-2">
        <Button kind="primary" large onClick={() => startAnew("other")}>
          Go on with the other account
        </Button>
        <Button large onClick={() => void copy()}>
          <Icon of={Copy} small />
          {copied ? "Copied" : "Copy"}
        </Button>
      </div>
    </>
  );
}
