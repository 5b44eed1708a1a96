import { useState } from "preact/hooks";
import { alarm } from "@/shared/ui/announcer";
import type { Refusal } from "./refusal";

/** Sends a form once at a time; what the server refused comes back as words beside the fields. */
export function useSubmit(send: () => Promise<void>, explain: (error: unknown) => Refusal) {
  const [refusal, setRefusal] = useState<Refusal>({});
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefusal({});
    try {
      await send();
    } catch (error) {
      const why = explain(error);
      setRefusal(why);
      alarm(why.email ?? why.password ?? why.form ?? "");
    } finally {
      setBusy(false);
    }
  };
  return { refusal, busy, submit };
}
