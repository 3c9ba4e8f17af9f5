import type { Article } from "../content/article.ts";
import { type Checked, type Fault, fault } from "../faults/fault.ts";
import { nearest } from "../faults/nearest.ts";
import { readAddress } from "../site/readAddress.ts";
import type { Site } from "../site/site.ts";
import { groupBy } from "./shelf.ts";

/** Editors' own related stories, by article id, published ones only. */
export type Picks = ReadonlyMap<string, readonly Article[]>;

/**
 * Looks up what editors name under `related:`: an article by its slug, or by its address where two share a slug.
 * @param articles held-back ones too: naming one is no fault, but it is left out
 * @param faulty slugs of stories that are no articles yet; their own faults are enough
 */
export function picksOf(articles: readonly Article[], faulty: readonly string[], site: Site): Checked<Picks> {
  const excused = new Set(faulty);
  const faults: Fault[] = [];
  if (!articles.some((article) => article.related.length > 0)) return { value: new Map(), faults };
  const bySlug = groupBy(articles, (article) => [article.slug]);
  const byAddress = new Map(articles.map((article) => [article.address as string, article]));
  const picks = new Map<string, Article[]>();
  for (const article of articles) {
    const picked = new Set<Article>();
    for (const name of article.related) {
      const found = name.includes("/") ? [articleAt(name, byAddress, site) ?? []].flat() : (bySlug.get(name) ?? []);
      const excuse = found.length === 0 && excused.has(slugIn(name));
      if (found.length !== 1 && !excuse) faults.push(nameFault(name, article, found, bySlug));
      if (found.length === 1 && found[0] && found[0] !== article && !found[0].standing.held) picked.add(found[0]);
    }
    if (picked.size) picks.set(article.id, [...picked]);
  }
  return { value: picks, faults };
}

/** The last part of an address, which most often is a story's slug. */
function slugIn(name: string): string {
  return name.split("/").findLast(Boolean) ?? "";
}

/** An address as editors paste it: of the site in full, or from its root. */
export function articleAt(name: string, byAddress: ReadonlyMap<string, Article>, site: Site): Article | undefined {
  const { url } = site.settings.site;
  const read = readAddress(name.startsWith(`${url}/`) ? name.slice(url.length) : name);
  return read.ok ? byAddress.get(read.address) : undefined;
}

function nameFault(
  name: string,
  article: Article,
  found: readonly Article[],
  bySlug: ReadonlyMap<string, Article[]>,
): Fault {
  const at = { file: article.file, line: article.lines.related ?? 1, field: "related" };
  if (found.length) return fault("ambiguous-article", at, { others: found.map((one) => one.file) }, { found: name });
  return fault("unknown-article", at, {}, { found: name, nearest: nearest(name, [...bySlug.keys()]) });
}
