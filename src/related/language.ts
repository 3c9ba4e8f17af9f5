/** What the analysis must be told of a language. */
export interface Language {
  readonly name: string;
  /** Words that say nothing of a text's subject, lower case. */
  readonly stopWords: ReadonlySet<string>;
  /** Reduces a lower-case word that is no name to its stem; a pure function. */
  readonly stem: (word: string) => string;
  /** Common words by class, 0 the commonest to 6; words apart by blanks. Without a table every word weighs the same. */
  readonly commonWords?: Readonly<Record<number, string>> | undefined;
}
