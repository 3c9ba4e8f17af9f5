import { type AnalysedText, shortened, tagTerm } from "./analyse.ts";
import type { Archive } from "./archive.ts";
import { withoutBoilerplate } from "./boilerplate.ts";
import { hashPair } from "./hash.ts";
import { type AnalyseOptions, lexiconOf, NO_TERM } from "./lexicon.ts";
import type { Candidate } from "./rank.ts";
import { loweredOf, termsOf } from "./terms.ts";
import { vectorOf, weightIn } from "./vector.ts";
import { WEIGHT_BITS, WEIGHT_MASK } from "./weight.ts";
import { wordsOf } from "./words.ts";

/** A term as a reader would know it. */
export interface TermName {
  /** As the document first writes it: "Tanjung", "upah lembur", or the tag. */
  readonly words: string;
  readonly kind: "word" | "pair" | "tag";
}

/** A term that two documents share. */
export interface SharedTerm extends TermName {
  /** Its part of `text`. */
  readonly part: number;
}

/** Why a document stands where it does: `score` is (text + title) · time · category + link. */
export interface Explanation {
  readonly id: string;
  /** Whether it is in the list; one that is not is told again, behind the list's end, or a third of a series. */
  readonly listed: boolean;
  /** Whether it is not listed since it tells the document's own story, or that of one listed, again. */
  readonly retold: boolean;
  readonly score: number;
  /** What the minimum is held against. */
  readonly similarity: number;
  /** Cosine of the texts, tags included. */
  readonly text: number;
  /** The part of `text` that the tags made. */
  readonly tags: number;
  readonly title: number;
  /** Factors, 1 and more. */
  readonly time: number;
  readonly category: number;
  readonly link: number;
  /** The terms that made `text`, the strongest first. */
  readonly terms: readonly SharedTerm[];
}

const MOST_SHOWN = 12;

/** The terms of a text by their hash, so that an explanation can name them. */
export function namesOf(text: AnalysedText, options: AnalyseOptions = {}): ReadonlyMap<number, TermName> {
  const lexicon = lexiconOf(options);
  const names = new Map<number, TermName>();
  const add = (hash: number, words: string, kind: TermName["kind"]) => {
    if (!names.has(hash)) names.set(hash, { words, kind });
  };
  const body = withoutBoilerplate(text.body);
  const lowered = loweredOf(lexicon.read(body));
  for (const part of [text.title, body]) {
    const words = wordsOf(part);
    const { hashes } = termsOf(lexicon.read(part), lowered);
    for (const [i, hash] of hashes.entries()) {
      if (hash === NO_TERM) continue;
      add(shortened(hash), words[i] as string, "word");
      const before = i === 0 ? NO_TERM : (hashes[i - 1] as number);
      if (before !== NO_TERM) add(shortened(hashPair(before, hash)), `${words[i - 1]} ${words[i]}`, "pair");
    }
  }
  for (const tag of text.tags ?? []) add(tagTerm(tag), tag, "tag");
  return names;
}

/** The parts of a candidate's score, with the shared terms that `names` knows. */
export function explained(
  archive: Archive,
  place: number,
  { place: other, ...parts }: Candidate,
  names: ReadonlyMap<number, TermName> = new Map(),
): Omit<Explanation, "id" | "listed" | "retold"> {
  const { numbers, termStarts, titleStarts, lengths } = archive;
  const vector = vectorOf(numbers, termStarts[place] as number, titleStarts[place] as number);
  const unit = (lengths[place] as number) * (lengths[other] as number);
  const shared: SharedTerm[] = [];
  for (const term of numbers.subarray(termStarts[other], titleStarts[other])) {
    const name = names.get(term >>> WEIGHT_BITS);
    const weight = weightIn(vector, term >>> WEIGHT_BITS) * (term & WEIGHT_MASK);
    if (weight > 0 && name !== undefined) shared.push({ ...name, part: weight / unit });
  }
  shared.sort((a, b) => b.part - a.part || (a.words < b.words ? -1 : 1));
  const tags = shared.reduce((sum, { kind, part }) => (kind === "tag" ? sum + part : sum), 0);
  return { ...parts, tags, terms: shared.slice(0, MOST_SHOWN) };
}
