import { withoutBoilerplate } from "./boilerplate.ts";
import type { RelatedDocument } from "./document.ts";
import { hashPair, hashText } from "./hash.ts";
import { type AnalyseOptions, CLASS_BITS, CLASS_MASK, type Lexicon, lexiconOf, NO_TERM } from "./lexicon.ts";
import { shinglesOf } from "./shingles.ts";
import { Tally } from "./tally.ts";
import { loweredOf, type Terms, termsOf } from "./terms.ts";
import {
  HASH_BITS,
  LEAD_COUNT,
  LEAD_WORDS,
  PAIR_SHARE,
  saturated,
  storedTerm,
  TAG_COUNT,
  TITLE_COUNT,
  WEIGHT_BITS,
  WEIGHT_MASK,
} from "./weight.ts";
import { visible } from "./words.ts";
import { TOP_CLASS, weightOf } from "./wordWeights.ts";

/** Changes when the making of analyses does. */
export const ANALYSIS_VERSION = 2;

/** Whoever remembers analyses counts this among what they depend on: another making, language or table, another version. */
export function analysisVersion(options: AnalyseOptions = {}): string {
  const { language, weights } = lexiconOf(options);
  return `${ANALYSIS_VERSION}.${language.name}.${weights.digest}`;
}

/** More terms than this carry no more meaning (measured), so the strongest stay and a body of any size has its bound. */
const MOST_TERMS = 160;

/** All that ranking needs of a text, in less than half the text's own size. Plain numbers, no strings. */
export interface Analysis {
  /** The strongest terms: 22 bits of hash, 10 of weight; strongest first, equals by hash. */
  readonly terms: Uint32Array;
  /** Hashes of the title's words, ascending, each once. */
  readonly title: Uint32Array;
  /** Sketch of the body, to know the same story when it comes again. */
  readonly shingles: Uint32Array;
}

/** A document's text, for {@link analyse}. */
export type AnalysedText = Pick<RelatedDocument, "title" | "body" | "tags">;

/**
 * Reads a document once for all rankings: a pure function of its title, body and tags, whatever other
 * documents there are, so that it may be remembered by their digest and {@link analysisVersion}.
 */
export function analyse(text: AnalysedText, options: AnalyseOptions = {}): Analysis {
  const lexicon = lexiconOf(options);
  const body = lexicon.read(withoutBoilerplate(text.body));
  const lowered = loweredOf(body);
  const title = termsOf(lexicon.read(text.title), lowered);
  return {
    terms: strongest(title, termsOf(body, lowered), tagsOf(text.tags ?? [], lexicon)),
    title: new Uint32Array(new Set(title.hashes.filter((term) => term !== NO_TERM))).sort(),
    shingles: shinglesOf(body.plain),
  };
}

const CLASSES = TOP_CLASS + 1;

/** Words and tags by their hash: how often, times {@link CLASSES}, and their class. */
const words = new Tally();
const pairs = new Tally();

function strongest(title: Terms, body: Terms, tags: ReadonlyMap<number, number>): Uint32Array {
  words.clear();
  pairs.clear();
  const length = count(title, TITLE_COUNT, TITLE_COUNT) + count(body, LEAD_COUNT, 1);
  for (const [tag, own] of tags) words.set(tag, TAG_COUNT * CLASSES + own);
  const stored = new Uint32Array(words.size + pairs.size);
  let size = 0;
  for (let at = 0; at < words.size; at++) {
    stored[size++] = storedTerm(words.keyAt(at), wordWeight(words.countAt(at), length));
  }
  for (let at = 0; at < pairs.size; at++) {
    const hash = pairs.keyAt(at);
    // a pair that falls together with a word is that word
    if (!words.has(hash)) stored[size++] = storedTerm(hash, saturated(pairs.countAt(at), length) * PAIR_SHARE);
  }
  return sorted(stored.subarray(0, size)).slice(0, MOST_TERMS);
}

function wordWeight(packed: number, length: number): number {
  return saturated(Math.floor(packed / CLASSES), length) * weightOf(packed % CLASSES);
}

/** Strongest first, equals by hash: sorted as plain numbers with the weight, turned round, in the high bits. */
function sorted(terms: Uint32Array): Uint32Array {
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number;
    terms[i] = ((WEIGHT_MASK - (term & WEIGHT_MASK)) << HASH_BITS) | (term >>> WEIGHT_BITS);
  }
  terms.sort();
  for (let i = 0; i < terms.length; i++) {
    const turned = terms[i] as number;
    terms[i] = (turned << WEIGHT_BITS) | (WEIGHT_MASK - (turned >>> HASH_BITS));
  }
  return terms;
}

/** Counts words, and pairs of words that stand side by side, each pair by its second word; answers how much they are together. */
function count({ hashes, classes }: Terms, lead: number, rest: number): number {
  let length = 0;
  let before = NO_TERM;
  for (let place = 0; place < hashes.length; place++) {
    const term = hashes[place] as number;
    if (term !== NO_TERM) {
      const n = place < LEAD_WORDS ? lead : rest;
      length += n;
      words.add(shortened(term), n * CLASSES, classes[place] as number);
      if (before !== NO_TERM) pairs.add(shortened(hashPair(before, term)), n);
    }
    before = term;
  }
  return length;
}

/** The hash of a term as it is stored. */
export function shortened(hash: number): number {
  return hash >>> (32 - HASH_BITS);
}

/** Tags as terms, each with the class of its most telling word: "Jakarta" says less than "Ciliwung". */
function tagsOf(tags: readonly string[], lexicon: Lexicon): Map<number, number> {
  const terms = new Map<number, number>();
  for (const tag of tags) {
    const { marks, stem } = lexicon.read(tag);
    const classes = Array.from(marks, (mark) => Math.min(mark & CLASS_MASK, (mark >> CLASS_BITS) & CLASS_MASK));
    const telling = classes.filter((_, i) => stem[i] !== NO_TERM);
    terms.set(tagTerm(tag), telling.length === 0 ? TOP_CLASS : Math.max(...telling));
  }
  return terms;
}

/** A tag is a feature of its own, one however its letters are cased and its words joined; C and C++ are two. */
export function tagTerm(tag: string): number {
  const joined = visible(tag)
    .trim()
    .replace(/[\s-]+/gu, "-");
  return shortened(hashText(`#${joined.toLowerCase()}`));
}
