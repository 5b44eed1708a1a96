import { expect, test } from "vitest";
import { follow, mask, unmask, type Range } from "./ranges";

const text = "Read Friday, the novel, on Sunday";
const friday: Range = { start: 5, end: 11 };

test("what was turned back into words is hidden at its length, and comes back in the title", () => {
  const masked = mask(text, [friday]);
  expect(masked).toHaveLength(text.length);
  expect(masked).not.toContain("Friday");
  const title = masked.replace(" on Sunday", "");
  expect(unmask(title, text, [friday])).toBe("Read Friday, the novel,");
});

test("several pieces come back in their own places", () => {
  const both = [{ start: 27, end: 33 }, friday];
  expect(unmask(mask(text, both), text, both)).toBe(text);
});

test("an edit before a piece moves it, one behind it does not, one inside gives it up", () => {
  expect(follow([friday], text, `Re-read${text.slice(4)}`)).toEqual([{ start: 8, end: 14 }]);
  expect(follow([friday], text, `${text} evening`)).toEqual([friday]);
  expect(follow([friday], text, text.replace("Friday", "Freya"))).toEqual([]);
  expect(follow([friday], text, "")).toEqual([]);
});
