import type { Archive, Entry } from "./archive.ts";

/** Deeper levels of a tree count as this one. */
const DEPTH = 8;
const NONE = -1;

/**
 * Numbers for names in the order of their first coming; -1 where there is none.
 * @param first names that came before these
 */
export function numbered(
  names: readonly (string | undefined)[],
  first: readonly string[] = [],
): { numbers: Int32Array; known: Map<string, number> } {
  const known = new Map(first.map((name, number) => [name, number]));
  const numbers = Int32Array.from(names, (name) => {
    if (name === undefined || name === "") return NONE;
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  });
  return { numbers, known };
}

/** The categories of entries, and the path of each as a row of {@link DEPTH} numbers. */
export function categoriesOf(entries: readonly Entry[]): Pick<Archive, "categories" | "paths"> {
  const { numbers, known } = numbered(entries.map(({ category }) => category));
  return { categories: numbers, paths: pathsOf([...known.keys()]) };
}

/** The paths of categories as rows of {@link DEPTH} numbers. */
export function pathsOf(names: readonly string[]): Int32Array {
  const paths = new Int32Array(names.length * DEPTH).fill(NONE);
  const branches = new Map<string, number>();
  for (const [row, path] of names.entries()) {
    let branch = "";
    for (const [level, name] of path.split("/").filter(Boolean).slice(0, DEPTH).entries()) {
      branch += `/${name}`;
      const number = branches.get(branch) ?? branches.size;
      branches.set(branch, number);
      paths[row * DEPTH + level] = number;
    }
  }
  return paths;
}

/**
 * How near two documents stand in the tree of categories, 0 to 1: the share of the deeper one's path that both have
 * in common. The same category is 1, another branch of a tree of two levels 0.5, another tree 0.
 */
export function kinship({ categories, paths }: Archive, a: number, b: number): number {
  const [x, y] = [categories[a] as number, categories[b] as number];
  if (x === NONE || y === NONE) return 0;
  if (x === y) return 1;
  let [common, depth] = [0, 0];
  for (let level = 0; level < DEPTH; level++) {
    const [left, right] = [paths[x * DEPTH + level] as number, paths[y * DEPTH + level] as number];
    if (left === NONE && right === NONE) break;
    depth++;
    if (left === right) common++;
  }
  return depth === 0 ? 0 : common / depth;
}
