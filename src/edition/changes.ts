import type { Inventory } from "./inventory.ts";

/** What a place that holds one inventory has to do to hold another: files by their paths, each list in upload order. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** last of all */
  readonly removed: readonly string[];
  /** added and changed: pictures, styles and whatever else pages need */
  readonly assets: readonly string[];
  /** added and changed: pages, then what tells of them */
  readonly pages: readonly string[];
}

/** Holds what there is against what there was. */
export function changesOf(before: Inventory, now: Inventory): Changes {
  const added: string[] = [];
  const changed: string[] = [];
  const removed: string[] = [];
  for (const [file, mark] of now) {
    const earlier = before.get(file);
    if (earlier === undefined) added.push(file);
    else if (earlier !== mark) changed.push(file);
  }
  for (const file of before.keys()) if (!now.has(file)) removed.push(file);
  for (const list of [added, changed, removed]) list.sort(byTurn);
  // new pages come before those that link to them
  const all = [...added, ...changed].map((file) => ({ file, turn: turnOf(file) })).sort((a, b) => a.turn - b.turn);
  const files = (of: (turn: number) => boolean) => all.filter(({ turn }) => of(turn)).map(({ file }) => file);
  return {
    added,
    changed,
    removed,
    assets: files((turn) => turn === 0),
    pages: files((turn) => turn > 0),
  };
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
