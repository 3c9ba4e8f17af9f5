/**
 * Builds one blog with Warta's parts and without them, each build in a process of its own, the blogs in turn so that a
 * busy machine falls on all of them: CPU seconds, their median, and how many times the bare blog that is.
 * node bench/collection.ts [--posts 1000] [--tags 1700] [--rounds 5], after npm run compile
 */
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BlogParts, dress, writeBlog } from "./blog.ts";

const { values } = parseArgs({
  options: {
    posts: { type: "string", default: "1000" },
    tags: { type: "string", default: "1700" },
    rounds: { type: "string", default: "5" },
  },
});

const BLOGS = {
  "posts alone": {},
  "posts, own tag pages": { ownTags: true },
  "posts, Warta's tag pages": { tags: true },
  "posts, both": { ownTags: true, tags: true },
  "posts, Warta's tag pages, related": { tags: true, related: true },
} satisfies Record<string, BlogParts>;
type Name = keyof typeof BLOGS;

/** Builds that begin with what the one before left. */
const AGAIN = "Warta's tag pages, related: unchanged";
const EDITED = "Warta's tag pages, related: one post edited";
const BARE: Name = "posts, own tag pages";

interface Measured {
  cpu: number;
  megabytes: number;
}

function build(folder: string): Measured {
  const command = join(import.meta.dirname, "oneEleventy.ts");
  const output = execFileSync(process.execPath, [command], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 26 });
  return JSON.parse(output.trim().split("\n").at(-1) as string) as Measured;
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] as number;

const countPages = (folder: string) =>
  readdirSync(join(folder, "_site"), { recursive: true }).filter((path) => String(path).endsWith(".html")).length;

const folder = mkdtempSync(join(tmpdir(), "warta-bench-"));
const taken = new Map<string, Measured[]>();
const pages = new Map<string, number>();
const note = (name: string) => {
  taken.set(name, [...(taken.get(name) ?? []), build(folder)]);
  pages.set(name, countPages(folder));
};
try {
  const posts = writeBlog(folder, Number(values.posts), Number(values.tags));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [name, parts] of Object.entries(BLOGS)) {
      for (const made of ["_site", ".cache"]) rmSync(join(folder, made), { recursive: true, force: true });
      dress(folder, parts);
      note(name);
    }
    note(AGAIN);
    appendFileSync(posts[Math.floor(posts.length / 3)] as string, "\nKalimat tambahan.\n");
    note(EDITED);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const cpuOf = (name: string) => median((taken.get(name) ?? []).map(({ cpu }) => cpu));
console.table(
  Object.fromEntries(
    [...taken].map(([name, all]) => [
      name,
      {
        pages: pages.get(name),
        "CPU s": cpuOf(name).toFixed(2),
        least: Math.min(...all.map(({ cpu }) => cpu)).toFixed(2),
        most: Math.max(...all.map(({ cpu }) => cpu)).toFixed(2),
        [`times "${BARE}"`]: (cpuOf(name) / cpuOf(BARE)).toFixed(2),
        "peak MB": Math.round(median(all.map(({ megabytes }) => megabytes))),
      },
    ]),
  ),
);
