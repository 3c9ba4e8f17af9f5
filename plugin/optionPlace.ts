import { existsSync, readFileSync } from "node:fs";
import type { Fault } from "../src/faults/fault.ts";

/** What a site's configuration is called in reports where its file is not known. */
export const UNNAMED = "eleventy.config";

/** Where Eleventy looks for it, in its order (https://www.11ty.dev/docs/config/#default-filenames). */
const NAMES = [".eleventy.js", `${UNNAMED}.js`, `${UNNAMED}.mjs`, `${UNNAMED}.cjs`];

/**
 * The configuration file of the site in the working directory, for reports of options that are read before Eleventy
 * tells it.
 * @param argv words of the command line, on which another one may be named
 */
export function configurationFile(argv: readonly string[] = process.argv): string {
  const at = argv.findIndex((word) => word === "--config" || word.startsWith("--config="));
  const word = argv[at] ?? "";
  const named = word.includes("=") ? word.slice(word.indexOf("=") + 1) : at < 0 ? undefined : argv[at + 1];
  return [...(named ? [named] : NAMES)].find((path) => existsSync(path)) ?? UNNAMED;
}

const CODE = /\.[cm]?[jt]s$/;

/** The fault of an option with the line on which that is written, as far as its file tells it beyond doubt. */
export function withLine(fault: Fault): Fault {
  const { file, field, line } = fault.at;
  if (!field || line !== undefined || !CODE.test(file)) return fault;
  const found = lineOf(field, textOf(file));
  return found === undefined ? fault : { ...fault, at: { ...fault.at, line: found } };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** A line of its own, or a part of a block that begins with its line. */
const COMMENT = /^\s*(?:\/\/|\/?\*)/;

/**
 * @param field such as `categories[2].slug`
 * @returns the one line, from 1, on which its key is written, or else the key above it; nothing where either may be meant
 * by another line
 */
export function lineOf(field: string, source: string): number | undefined {
  const keys = field.split(/[.[\]]+/).filter((key) => key && !/^\d+$/.test(key));
  const lines = source.split("\n").map((line) => (COMMENT.test(line) ? "" : line));
  for (const key of keys.reverse()) {
    const written = new RegExp(`(?<![\\w$.-])(["']?)${key.replace(/\W/g, "\\$&")}\\1\\s*:`);
    const found = lines.flatMap((line, at) => (written.test(line) ? [at + 1] : []));
    if (found.length === 1) return found[0];
  }
  return undefined;
}
