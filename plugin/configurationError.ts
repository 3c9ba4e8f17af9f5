import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseJavaScript } from "./javascript.ts";
import { configurationFile } from "./optionPlace.ts";
import { textOf } from "./textOf.ts";

interface Behind extends Error {
  readonly originalError?: unknown;
  /** of what Warta tells itself */
  readonly exitCode?: number;
}

/**
 * What really is wrong where Eleventy could not run a configuration, in one line with its place: Eleventy itself tells of an
 * import that failed, and keeps the reason behind it.
 * @param named the file, where one was named
 */
export function configurationError(error: unknown, named?: string): Error {
  const all = chainOf(error);
  const ours = all.find(({ exitCode }) => exitCode !== undefined);
  const last = all.at(-1);
  if (ours || !last) return ours ?? new Error(String(error));
  const file = named ?? configurationFile();
  const place = last instanceof SyntaxError ? unreadAt(file) : frameOf(last);
  return new Error(`${place ?? file} ${last.message}`, { cause: error });
}

function chainOf(error: unknown): Behind[] {
  const all: Behind[] = [];
  for (let one = error; one instanceof Error; one = (one as Behind).originalError ?? one.cause) all.push(one);
  return all;
}

/** Where a file is no JavaScript; nothing where that is in another one, which it imports. */
function unreadAt(file: string): string | undefined {
  const parsed = parseJavaScript(textOf(file));
  return parsed.ok || parsed.line === undefined ? undefined : `${file}:${parsed.line}`;
}

/** The innermost place of the site's own code. */
function frameOf({ stack = "" }: Error): string | undefined {
  for (const [, url = "", line] of stack.matchAll(/^ +at (?:.*\()?(file:\/\/\S+?|\/\S+?):(\d+):\d+\)?$/gm)) {
    const path = url.startsWith("file:") ? fileURLToPath(url) : url;
    if (!path.includes("node_modules") && !path.startsWith(import.meta.dirname)) return `${relative("", path)}:${line}`;
  }
  return undefined;
}
