const SHORTEST_STEM = 4;
const LONGEST_WORD = 30;

/**
 * A stemmer with guards: a stem stands only where it is not so short, nor so near to the word, that two words would
 * fall together which only look alike. A bare final "i" is never cut (`bekasi` is not `bekas`), nor a word cut below
 * four letters.
 */
export function guarded(stemmer: (word: string) => string): (word: string) => string {
  return (word) => {
    if (word.length <= SHORTEST_STEM || word.length > LONGEST_WORD) return word;
    const cut = stemmer(word);
    return cut.length < SHORTEST_STEM || `${cut}i` === word ? word : cut;
  };
}
