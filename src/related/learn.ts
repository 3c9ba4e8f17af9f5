import type { AnalysedText } from "./analyse.ts";
import { withoutBoilerplate } from "./boilerplate.ts";
import { hashText } from "./hash.ts";
import type { Language } from "./language.ts";
import { type AnalyseOptions, lexiconOf } from "./lexicon.ts";
import { wordsOf } from "./words.ts";
import { classIn, TOP_CLASS, weightsOfLanguage } from "./wordWeights.ts";

/**
 * Classes of the words of an archive, for `formatWeights` and `wordWeights`: a pure function of the documents, in
 * whatever order they come.
 *
 * A word that one document in 2ᵏ has is k octaves rare. Its class is the mean of that and of its class in the
 * language's own table: each alone ranked worse on one of two newsrooms, and a small archive alone knows little.
 * Words of the highest class are left out, and so are those that only few documents can vouch for.
 */
export function learnWeights(
  documents: Iterable<AnalysedText>,
  options: Pick<AnalyseOptions, "language"> = {},
): ReadonlyMap<string, number> {
  const { language } = lexiconOf(options);
  const counts = new Map<string, number>();
  let size = 0;
  for (const document of documents) {
    size++;
    for (const term of termWords(document, language)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const table = weightsOfLanguage(language);
  const classes = new Map<string, number>();
  for (const [term, count] of counts) {
    const octaves = Math.min(TOP_CLASS, Math.floor(Math.log2(size / count)));
    const own = Math.round((octaves + classIn(table, hashText(term))) / 2);
    if (own < TOP_CLASS) classes.set(term, own);
  }
  return classes;
}

/** The different terms of a document as words: names whole, other words by their stem, no stop words. */
function termWords(document: AnalysedText, language: Language): Set<string> {
  const body = wordsOf(withoutBoilerplate(document.body));
  const lowered = new Set(body.filter((word) => word === word.toLowerCase()));
  const terms = new Set<string>();
  for (const word of [...wordsOf(document.title), ...body]) {
    const lower = word.toLowerCase();
    if (lower.length < 2 || language.stopWords.has(lower)) continue;
    terms.add(word !== lower && !lowered.has(lower) ? lower : language.stem(lower));
  }
  return terms;
}
