import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Every file below a folder with its bytes, by path, in the order of paths; none where there is no folder. */
export function outputOf(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

/** Paths at which two outputs differ: in bytes, or because one of them has no such file. */
export function differences(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  const differ = (path: string) => {
    const [here, there] = [one.get(path), other.get(path)];
    return !here || !there || !here.equals(there);
  };
  return [...paths].filter(differ).sort();
}
