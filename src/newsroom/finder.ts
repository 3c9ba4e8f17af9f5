import type { Article } from "../content/article.ts";
import { type Fault, fault, type Place } from "../faults/fault.ts";
import { nearest } from "../faults/nearest.ts";
import { keyed } from "../keyed.ts";
import { once } from "../once.ts";
import { readAddress } from "../site/readAddress.ts";
import type { Site } from "../site/site.ts";
import { groupBy } from "./groups.ts";

/** Finds the story that an editor names: by its slug, or by its address where two share a slug. */
export interface Finder {
  /** @returns the story, held back or not; else a fault, but none where the story has faults of its own */
  find(name: string, at: Place): { story?: Article; fault?: Fault };
  /** An address as people paste it: of the site in full, or from its root. */
  atAddress(address: string): Article | undefined;
}

/**
 * @param articles held-back ones too
 * @param faulty slugs of stories that are no articles yet; their own faults are enough
 */
export function openFinder(articles: readonly Article[], faulty: readonly string[], site: Site): Finder {
  // most newsrooms name few stories, and an archive is large
  const maps = once(() => ({
    excused: new Set(faulty),
    bySlug: groupBy(articles, (article) => [article.slug]),
    byAddress: keyed(articles, ({ address }): string => address),
  }));
  const atAddress = (address: string) => articleAt(address, maps().byAddress, site);
  return {
    atAddress,
    find(name, at) {
      const { excused, bySlug } = maps();
      const found = name.includes("/") ? [atAddress(name) ?? []].flat() : (bySlug.get(name) ?? []);
      const [story, ...others] = found;
      if (story && others.length === 0) return { story };
      if (story) {
        return { fault: fault("ambiguous-article", at, { others: found.map((one) => one.file) }, { found: name }) };
      }
      if (excused.has(slugIn(name))) return {};
      return { fault: fault("unknown-article", at, {}, { found: name, nearest: nearest(name, [...bySlug.keys()]) }) };
    },
  };
}

/** An address as people paste it: of the site in full, or from its root. */
export function articleAt(
  address: string,
  byAddress: ReadonlyMap<string, Article>,
  { settings }: Site,
): Article | undefined {
  const { url } = settings.site;
  const read = readAddress(address.startsWith(`${url}/`) ? address.slice(url.length) : address);
  return read.ok ? byAddress.get(read.address) : undefined;
}

/** The last part of an address, which most often is a story's slug. */
function slugIn(name: string): string {
  return name.split("/").findLast(Boolean) ?? "";
}
