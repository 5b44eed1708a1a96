import { expect, test, vi } from "vitest";
import { reasonOfStart, startAnew } from "./anew";

test("starting anew leaves nothing stored but why, which is told once", () => {
  const replace = vi.spyOn(location, "replace").mockImplementation(() => undefined);
  localStorage.setItem("chat.hidden", "side");
  sessionStorage.setItem("draft", "a secret");
  startAnew("other");
  expect(replace).toHaveBeenCalledWith("/");
  expect(localStorage.length).toBe(0);
  expect(sessionStorage.getItem("draft")).toBeNull();
  expect(reasonOfStart()).toBe("other");
  expect(reasonOfStart()).toBeUndefined();
});
