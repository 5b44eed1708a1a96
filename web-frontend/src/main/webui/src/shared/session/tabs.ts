const NAME = "account";

/** Made when it is first needed, and kept: closing it could drop what was just said. */
let opened: BroadcastChannel | null = null;

function channel(): BroadcastChannel | null {
  if (typeof BroadcastChannel !== "function") return null;
  return (opened ??= new BroadcastChannel(NAME));
}

/**
 * Tells every other tab of this address who is signed in from now on; null: nobody. Where there is no BroadcastChannel,
 * the tabs hear of a change in what is stored. Both work over plain HTTP.
 */
export function tellTabs(account: string | null): void {
  const tabs = channel();
  if (tabs) tabs.postMessage({ account });
  else {
    localStorage.setItem(NAME, JSON.stringify({ account, at: Date.now() }));
    localStorage.removeItem(NAME);
  }
}

/** Calls `listener` with what another tab tells. */
export function onAccount(listener: (account: string | null) => void): void {
  const hear = (told: { account: string | null }) => listener(told.account);
  channel()?.addEventListener("message", ({ data }: MessageEvent) => hear(data as { account: string | null }));
  addEventListener("storage", ({ key, newValue }) => {
    if (key === NAME && newValue) hear(JSON.parse(newValue) as { account: string | null });
  });
}
