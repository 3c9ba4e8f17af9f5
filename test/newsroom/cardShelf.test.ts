import { expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import { type Digest, digest } from "../../src/digest.ts";
import { CardShelf, knownCards, recallCards } from "../../src/newsroom/cardShelf.ts";

const story = (title: string) => ({ cardDigest: digest(title) }) as Article;
const [one, two] = [story("satu"), story("dua")];

test("a shelf of the same cards has the same digest, one of others or in another order does not", () => {
  const of = (...articles: Article[]) => new CardShelf(articles).digest;
  expect(of(one, two)).toBe(of(story("satu"), two));
  expect(new Set([of(one, two), of(two, one), of(one), of(one, one), of()]).size).toBe(5);
});

test("a digest that was recalled is taken without a look at the cards", () => {
  const articles = [one, two].map(() => ({}) as Article);
  recallCards(articles, "diingat" as Digest);
  expect(new CardShelf(articles).digest).toBe("diingat");
});

test("of a shelf about which nobody asked nothing is known", () => {
  const articles = [one, two];
  expect(knownCards(articles)).toBe(undefined);
  const { digest: found } = new CardShelf(articles);
  expect(knownCards(articles)).toBe(found);
});
