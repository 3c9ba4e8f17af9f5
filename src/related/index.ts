/** Related articles for any set of plain documents, without Eleventy: the door `eleventy-plugin-warta/related`. */
export { type AnalysedText, type Analysis, analyse, analysisVersion } from "./analyse.ts";
export { analyseMany, type ManyOptions } from "./analyseMany.ts";
export type { Entry } from "./archive.ts";
export type { Bounds, StandingList } from "./bounds.ts";
export type { RelatedDocument } from "./document.ts";
export { english } from "./english.ts";
export { type Explanation, namesOf, type SharedTerm, type TermName } from "./explain.ts";
export { indonesian } from "./indonesian.ts";
export { type KeptSource, type Pieces, UnreadableIndex } from "./keptIndex.ts";
export type { Language } from "./language.ts";
export { type LanguageName, languageOf } from "./languages.ts";
export { learnWeights } from "./learn.ts";
export type { AnalyseOptions, PlainOptions } from "./lexicon.ts";
export { RANKING_DEFAULTS, type RankingOptions } from "./options.ts";
export { analysisAt, packAnalyses, unpackAnalyses } from "./packing.ts";
export {
  type AllOptions,
  type Change,
  type ExplainOptions,
  type ListOptions,
  openIndex,
  openKeptIndex,
  type RankedList,
  type RelatedIndex,
  type Suggestion,
} from "./relatedIndex.ts";
export type { Standing } from "./touched.ts";
export { formatWeights, parseWeights, type WeightsFault, type WordWeights, wordWeights } from "./wordWeights.ts";
