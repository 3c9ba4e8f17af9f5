import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import { type Person, personOf } from "../../src/content/person.ts";
import { disturbedSince } from "../../src/newsroom/disturbed.ts";
import { groupBy } from "../../src/newsroom/groups.ts";
import { neighboursOf } from "../../src/newsroom/neighbours.ts";
import { article, edition } from "../make/edition.ts";

const stories = edition(
  Array.from({ length: 9 }, (_, at): [string, string] => [
    `articles/${at}.md`,
    article({ date: `2024-01-0${at + 1} 09:00`, category: at % 3 === 0 ? "ekonomi" : "berita" }),
  ]),
).newsroom.articles;

/** A newsroom of some of the stories, whose related lists moved as told. */
function room(articles: readonly Article[], unsettled: readonly Article[] | undefined = [], people: Person[] = []) {
  const byCategory = groupBy(articles, ({ category }) => [category]);
  return {
    articles,
    people: new Map(people.map((one) => [one.key, one])),
    neighbours: neighboursOf(byCategory).of,
    byId: new Map(articles.map((one) => [one.id, one])),
    series: [],
    unsettled: () => unsettled,
  };
}

const someOfThem = fc.subarray([...stories]);

test("a story is disturbed where another one came or went beside it, and what went is named", () => {
  fc.assert(
    fc.property(someOfThem, someOfThem, (first, second) => {
      const [before, now] = [room(first), room(second)];
      const disturbed = disturbedSince(before, now);
      const moved = second.filter((one) => {
        const [was, is] = [before.neighbours(one), now.neighbours(one)];
        return !first.includes(one) || was.newer !== is.newer || was.older !== is.older;
      });
      expect([...(disturbed?.stories ?? [])]).toEqual(expect.arrayContaining(moved));
      expect(disturbed?.gone).toEqual(first.filter((one) => !second.includes(one)));
    }),
  );
});

test("of a large archive only the stories round one are disturbed", () => {
  const [newest, ...older] = stories as [Article, ...Article[]];
  const disturbed = disturbedSince(room(older), room(stories));
  expect([...(disturbed?.stories ?? [])].map(({ id }) => id)).toEqual([newest.id, "7"]);
});

test("a story that may be given other related stories is disturbed", () => {
  const [one] = stories as [Article];
  expect([...(disturbedSince(room(stories), room(stories, [one]))?.stories ?? [])]).toEqual([one]);
});

test("all stories have to be looked at where related lists are ranked anew, or somebody of the newsroom changed", () => {
  expect(disturbedSince(room(stories), { ...room(stories), unsettled: () => undefined })).toBeUndefined();
  const budi = personOf({ key: "budi", name: "Budi", address: "/penulis/budi/", links: [] });
  const other = personOf({ key: "budi", name: "Budi S.", address: "/penulis/budi/", links: [] });
  expect(disturbedSince(room(stories, [], [budi]), room(stories, [], [other]))).toBeUndefined();
  expect(disturbedSince(room(stories, [], [budi]), room(stories, [], [budi]))).toBeDefined();
});
