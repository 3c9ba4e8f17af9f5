import { hash } from "node:crypto";
import { hashText } from "./hash.ts";
import type { Language } from "./language.ts";

/** The class of a word that no table names: what it says is said by few. */
export const TOP_CLASS = 7;

/** How telling each word is. An input of the analysis: nothing is counted while lists are made. */
export interface WordWeights {
  /** Other weights, another digest: whoever remembers analyses counts it among what they depend on. */
  readonly digest: string;
  /** Classes of terms by their hash, 0 (says nearly nothing) to 6; of those that are not named it is {@link TOP_CLASS}. */
  readonly classes: ReadonlyMap<number, number>;
}

/** The class of a term by its hash. */
export function classIn({ classes }: WordWeights, term: number): number {
  return classes.get(term) ?? TOP_CLASS;
}

/** A class as a factor: 0.3, 0.4 … 1. Steps of a tenth did as well as finer and steeper ones (measured). */
export function weightOf(wordClass: number): number {
  return (wordClass + 3) / 10;
}

/**
 * Weights from words and their classes. A word counts for its stem too; of two words of one stem the commoner does.
 * @param classes by lower-case word, 0 to 6; words that are not named have the highest class
 */
export function wordWeights(classes: ReadonlyMap<string, number>, language: Language): WordWeights {
  const known = new Map<number, number>();
  for (const [word, own] of classes) {
    for (const form of new Set([word, language.stem(word)])) {
      const term = hashText(form);
      known.set(term, Math.min(own, known.get(term) ?? TOP_CLASS));
    }
  }
  return {
    digest: hash("sha256", formatWeights(classes), "base64url").slice(0, 22),
    classes: known,
  };
}

const tables = new WeakMap<Language, WordWeights>();

/** The weights that come with a language: its table of common words, or the same for every word. */
export function weightsOfLanguage(language: Language): WordWeights {
  let weights = tables.get(language);
  if (weights === undefined) {
    weights = wordWeights(commonClasses(language), language);
    tables.set(language, weights);
  }
  return weights;
}

function commonClasses(language: Language): Map<string, number> {
  const classes = new Map<string, number>();
  for (const [own, words] of Object.entries(language.commonWords ?? {})) {
    for (const word of words.split(/\s+/u)) if (word !== "") classes.set(word, Number(own));
  }
  return classes;
}

/** Weights as a file for people to keep: a line a word, a tab and its class, in the order of code units. */
export function formatWeights(classes: ReadonlyMap<string, number>): string {
  const words = [...classes.keys()].sort();
  return words.map((word) => `${word}\t${classes.get(word)}\n`).join("");
}

/** What is wrong with a line of a file of weights. */
export interface WeightsFault {
  /** From 1. */
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

const LONGEST_FOUND = 60;
const WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*$/u;
const CLASS = /^[0-6]$/u;

/**
 * Reads what {@link formatWeights} wrote, after any editor: empty lines, CRLF and a mark of byte order pass.
 * @returns the classes, and what is wrong; with a fault the classes are what the sound lines say
 */
export function parseWeights(text: string): { value: ReadonlyMap<string, number>; faults: readonly WeightsFault[] } {
  const value = new Map<string, number>();
  const faults: WeightsFault[] = [];
  for (const [at, line] of text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .entries()) {
    if (line === "") continue;
    const [word = "", own = "", ...more] = line.split("\t");
    const expected = expectedOf(word, own, more, value);
    if (expected === undefined) value.set(word, Number(own));
    else faults.push({ line: at + 1, found: line.slice(0, LONGEST_FOUND), expected });
  }
  return { value, faults };
}

function expectedOf(word: string, own: string, more: readonly string[], known: ReadonlyMap<string, number>) {
  if (more.length > 0 || own === "") return "a word, a tab and a class from 0 to 6";
  if (!WORD.test(word) || word !== word.toLowerCase()) return "a word of lower-case letters and digits before the tab";
  if (!CLASS.test(own)) return "a class from 0 to 6 behind the tab";
  return known.has(word) ? "each word once" : undefined;
}
