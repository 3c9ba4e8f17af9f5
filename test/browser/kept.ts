import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../make/command.ts";

const KEPT = join(root, ".cache", "browser");

/**
 * A folder that is made once and kept for later runs. Whoever finds it, finds it whole.
 * @param name changes with what is in it
 * @param make fills an empty folder
 */
export async function kept(name: string, make: (folder: string) => void | Promise<void>): Promise<string> {
  const folder = join(KEPT, name);
  if (existsSync(folder)) return folder;
  mkdirSync(KEPT, { recursive: true });
  const making = mkdtempSync(`${folder}-`);
  try {
    await make(making);
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // another process was faster
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
