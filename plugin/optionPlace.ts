import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { Fault } from "../src/faults/fault.ts";
import { lineOf } from "./optionLine.ts";
import { textOf } from "./textOf.ts";

/** What a site's configuration is called in reports where its file is not known. */
const UNNAMED = "eleventy.config";

/** Where Eleventy looks for it, in its order (https://www.11ty.dev/docs/config/#default-filenames). */
const NAMES = [".eleventy.js", `${UNNAMED}.js`, `${UNNAMED}.mjs`, `${UNNAMED}.cjs`];

/** The programs that read one of these, or the one that is named: Eleventy's, by either of its names, and ours. */
const COMMANDS = /^(?:eleventy|cmd|warta)(?:\.[cm]?[jt]s)?$/;

/**
 * The configuration file of the site in the working directory, for reports of options that are read before Eleventy
 * tells it.
 * @param argv words of the command line, on which another one may be named
 */
export function configurationFile(argv: readonly string[] = process.argv): string {
  // a program of the site's own may hand Eleventy any file
  if (!COMMANDS.test(basename(argv[1] ?? ""))) return UNNAMED;
  const at = argv.findIndex((word) => word === "--config" || word.startsWith("--config="));
  const word = argv[at] ?? "";
  const named = word.includes("=") ? word.slice(word.indexOf("=") + 1) : at < 0 ? undefined : argv[at + 1];
  return [...(named ? [named] : NAMES)].find((path) => existsSync(path)) ?? UNNAMED;
}

const CODE = /\.[cm]?js$/;

/** The fault of an option with the line on which that is written, or should be, as far as its file tells. */
export function withLine(fault: Fault): Fault {
  const { file, field, line } = fault.at;
  if (!field || line !== undefined || !CODE.test(file)) return fault;
  const found = lineOf(field, textOf(file));
  return found === undefined ? fault : { ...fault, at: { ...fault.at, line: found } };
}
