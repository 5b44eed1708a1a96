import { useEffect, useRef } from "preact/hooks";
import type { Range } from "./ranges";

/** The same words behind the input's, with what was understood tinted; it scrolls with the input. */
export function Mirror({ text, marks }: { text: string; marks: Range[] }) {
  const mirror = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = mirror.current?.nextElementSibling as HTMLInputElement | null;
    if (!input) return undefined;
    const align = () => {
      if (mirror.current) mirror.current.scrollLeft = input.scrollLeft;
    };
    align();
    input.addEventListener("scroll", align);
    return () => input.removeEventListener("scroll", align);
  }, [text]);
  const pieces = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <div class="qa-mirror" aria-hidden="true" ref={mirror}>
      {pieces}
      {text.slice(at)}
    </div>
  );
}
