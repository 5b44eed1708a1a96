import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const TEXT = /\.(css|js|json|svg|txt|webmanifest)$/;

/**
 * Writes a `.br` and a `.gz` beside every text file of the build but the pages (the server writes the theme into those), so that the server, whose file system is read-only
 * and has no native brotli, only picks one. Files that would not get smaller stay alone.
 */
export function precompress(): Plugin {
  let folder = "";
  return {
    name: "precompress",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    async writeBundle() {
      const files = await readdir(folder, { recursive: true });
      await Promise.all(files.filter((file) => TEXT.test(file)).map((file) => compress(join(folder, file))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const text = await readFile(file);
  const brotli = promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } });
  const smaller = async (suffix: string, packed: Promise<Buffer>) => {
    const bytes = await packed;
    if (bytes.length < text.length) await writeFile(file + suffix, bytes);
  };
  await Promise.all([smaller(".br", brotli), smaller(".gz", promisify(gzip)(text, { level: 9 }))]);
}
