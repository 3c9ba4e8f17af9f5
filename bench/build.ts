/**
 * Generates a newsroom, builds it in a process of its own, and prints seconds, CPU seconds, peak memory and ms a page.
 * npm run bench -- --articles 20000 [--words 350] [--keep]
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeConfiguration } from "./configuration.ts";
import { generate } from "./generate.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "2000,8000" },
    words: { type: "string", default: "350" },
    keep: { type: "boolean" },
  },
});

interface Measured {
  seconds: number;
  cpu: number;
  megabytes: number;
}

function build(folder: string): Measured {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, "oneBuild.ts")], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return JSON.parse(output.trim().split("\n").at(-1) as string) as Measured;
}

function countPages(folder: string): number {
  return readdirSync(join(folder, "_site"), { recursive: true }).filter((path) => String(path).endsWith(".html"))
    .length;
}

const rows: Record<string, string | number>[] = [];
for (const articles of values.articles.split(",").map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), "warta-bench-"));
  try {
    generate(folder, { articles, length: Number(values.words) });
    writeConfiguration(folder);
    const { seconds, cpu, megabytes } = build(folder);
    const pages = countPages(folder);
    rows.push({
      articles,
      pages,
      seconds: seconds.toFixed(1),
      "CPU s": cpu.toFixed(1),
      "peak MB": Math.round(megabytes),
      "CPU ms a page": ((cpu * 1000) / pages).toFixed(2),
    });
  } finally {
    if (values.keep) console.log(folder);
    else rmSync(folder, { recursive: true, force: true });
  }
}
console.table(rows);
