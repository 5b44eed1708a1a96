import { config } from "@/shared/session/session";

/**
 * The chat with words in its box, not yet sent. They travel in the fragment, which no server and no log ever sees.
 */
export function askAddress(words: string): string {
  const address = new URL(config.value.chatUrl, location.href);
  address.hash = `ask=${encodeURIComponent(words)}`;
  return address.href;
}

/** The words the chat was opened with; taken once, so that a reload does not bring them back. */
export function takeAsked(): string | null {
  const words = /^#ask=(.+)$/.exec(location.hash)?.[1];
  if (!words) return null;
  history.replaceState(history.state, "", location.pathname + location.search);
  return decodeURIComponent(words);
}
