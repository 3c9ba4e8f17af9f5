import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Digest, digest } from "../src/digest.ts";

const IMPORTS = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(["'])(\.{1,2}\/[^"']+)\1/g;
const ENDINGS = ["", ".js", ".mjs", ".cjs", ".ts", ".json", "/index.js"];

/**
 * Digest of a site's configuration file and of what it imports locally: its filters, shortcodes and the functions
 * among its options cannot be looked into, so all pages are made again when one of these files changes.
 * @param path of the configuration file; without one, of the options' functions as they are written
 */
export function configurationDigest(path: string | undefined, options: object): Digest {
  const functions = Object.values(options)
    .flat()
    .filter((value) => typeof value === "function")
    .map(String);
  return digest([path ? sourcesFrom(path) : [], path ? [] : functions]);
}

function sourcesFrom(path: string): string[] {
  const sources = new Map<string, string>();
  const visit = (file: string) => {
    if (sources.has(file)) return;
    const source = readFileSync(file, "utf8");
    sources.set(file, source);
    for (const [, , name] of source.matchAll(IMPORTS)) {
      const next = ENDINGS.map((ending) => join(dirname(file), name + ending)).find((one) =>
        statSync(one, { throwIfNoEntry: false })?.isFile(),
      );
      if (next) visit(next);
    }
  };
  visit(path);
  return [...sources].map(([file, source]) => `${relative(dirname(path), file)}\n${source}`).sort();
}
