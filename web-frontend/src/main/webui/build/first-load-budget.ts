import { brotliCompressSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

/**
 * Fails the build when the JavaScript a page needs before it shows anything (its entry and what that imports
 * statically) is more than `limit` bytes of brotli.
 */
export function firstLoadBudget(limit: number): Plugin {
  return {
    name: "first-load-budget",
    apply: "build",
    generateBundle(_options, bundle) {
      for (const entry of Object.values(bundle)) {
        if (entry.type !== "chunk" || !entry.isEntry) continue;
        const size = firstLoad(entry, bundle);
        const sentence = `${entry.name}: first load ${size} of ${limit} bytes of brotli-compressed JavaScript`;
        if (size > limit) this.error(sentence);
        else console.log(sentence);
      }
    },
  };
}

function firstLoad(entry: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): number {
  const seen = new Set<string>();
  const visit = (name: string): number => {
    const chunk = bundle[name];
    if (seen.has(name) || chunk?.type !== "chunk") return 0;
    seen.add(name);
    return chunk.imports.reduce((sum, other) => sum + visit(other), brotliCompressSync(chunk.code).length);
  };
  return visit(entry.fileName);
}
