/** Letters that are written from right to left: Hebrew, Arabic and their kin, and the scripts of the higher planes. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** A title inside a sentence, in quotation marks. One from right to left is isolated: else it turns marks and numbers around it round. */
export function quoted(title: string): string {
  return `“${isolated(title)}”`;
}

/** For sentences that are text; where there are elements, `<bdi>` does it. */
export function isolated(title: string): string {
  return RIGHT_TO_LEFT.test(title) ? `\u2068${title}\u2069` : title;
}
