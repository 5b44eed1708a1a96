// Writes the table of values in todo-chatbot/README.md from the comments in the chart's and the sub-charts' values.yaml.
//   npm run readme             writes it
//   npm run readme -- --check  fails if it is not what would be written
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";

process.chdir(import.meta.dirname ?? new URL(".", import.meta.url).pathname);
const chart = "todo-chatbot";
const readme = join(chart, "README.md");
const text = (...path) => readFileSync(join(chart, ...path), "utf8");

/** A sub-chart's values under the key by which the umbrella knows it; its comments name them from there, too. */
function under(key, values) {
  return values
    .split("\n")
    .map((line) => line.replace(/^(\s*## @(?:param|skip|extra) )/, `$1${key}.`))
    .map((line) => (line && !line.startsWith("##") ? `  ${line}` : line))
    .join("\n");
}

// A chart that is used twice is described once, under both of its names
const keys = new Map();
for (const { name, alias } of parse(text("Chart.yaml")).dependencies) {
  if (parse(text("charts", name, "Chart.yaml")).type !== "library") {
    keys.set(name, [...(keys.get(name) ?? []), alias ?? name]);
  }
}
const subCharts = [...keys].map(([name, [key, ...twins]]) => {
  const title = [key, ...twins].join(", and the same under ");
  return `## @section ${title}\n${key}:\n${under(key, text("charts", name, "values.yaml"))}`;
});

const folder = mkdtempSync(join(tmpdir(), "readme-"));
try {
  const values = join(folder, "values.yaml");
  const written = join(folder, "README.md");
  writeFileSync(values, [text("values.yaml"), ...subCharts].join("\n"));
  copyFileSync(readme, written);
  const generator = createRequire(import.meta.url).resolve("@bitnami/readme-generator-for-helm/bin/index.js");
  try {
    execFileSync(process.execPath, [generator, "--values", values, "--readme", written], { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    console.error(`${error.stdout}${error.stderr}`.replace(/^Skipping check.*\n/gm, ""));
    process.exit(1);
  }
  if (!process.argv.includes("--check")) {
    copyFileSync(written, readme);
  } else if (readFileSync(written, "utf8") !== readFileSync(readme, "utf8")) {
    console.error(`${readme} is not what the comments in values.yaml say: npm --prefix helm run readme`);
    process.exit(1);
  }
} finally {
  rmSync(folder, { recursive: true });
}
