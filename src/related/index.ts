/** Related articles for any set of plain documents, without Eleventy: the door `eleventy-plugin-warta/related`. */
export { ANALYSIS_VERSION, type AnalysedText, type AnalyseOptions, type Analysis, analyse } from "./analyse.ts";
export type { Entry } from "./archive.ts";
export type { RelatedDocument } from "./document.ts";
export { indonesian } from "./indonesian.ts";
export type { Language } from "./language.ts";
export { RANKING_DEFAULTS, type RankingOptions } from "./options.ts";
export { packAnalyses, unpackAnalyses } from "./packing.ts";
export { type Change, type ListOptions, openIndex, type RelatedIndex, type Suggestion } from "./relatedIndex.ts";
