import type { Article } from "../content/article.ts";
import type { Digest } from "../digest.ts";
import {
  type AnalysedText,
  type Analysis,
  analyse,
  analyseMany,
  analysisAt,
  packAnalyses,
  type WordWeights,
} from "../related/index.ts";
import type { Store } from "../store/store.ts";

/** Where analyses are remembered, and what they are made by. */
export interface Analysing {
  store: Store;
  /** how telling each word is; the language's own table unless the owner made one */
  weights: WordWeights | undefined;
  /** of the analysis with these weights */
  version: string;
}

/** Told how far a long work is: so many of so many. */
export type Step = (done: number, total: number) => void;

const ROOM = "terms";

/** An article's analysis, made where it is not remembered. */
export function analysisOf(article: Article, { store, weights, version }: Analysing): Analysis {
  let made: Analysis | undefined;
  const compute = () => {
    made = analyse(textOf(article), { weights });
    return packAnalyses([made]);
  };
  const bytes = store.remember(ROOM, article.id, keyOf(article.textDigest, version), compute);
  return made ?? analysisAt(bytes) ?? analyse(textOf(article), { weights });
}

/**
 * The analyses of an archive, in its order; where many are not remembered, all the machine's cores make them.
 * @param step told how far it is
 */
export function analysesOf(articles: readonly Article[], analysing: Analysing, step?: Step): Analysis[] {
  const { store, weights, version } = analysing;
  const known = articles.map(({ id, textDigest }) => recalledAnalysis(id, textDigest, analysing));
  const others = articles.filter((_, at) => !known[at]);
  const textAt = (at: number) => {
    step?.(at, others.length);
    return textOf(others[at] as Article);
  };
  const made = analyseMany(others.length, textAt, { weights });
  for (const [at, { id, textDigest }] of others.entries()) {
    store.remember(ROOM, id, keyOf(textDigest, version), () => packAnalyses([made[at] as Analysis]));
  }
  const news = made.values();
  return known.map((analysis) => analysis ?? (news.next().value as Analysis));
}

/** @param text digest of the article's text */
export function recalledAnalysis(id: string, text: Digest, { store, version }: Analysing): Analysis | undefined {
  const bytes = store.recall(ROOM, id, keyOf(text, version));
  return bytes && analysisAt(bytes);
}

export function forgetAnalyses(ids: Iterable<string>, { store }: Analysing): void {
  store.forget(ROOM, ids);
}

/** Another version of the analysis, or another table, makes all of them stale. */
function keyOf(text: Digest, version: string): Digest {
  return `${text}.${version}` as Digest;
}

/** What of an article is analysed. */
export function textOf({ title, body, tags }: Article): AnalysedText {
  return { title, body: body.text(), tags };
}
