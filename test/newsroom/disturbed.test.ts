import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import { disturbedBy } from "../../src/newsroom/disturbed.ts";
import { neighboursOf } from "../../src/newsroom/neighbours.ts";
import { type Shelving, shelve, standingOf } from "../../src/newsroom/shelving.ts";
import { article } from "../make/content.ts";
import { edition, siteFrom } from "../make/edition.ts";

const site = siteFrom();
const stories = edition(
  Array.from({ length: 9 }, (_, at): [string, string] => [
    `articles/${at}.md`,
    article({ date: `2024-01-0${at + 1} 09:00`, category: at % 3 === 0 ? "ekonomi" : "berita" }),
  ]),
).newsroom.articles;

/** The stories as they are shelved after others, and what that disturbed. */
function after(before: Shelving, now: readonly Article[], unsettled: readonly Article[] = []) {
  const shelving = shelve(now, site, standingOf(before, now, site));
  const neighbours = neighboursOf(shelving.byCategory);
  const moved = shelving.moved;
  return { neighbours, disturbed: moved && disturbedBy(moved, { neighbours, bySeries: shelving.bySeries, unsettled }) };
}

const someOfThem = fc.subarray([...stories]);

test("a story is disturbed where another one came or went beside it, and what went is named", () => {
  fc.assert(
    fc.property(someOfThem, someOfThem, (first, second) => {
      const before = shelve(first, site);
      const old = neighboursOf(before.byCategory);
      const { disturbed, neighbours } = after(before, second);
      const moved = second.filter((one) => {
        const [was, is] = [old.of(one), neighbours.of(one)];
        return !first.includes(one) || was.newer !== is.newer || was.older !== is.older;
      });
      expect([...(disturbed?.stories ?? [])]).toEqual(expect.arrayContaining(moved));
      expect(disturbed?.gone).toEqual(first.filter((one) => !second.includes(one)).map(({ digest }) => digest));
    }),
  );
});

test("of a large archive only the stories round one are disturbed", () => {
  const [newest, ...older] = stories as [Article, ...Article[]];
  const { disturbed } = after(shelve(older, site), stories);
  expect([...(disturbed?.stories ?? [])].map(({ id }) => id)).toEqual([newest.id, "7"]);
});

test("a story that may be given other related stories is disturbed", () => {
  const [one] = stories as [Article];
  expect([...(after(shelve(stories, site), stories, [one]).disturbed?.stories ?? [])]).toEqual([one]);
});

test("of a series all parts are disturbed where one came, went or changed, and none where it stands", () => {
  const parts = edition(
    ["a", "b", "c", "d"].map((id, at): [string, string] => [
      `articles/${id}.md`,
      // each in a category of its own, so that none stands beside another
      article({
        date: `2024-01-0${at + 1} 09:00`,
        category: ["berita", "internasional", "ekonomi", "opini"][at],
        series: at < 3 ? "Mudik" : undefined,
      }),
    ]),
  ).newsroom.articles;
  const ids = (before: readonly Article[], now: readonly Article[]) =>
    Array.from(after(shelve(before, site), now).disturbed?.stories ?? [], ({ id }) => id).sort();
  const without = (name: string) => parts.filter(({ id }) => id !== name);
  expect(ids(parts, parts)).toEqual([]);
  expect(ids(parts, without("b"))).toEqual(["a", "c"]);
  expect(ids(without("b"), parts)).toEqual(["a", "b", "c"]);
  expect(ids(without("d"), parts)).toEqual(["d"]);
});
