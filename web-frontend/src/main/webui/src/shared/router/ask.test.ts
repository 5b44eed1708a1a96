import { expect, test } from "vitest";
import { config } from "@/shared/session/session";
import { askAddress, takeAsked } from "./ask";

test("words travel to the chat once, whatever is in them", () => {
  config.value = { todoUrl: "/", chatUrl: "http://todo.test:3001", version: "" };
  const words = "Task 52: #1 & 100 % “done”?";
  const address = new URL(askAddress(words));
  expect(address.origin).toBe("http://todo.test:3001");
  location.hash = address.hash;
  expect(takeAsked()).toBe(words);
  expect(takeAsked()).toBeNull();
  expect(location.hash).toBe("");
});
