/** A piece of the text, in UTF-16 units, the end not included. */
export interface Range {
  start: number;
  end: number;
}

/** A letter that stands in no word of any grammar; the service leaves runs of it in the title. */
const MASK = "ǀ";

/**
 * The text as the service is to read it: what the person turned back into words is hidden, at its length, so that
 * offsets stay what they are.
 */
export function mask(text: string, rejected: Range[]): string {
  let masked = text;
  for (const { start, end } of rejected) masked = masked.slice(0, start) + MASK.repeat(end - start) + masked.slice(end);
  return masked;
}

/** Puts the hidden words back into what the service made of the masked text. */
export function unmask(title: string, text: string, rejected: Range[]): string {
  const words = [...rejected].sort((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end));
  return title.replace(new RegExp(`${MASK}+`, "g"), (run) => words.shift() ?? run);
}

/** Where the ranges are after the text was edited; one that was touched by the edit is given up. */
export function follow(ranges: Range[], before: string, after: string): Range[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const grown = after.length - before.length;
  const changedEnd = before.length - tail;
  return ranges.flatMap((range) => {
    if (range.end <= head) return [range];
    if (range.start >= changedEnd) return [{ start: range.start + grown, end: range.end + grown }];
    return [];
  });
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
