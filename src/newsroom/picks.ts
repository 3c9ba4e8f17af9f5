import type { Article } from "../content/article.ts";
import type { Checked, Fault } from "../faults/fault.ts";
import type { Finder } from "./finder.ts";

/** Editors' own related stories, by article id, published ones only. */
export type Picks = ReadonlyMap<string, readonly Article[]>;

/**
 * Looks up what editors name under `related:`.
 * @param articles held-back ones too: naming one is no fault, but it is left out
 */
export function picksOf(articles: readonly Article[], finder: Finder): Checked<Picks> {
  const faults: Fault[] = [];
  const picks = new Map<string, Article[]>();
  for (const article of articles) {
    if (article.related.length === 0) continue;
    const at = { file: article.file, line: article.lines.related ?? 1, field: "related" };
    const picked = new Set<Article>();
    for (const name of article.related) {
      const { story, fault } = finder.find(name, at);
      if (fault) faults.push(fault);
      if (story && story !== article && !story.standing.held) picked.add(story);
    }
    if (picked.size) picks.set(article.id, [...picked]);
  }
  return { value: picks, faults };
}
