/// <reference types="vitest/config" />
import tailwindcss from "@tailwindcss/vite";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { firstLoadBudget } from "./build/first-load-budget.ts";
import { precompress } from "./build/precompress.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Live coding without Quarkus: the two pages from here, everything else from a running web-frontend.
const gateway = process.env.GATEWAY_URL ?? "http://localhost:3000";

export default defineConfig({
  plugins: [tailwindcss(), firstLoadBudget(50_000), precompress()],
  resolve: { alias: { "@": here("./src") } },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "dist",
    // The first browsers with light-dark(): an older target would have it compiled into something the tokens cannot do.
    target: ["chrome123", "firefox120", "safari17.5"],
    // The CSP has no data: fonts, and a chunk that waits for a polyfill is a chunk late.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { todo: here("./todo.html"), chat: here("./chat.html") } },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { "/api": gateway, "/session": gateway, "/config.json": gateway },
  },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}", "build/**/*.test.ts"] },
});
