import type { Inventory } from "./inventory.ts";
import { foldersAbove } from "./settle.ts";

/** What a place that holds one inventory has to do to hold another: files by their paths, each list in upload order. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** last of all */
  readonly removed: readonly string[];
  /** those of them that a file system must lose before all else: a file where a folder must be, or the other way round */
  readonly blocking: readonly string[];
  /** added and changed: pictures, styles and whatever else pages need */
  readonly assets: readonly string[];
  /** added and changed: pages, then what tells of them */
  readonly pages: readonly string[];
}

export const NONE: Changes = { added: [], changed: [], removed: [], blocking: [], assets: [], pages: [] };

/**
 * Holds what there is against what there was.
 * @param unsure files of which nobody knows whether they are there as they were
 */
export function changesOf(before: Inventory, now: Inventory, unsure: ReadonlySet<string> = new Set()): Changes {
  if (unsure.size === 0 && isSame(before, now)) return NONE;
  const added: string[] = [];
  const changed: string[] = [];
  // most builds leave most files in their places: there only marks are compared
  const level = levelOf(before.files, now.files);
  const old = before.files.slice(level);
  const earlier = new Map(old.map((file, at) => [file, before.marks[level + at]]));
  for (const [at, file] of now.files.entries()) {
    const mark = at < level ? before.marks[at] : earlier.get(file);
    if (mark === undefined) added.push(file);
    else if (mark !== now.marks[at] || unsure.has(file)) changed.push(file);
  }
  const stayed = now.files.length - added.length - level;
  const mayGo = new Set(stayed === earlier.size ? unsure : [...old, ...unsure]);
  const removed = mayGo.size ? without(mayGo, now.files) : [];
  return inOrder(added, changed, removed);
}

/** Lists of files in the order in which they are uploaded, and what follows from them. */
export function inOrder(added: string[], changed: string[], removed: string[]): Changes {
  if (added.length + changed.length + removed.length === 0) return NONE;
  for (const list of [added, changed, removed]) list.sort(byTurn);
  // new pages come before those that link to them
  const all = [...added, ...changed].map((file) => ({ file, turn: turnOf(file) })).sort((a, b) => a.turn - b.turn);
  const files = (of: (turn: number) => boolean) => all.filter(({ turn }) => of(turn)).map(({ file }) => file);
  return {
    added,
    changed,
    removed,
    blocking: blockingIn(removed, [...added, ...changed]),
    assets: files((turn) => turn === 0),
    pages: files((turn) => turn > 0),
  };
}

/** How many files at the beginning of two lists are the same. */
function levelOf(one: readonly string[], other: readonly string[]): number {
  let level = 0;
  while (level < one.length && one[level] === other[level]) level++;
  return level;
}

/** Two builds without a change between them have their files in one order, and nothing has to be looked up. */
function isSame(one: Inventory, other: Inventory): boolean {
  return areSame(one.files, other.files) && areSame(one.marks, other.marks);
}

export function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

function without(files: ReadonlySet<string>, others: readonly string[]): string[] {
  const there = new Set(others);
  return [...files].filter((file) => !there.has(file));
}

/** `/judul.html` may become `/judul.html/`, and back. */
function blockingIn(removed: readonly string[], uploaded: readonly string[]): string[] {
  if (removed.length === 0) return [];
  const files = new Set(uploaded);
  const folders = new Set(uploaded.flatMap(foldersAbove));
  return removed.filter((file) => folders.has(file) || foldersAbove(file).some((folder) => files.has(folder)));
}

const PAGE = /\.x?html?$/i;
/** feeds, sitemaps, rules for hosts and robots */
const TELLS_OF_PAGES = /\.(?:xml|json|txt)$|^_|\.conf$/i;

/** What pages need is uploaded first, the front page after all others, and then what tells of pages. */
function turnOf(file: string): number {
  const original = file.replace(/\.(?:br|gz)$/, "");
  if (original === "index.html") return 2;
  if (PAGE.test(original)) return 1;
  return TELLS_OF_PAGES.test(original) ? 3 : 0;
}

function byTurn(one: string, other: string): number {
  return turnOf(one) - turnOf(other) || (one < other ? -1 : 1);
}
