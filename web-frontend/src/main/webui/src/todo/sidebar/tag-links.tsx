import { follow } from "@/shared/router/router";
import { summary } from "./lists";

/** Tags that open tasks have. */
export function TagLinks({ base }: { base: string }) {
  const tags = summary.value?.tags?.filter(({ open }) => open > 0) ?? [];
  if (tags.length === 0) return null;
  return (
    <>
      <h2>Tags</h2>
      <div class="taglist">
        {tags.map(({ tag }) => {
          const to = `/tag/${encodeURIComponent(tag)}`;
          return (
            <a class="tag" key={tag} href={to} aria-current={to === base ? "page" : undefined} onClick={follow}>
              {tag}
            </a>
          );
        })}
      </div>
    </>
  );
}
