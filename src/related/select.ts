import type { Archive } from "./archive.ts";
import type { Candidate } from "./rank.ts";
import { resemblance } from "./shingles.ts";

/** From this share of common five-word runs on, two texts are one story told again. */
const SAME_STORY = 0.5;
/** So many parts of one series may stand one after the other. */
const MOST_IN_A_ROW = 2;
const NO_SERIES = -1;

/**
 * The best candidates, without the document's own story told again, without telling any story twice, and with
 * another story after two parts of one series: a third part waits for it, and is left out where none comes.
 * @param candidates best first
 * @param shown places that the reader has before him already: neither they nor their like are chosen
 */
export function select(
  archive: Archive,
  place: number,
  candidates: readonly Candidate[],
  limit: number,
  shown: readonly number[],
): Candidate[] {
  const taken = [place, ...shown];
  const chosen: Candidate[] = [];
  let waiting: Candidate[] = [];
  const take = (candidate: Candidate): boolean => {
    if (taken.some((other) => isSameStory(archive, candidate.place, other))) return false;
    taken.push(candidate.place);
    chosen.push(candidate);
    return true;
  };
  for (const candidate of candidates) {
    if (chosen.length >= limit) break;
    if (isThirdInARow(archive, chosen, candidate)) waiting.push(candidate);
    else if (take(candidate)) waiting = released(archive, chosen, waiting, limit, take);
  }
  return chosen;
}

/** Lets in what waited, best first, until a third part in a row comes up again; answers what still waits. */
function released(
  archive: Archive,
  chosen: readonly Candidate[],
  waiting: readonly Candidate[],
  limit: number,
  take: (candidate: Candidate) => boolean,
): Candidate[] {
  const still: Candidate[] = [];
  for (const candidate of waiting) {
    if (chosen.length >= limit || isThirdInARow(archive, chosen, candidate)) still.push(candidate);
    else take(candidate);
  }
  return still;
}

function isThirdInARow({ series }: Archive, chosen: readonly Candidate[], next: Candidate): boolean {
  const own = series[next.place] as number;
  if (own === NO_SERIES || chosen.length < MOST_IN_A_ROW) return false;
  return chosen.slice(-MOST_IN_A_ROW).every(({ place }) => series[place] === own);
}

/** Whether two documents tell one story: a list holds it once. */
export function isSameStory({ numbers, shingleStarts, ends }: Archive, a: number, b: number): boolean {
  if (a === b) return true;
  const of = (place: number) => numbers.subarray(shingleStarts[place], ends[place]);
  return resemblance(of(a), of(b)) >= SAME_STORY;
}
