import type { Article } from "../content/article.ts";
import type { Card } from "../content/card.ts";
import { type Digest, type Digested, fold } from "../digest.ts";
import { onceEach } from "../once.ts";

/** The cards of articles, in their order: all that a list may show of them. One shelf has them once. */
export const cardsOf = onceEach((articles: readonly Article[]): readonly Card[] => articles.map(({ card }) => card));

/** The cards of a shelf as one part of a subject: to tell that they are the same, nobody has to make them. */
export class CardShelf implements Digested {
  readonly #articles: readonly Article[];

  constructor(articles: readonly Article[]) {
    this.#articles = articles;
  }
  /** newest first */
  get articles(): readonly Article[] {
    return this.#articles;
  }
  get size(): number {
    return this.#articles.length;
  }
  get digest(): Digest {
    let digest = digests.get(this.#articles);
    if (!digest) {
      digest = foldCards(this.#articles);
      digests.set(this.#articles, digest);
    }
    return digest;
  }
}

/**
 * The cards of one page of a listing as one part of its subject. Most pages of a long listing are what they were, which
 * their articles tell: no card is made for them.
 */
export class PageCards implements Digested {
  readonly #articles: readonly Article[];
  #cards: readonly Card[] | undefined;

  constructor(articles: readonly Article[]) {
    this.#articles = articles;
  }
  get cards(): readonly Card[] {
    this.#cards ??= this.#articles.map(({ card }) => card);
    return this.#cards;
  }
  get digest(): Digest {
    return foldCards(this.#articles);
  }
  /** Whether others are the same, as their digests would tell. */
  isSame(other: PageCards): boolean {
    const [articles, others] = [this.#articles, other.#articles];
    if (articles.length !== others.length) return false;
    return articles.every((one, at) => one === others[at] || one.cardDigest === others[at]?.cardDigest);
  }
}

function foldCards(articles: readonly Article[]): Digest {
  return fold(articles.map(({ cardDigest }) => cardDigest));
}

/** The same object for the same shelf: a server compares it in no time. */
export const cardShelfOf = onceEach((articles: readonly Article[]) => new CardShelf(articles));

const digests = new WeakMap<readonly Article[], Digest>();

/** The digest of a shelf's cards, where it was asked for or recalled; an article's own digest covers that of its card. */
export function knownCards(articles: readonly Article[]): Digest | undefined {
  return digests.get(articles);
}

/** Takes a digest over from a build before, for a shelf that holds the stories that it held. */
export function recallCards(articles: readonly Article[], digest: Digest): void {
  digests.set(articles, digest);
}
