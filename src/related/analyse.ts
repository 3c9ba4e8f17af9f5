import { withoutBoilerplate } from "./boilerplate.ts";
import type { RelatedDocument } from "./document.ts";
import { hashPair, hashText } from "./hash.ts";
import { indonesian } from "./indonesian.ts";
import type { Language } from "./language.ts";
import { shinglesOf } from "./shingles.ts";
import { loweredOf, NO_TERM, termsOf } from "./terms.ts";
import {
  HASH_BITS,
  LEAD_COUNT,
  LEAD_WORDS,
  PAIR_SHARE,
  saturated,
  storedTerm,
  TAG_COUNT,
  TITLE_COUNT,
  WEIGHT_MASK,
} from "./weight.ts";
import { visible, wordsOf } from "./words.ts";

/** Whoever remembers analyses counts this among what they depend on: it changes when their making does. */
export const ANALYSIS_VERSION = 1;

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

export interface AnalyseOptions {
  /** Stop words and stemmer; Indonesian unless given. */
  readonly language?: Language | undefined;
}

/** A document's text, for {@link analyse}. */
export type AnalysedText = Pick<RelatedDocument, "title" | "body" | "tags">;

/**
 * Reads a document once for all rankings: a pure function of its title, body and tags, whatever other
 * documents there are, so that it may be remembered by their digest and {@link ANALYSIS_VERSION}.
 */
export function analyse(text: AnalysedText, options: AnalyseOptions = {}): Analysis {
  const language = options.language ?? indonesian;
  const bodyWords = wordsOf(withoutBoilerplate(text.body));
  const titleWords = wordsOf(text.title);
  const lowered = loweredOf(bodyWords);
  const title = termsOf(titleWords, lowered, language);
  const body = termsOf(bodyWords, lowered, language);
  return {
    terms: strongest(title, body, text.tags ?? []),
    title: new Uint32Array(new Set(title.filter((term) => term !== NO_TERM))).sort(),
    shingles: shinglesOf(bodyWords),
  };
}

interface Counts {
  readonly words: Map<number, number>;
  readonly pairs: Map<number, number>;
  length: number;
}

function strongest(title: Uint32Array, body: Uint32Array, tags: readonly string[]): Uint32Array {
  const counts: Counts = { words: new Map(), pairs: new Map(), length: 0 };
  count(counts, title, () => TITLE_COUNT);
  count(counts, body, (place) => (place < LEAD_WORDS ? LEAD_COUNT : 1));
  for (const tag of new Set(tags.map(tagTerm))) add(counts.words, tag, TAG_COUNT);
  const terms = new Map<number, number>();
  for (const [hash, n] of counts.words) terms.set(hash, saturated(n, counts.length));
  for (const [hash, n] of counts.pairs) {
    terms.set(hash, Math.max(terms.get(hash) ?? 0, saturated(n, counts.length) * PAIR_SHARE));
  }
  const stored = Uint32Array.from(terms, ([hash, weight]) => storedTerm(hash, weight));
  return stored.sort(strongestFirst).slice(0, MOST_TERMS);
}

function strongestFirst(a: number, b: number): number {
  return (b & WEIGHT_MASK) - (a & WEIGHT_MASK) || a - b;
}

/** Counts words, and pairs of words that stand side by side, each pair by its second word. */
function count(counts: Counts, terms: Uint32Array, countAt: (place: number) => number): void {
  let before = NO_TERM;
  for (let place = 0; place < terms.length; place++) {
    const term = terms[place] as number;
    if (term !== NO_TERM) {
      const n = countAt(place);
      counts.length += n;
      add(counts.words, shortened(term), n);
      if (before !== NO_TERM) add(counts.pairs, shortened(hashPair(before, term)), n);
    }
    before = term;
  }
}

function add(counts: Map<number, number>, hash: number, n: number): void {
  counts.set(hash, (counts.get(hash) ?? 0) + n);
}

function shortened(hash: number): number {
  return hash >>> (32 - HASH_BITS);
}

/** A tag is a feature of its own, one however its letters are cased and its words joined; C and C++ are two. */
function tagTerm(tag: string): number {
  return shortened(
    hashText(
      `#${visible(tag)
        .trim()
        .replace(/[\s-]+/gu, "-")
        .toLowerCase()}`,
    ),
  );
}
