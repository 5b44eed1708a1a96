import { checkSession, session } from "./session";

/** Milliseconds between two looks: windows are switched more often than accounts. */
const REST = 5_000;

let looked = 0;

/** Looks who is signed in whenever this page comes back to the front. Gives the function that stops it. */
export function watchSession(): () => void {
  const look = () => {
    if (document.visibilityState === "hidden" || Date.now() - looked < REST) return;
    looked = Date.now();
    // Without an answer nothing is known, and the next request will tell
    void checkSession().catch(() => undefined);
  };
  addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", returned);
  return () => {
    removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
    removeEventListener("pageshow", returned);
  };
}

/** A page kept for the back button may be another account's by now: it stays hidden until that is known. */
async function returned(event: PageTransitionEvent): Promise<void> {
  if (!event.persisted) return;
  document.body.hidden = true;
  try {
    await checkSession();
  } catch {
    session.value = { state: "unreachable" };
  } finally {
    document.body.hidden = false;
  }
}
