import { expect, test } from "vitest";
import { chosen } from "./theme";

test("the theme comes from its own cookie and from no other", () => {
  expect(chosen("a=b; theme=dark; c=d")).toBe("dark");
  expect(chosen("theme=light")).toBe("light");
  expect(chosen("mytheme=dark")).toBe("system");
  expect(chosen("theme=purple")).toBe("system");
  expect(chosen("")).toBe("system");
});
