import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The repository's root. */
export const root = join(import.meta.dirname, "..", "..");

/** Eleventy's own command, as `npx eleventy` starts it. */
export const eleventy = join(root, "node_modules", "@11ty", "eleventy", "cmd.cjs");

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/**
 * Runs a program of Node's in a folder and waits for it.
 * @param script path of the program, then its words
 * @param node the Node that runs it; the test's own when left out
 */
export function run(
  folder: string,
  [script, ...words]: readonly [string, ...string[]],
  env: Readonly<Record<string, string | undefined>> = {},
  node: string = process.execPath,
): Ran {
  const { status, stdout, stderr } = spawnSync(node, [script, ...words], {
    cwd: folder,
    env: { ...process.env, GITHUB_ACTIONS: "", SOURCE_DATE_EPOCH: "1740787200", ...env },
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}
