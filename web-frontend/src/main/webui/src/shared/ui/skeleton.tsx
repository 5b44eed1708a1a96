import { useEffect, useState } from "preact/hooks";

const WIDTHS = ["45%", "62%", "36%", "54%"];

/** Rows of the real height, shown only once waiting has taken 150 ms: a fast answer never flickers. */
export function RowsSkeleton() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <ul class="rows" aria-hidden="true">
      {WIDTHS.map((width) => (
        <li class="row" key={width}>
          <span class="hit">
            <span class="check" />
          </span>
          <div class="row-body flex h-10 items-center">
            <span class="sk" style={{ width }} />
          </div>
        </li>
      ))}
    </ul>
  );
}
