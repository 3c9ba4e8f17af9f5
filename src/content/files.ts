import { existsSync } from "node:fs";
import { globSync } from "tinyglobby";

/** Files below a folder by a pattern, as paths with `/`, in the order of their code units; none where there is no folder. */
export function filesBelow(folder: string, pattern: string): string[] {
  if (!existsSync(folder)) return [];
  return globSync(pattern, { cwd: folder, caseSensitiveMatch: false, expandDirectories: false }).sort();
}
