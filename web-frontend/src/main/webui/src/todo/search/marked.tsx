import type { ComponentChildren } from "preact";

/** The words with what was searched for in bold. */
export function marked(words: string, searched: string): ComponentChildren {
  const at = searched ? words.toLowerCase().indexOf(searched.toLowerCase()) : -1;
  if (at < 0) return words;
  const end = at + searched.length;
  return (
    <>
      {words.slice(0, at)}
      <mark>{words.slice(at, end)}</mark>
      {words.slice(end)}
    </>
  );
}
