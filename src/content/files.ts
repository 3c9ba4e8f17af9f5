import { readdirSync } from "node:fs";
import { relative } from "node:path";
import { globSync } from "tinyglobby";
import type { Checked, Fault } from "../faults/fault.ts";
import { unreadable } from "./textFile.ts";

/**
 * Files below a folder by a pattern, as paths with `/`, in the order of their code units; none where there is no folder.
 * A folder that cannot be read is a fault: without its stories, their pages would be removed.
 */
export function filesBelow(folder: string, pattern: string): Checked<string[]> {
  const faults: Fault[] = [];
  const look = (path: string, options: { withFileTypes: true }) => {
    try {
      return readdirSync(path, options);
    } catch (error) {
      // who looks below passes over it in silence
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") faults.push(unreadable(error, relative("", path)));
      throw error;
    }
  };
  const fs = { readdirSync: look as typeof readdirSync };
  const value = globSync(pattern, { cwd: folder, caseSensitiveMatch: false, expandDirectories: false, fs }).sort();
  return { value, faults };
}
