import { signal } from "@preact/signals";

const said = signal("");
const alarmed = signal("");

/** Says one sentence to a screen reader when it is idle. Emptied first, so that the same sentence twice is heard twice. */
export function announce(sentence: string): void {
  refill(said, sentence);
}

/** Says a failure at once. */
export function alarm(sentence: string): void {
  refill(alarmed, sentence);
}

/** Takes back what was said last: it stays readable, and may be of an account that is signed in no more. */
export function hush(): void {
  for (const region of [said, alarmed]) {
    clearTimeout(waiting.get(region));
    region.value = "";
  }
}

const waiting = new Map<typeof said, ReturnType<typeof setTimeout>>();

function refill(region: typeof said, sentence: string): void {
  region.value = "";
  clearTimeout(waiting.get(region));
  waiting.set(
    region,
    setTimeout(() => (region.value = sentence), 50),
  );
}

/** The only live regions of an app: permanent, outside every list. */
export function Announcer() {
  return (
    <>
      <p class="sr fixed top-0" role="status">
        {said}
      </p>
      <p class="sr fixed top-0" role="alert">
        {alarmed}
      </p>
    </>
  );
}
