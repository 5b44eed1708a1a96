import { expect, test } from "vitest";
import { isolated, quoted } from "./quoted";

test("a title from right to left is isolated from its sentence, another stays as it is", () => {
  expect(quoted("Buy milk, 2 l")).toBe("“Buy milk, 2 l”");
  expect(quoted("دودھ 2")).toBe("“\u2068دودھ 2\u2069”");
  expect(isolated("Call שרה at 5")).toBe("\u2068Call שרה at 5\u2069");
  expect(isolated("Zoë 買う 🙂")).toBe("Zoë 買う 🙂");
});
