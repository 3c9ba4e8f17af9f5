import type { Archive } from "./archive.ts";
import type { Candidate } from "./rank.ts";
import { resemblance } from "./shingles.ts";

/** From this share of common five-word runs on, two texts are one story told again. */
const SAME_STORY = 0.5;

/**
 * The best candidates, without the document's own story told again and without telling any story twice.
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
  for (const candidate of candidates) {
    if (chosen.length >= limit) break;
    if (taken.some((other) => isSameStory(archive, candidate.place, other))) continue;
    taken.push(candidate.place);
    chosen.push(candidate);
  }
  return chosen;
}

function isSameStory(archive: Archive, a: number, b: number): boolean {
  if (a === b) return true;
  const [x, y] = [archive.entries[a], archive.entries[b]];
  return x !== undefined && y !== undefined && resemblance(x.analysis.shingles, y.analysis.shingles) >= SAME_STORY;
}
