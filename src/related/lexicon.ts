import { hashText } from "./hash.ts";
import type { Language } from "./language.ts";
import { type LanguageName, languageOf } from "./languages.ts";
import { eachWord } from "./words.ts";
import { classIn, type WordWeights, weightsOfLanguage } from "./wordWeights.ts";

/** How texts are read. */
export interface AnalyseOptions {
  /** Stop words, stemmer and table, by name or as a site's own; Indonesian unless given. */
  readonly language?: Language | LanguageName | undefined;
  /** How telling each word is; the language's own table unless given. */
  readonly weights?: WordWeights | undefined;
}

/** How texts are read, by what a thread can be handed: a language by its name. */
export interface PlainOptions {
  /** Indonesian unless given. */
  readonly language?: LanguageName | undefined;
  /** How telling each word is; the language's own table unless given. */
  readonly weights?: WordWeights | undefined;
}

/** Stands in a list of terms where a word counts for nothing. */
export const NO_TERM = 0;

/** The words of a text in their order, each as numbers. */
export interface ReadWords {
  /** Hash of the lower-case word. */
  readonly plain: Uint32Array;
  /** Hash of its stem; {@link NO_TERM} for stop words and single characters. */
  readonly stem: Uint32Array;
  /** {@link CLASS_BITS} of class as a name, as many as a word, and whether it is written in lower case. */
  readonly marks: Uint8Array;
}

export const CLASS_BITS = 3;
export const CLASS_MASK = 2 ** CLASS_BITS - 1;
const LOWER = 1 << (2 * CLASS_BITS);

export function isLower(marks: number): boolean {
  return (marks & LOWER) !== 0;
}

/** A language with its weights. It remembers the words that it met. */
export interface Lexicon {
  readonly language: Language;
  readonly weights: WordWeights;
  readonly read: (text: string) => ReadWords;
}

const lexicons = new WeakMap<Language, WeakMap<WordWeights, Lexicon>>();

/** The lexicon for a way to read texts; the same options, the same lexicon. */
export function lexiconOf(options: AnalyseOptions): Lexicon {
  const language = languageOf(options.language);
  const weights = options.weights ?? weightsOfLanguage(language);
  const known = lexicons.get(language) ?? new WeakMap<WordWeights, Lexicon>();
  lexicons.set(language, known);
  const lexicon = known.get(weights) ?? openLexicon(language, weights);
  known.set(weights, lexicon);
  return lexicon;
}

const SLOTS = 2 ** 16;
const MOST_REMEMBERED = SLOTS / 2;

/** Words by the hash of their letters as written. Without strings: a piece of a text would keep the whole alive. */
function openLexicon(language: Language, weights: WordWeights): Lexicon {
  const firsts = new Int32Array(SLOTS);
  const seconds = new Int32Array(SLOTS);
  const plains = new Uint32Array(SLOTS);
  const stems = new Uint32Array(SLOTS);
  const marks = new Uint8Array(SLOTS);
  let remembered = 0;
  const remember = (slot: number, first: number, second: number, written: string): void => {
    const lower = written.toLowerCase();
    const plain = hashText(lower);
    const says = lower.length >= 2 && !language.stopWords.has(lower);
    const stem = says ? hashText(language.stem(lower)) : NO_TERM;
    firsts[slot] = first;
    seconds[slot] = second;
    plains[slot] = plain;
    stems[slot] = stem;
    marks[slot] = classIn(weights, plain) | (classIn(weights, stem) << CLASS_BITS) | (written === lower ? LOWER : 0);
    remembered++;
  };
  const slotFor = (hash: number, second: number, written: () => string): number => {
    // 0 stands for a free slot
    const first = hash | 0 || 1;
    let slot = hash & (SLOTS - 1);
    for (let held = firsts[slot] as number; held !== 0; held = firsts[slot] as number) {
      if (held === first && seconds[slot] === second) return slot;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (remembered >= MOST_REMEMBERED) {
      firsts.fill(0);
      remembered = 0;
      slot = hash & (SLOTS - 1);
    }
    remember(slot, first, second, written());
    return slot;
  };
  const read = (text: string): ReadWords => {
    const most = (text.length >> 1) + 1;
    const words = { plain: new Uint32Array(most), stem: new Uint32Array(most), marks: new Uint8Array(most) };
    let count = 0;
    eachWord(text, (first, second, written) => {
      const slot = slotFor(first, second, written);
      words.plain[count] = plains[slot] as number;
      words.stem[count] = stems[slot] as number;
      words.marks[count++] = marks[slot] as number;
    });
    return {
      plain: words.plain.subarray(0, count),
      stem: words.stem.subarray(0, count),
      marks: words.marks.subarray(0, count),
    };
  };
  return { language, weights, read };
}
