import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A component in a chunk of its own, fetched when it is first shown; until then nothing stands in its place.
 * (Suspense would bring preact/compat into the first load.)
 */
export function lazy<P extends object>(fetchIt: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [, arrived] = useState(Loaded !== undefined);
    useEffect(() => {
      if (Loaded) return;
      void fetchIt().then((component) => {
        Loaded = component;
        arrived(true);
      });
    }, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
