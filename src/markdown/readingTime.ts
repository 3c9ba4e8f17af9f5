/**
 * Words a minute, rounded down on purpose between two measurements, neither of which has Indonesian: 238 for silent
 * reading of English non-fiction (Brysbaert 2019, Journal of Memory and Language 109) and 184 aloud as the mean of
 * 17 languages (Trauzettel-Klosinski & Dietz 2012, IOVS 53). Indonesian words are longer than English ones.
 */
const WORDS_A_MINUTE = 200;

/** Whole minutes that a story of so many words takes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
