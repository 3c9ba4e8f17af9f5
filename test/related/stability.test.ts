import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Entry,
  openIndex,
  type RankingOptions,
  type RelatedIndex,
  type StandingList,
  type Suggestion,
} from "../../src/related/index.ts";
import { applied, archives, changes, options, seeds, TIGHT } from "./archives.ts";
import { babbled, DAY, document, entry, HOUR, MARCH } from "./documents.ts";

function lists(index: RelatedIndex, ids: Iterable<string>): Map<string, readonly Suggestion[]> {
  return new Map(Array.from(ids, (id) => [id, index.related(id)]));
}

/** Of numbers at the end, the lesser first: the order of dates here. */
function inOrder(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}

/** What a short list left out since it tells a story again. */
function leftOut(index: RelatedIndex, id: string, { limit = 5 }: Partial<RankingOptions>): string[] {
  if (index.related(id).length >= limit) return [];
  return idsOf(index.explain(id, { most: Number.POSITIVE_INFINITY }).filter(({ retold }) => retold));
}

function idsOf(entries: readonly { readonly id: string }[]): string[] {
  return entries.map(({ id }) => id);
}

describe("lists are the same", () => {
  it("for any order of the documents", () => {
    const shuffled = archives.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries], { minLength: entries.length })),
    );
    fc.assert(
      fc.property(shuffled, options, ([entries, other], how) => {
        expect(lists(openIndex(other, how), idsOf(entries))).toEqual(lists(openIndex(entries, how), idsOf(entries)));
      }),
      { numRuns: 25 },
    );
  });

  it("when they are asked for again, and in another order", () => {
    fc.assert(
      fc.property(archives, options, (entries, how) => {
        const index = openIndex(entries, how);
        const first = lists(index, idsOf(entries));
        expect(lists(index, idsOf(entries).toReversed())).toEqual(new Map([...first].toReversed()));
      }),
      { numRuns: 15 },
    );
  });

  it("for one, two and four threads, each the list that is given alone", () => {
    const many = Array.from({ length: 400 }, (_, i) => ({
      ...babbled(`d${i}`, i + 1, MARCH + i * HOUR),
      links: i % 9 === 0 ? [`d${(i * 7) % 400}`] : undefined,
      series: i % 3 === 0 ? "a" : undefined,
    }));
    const index = openIndex(many);
    const one = index.rankAll({ workers: 1 });
    expect(one).toEqual(lists(index, idsOf(many).sort(inOrder)));
    for (const workers of [2, 4]) {
      expect(index.rankAll({ workers })).toEqual(one);
      expect(new Map(openIndex(many.toReversed()).rankAll({ workers }))).toEqual(one);
    }
    expect(index.rankAll({ workers: 2, ids: ["d7", "tidak-ada", "d3"], limit: 2 })).toEqual(
      new Map(["d7", "d3"].map((id) => [id, index.related(id, { limit: 2 })])),
    );
    expect(openIndex([]).rankAll({ workers: 4 }).size).toBe(0);
  });

  it("after newer documents came, for all whose window has closed", () => {
    fc.assert(
      fc.property(archives, fc.array(seeds, { minLength: 1, maxLength: 12 }), options, (entries, added, how) => {
        const before = openIndex(entries, how);
        const newest = MARCH + 20 * DAY;
        const later = added.map((seed, i) => ({
          ...babbled(`n${i}`, seed, newest + i * HOUR),
          links: [`d${seed % entries.length}`, `d${(seed * 7) % entries.length}`],
        }));
        const { index, touched } = before.with({ put: later });
        const closed = entries.filter(({ publishedAt }) => (publishedAt ?? 0) + 7 * DAY < newest);
        expect(lists(index, idsOf(closed))).toEqual(lists(before, idsOf(closed)));
        for (const { id } of closed) expect(touched.has(id)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

describe("after a change", () => {
  it("only the lists that the index names can differ", () => {
    fc.assert(
      fc.property(archives, changes, options, (entries, change, how) => {
        const before = openIndex(entries, how);
        const { put, drop } = applied(entries, change);
        const { index, touched } = before.with({ put, drop });
        const now = new Map(entries.map((entry) => [entry.id, entry]));
        for (const id of drop) now.delete(id);
        for (const entry of put) now.set(entry.id, entry);
        const fresh = openIndex(now.values(), how);
        expect(index.size).toBe(fresh.size);
        for (const id of touched) expect(now.has(id)).toBe(true);
        for (const id of now.keys()) {
          expect(index.related(id)).toEqual(fresh.related(id));
          if (!touched.has(id)) expect(index.related(id)).toEqual(before.related(id));
        }
      }),
      { numRuns: 80 },
    );
  });

  it("lists that the index does not name stand through any number of changes, looked into by their bounds", () => {
    const sequences = fc.array(changes, { minLength: 1, maxLength: 5 });
    let stood = 0;
    fc.assert(
      fc.property(archives, sequences, options, (entries, sequence, how) => {
        let now = new Map(entries.map((entry) => [entry.id, entry]));
        let index = openIndex(now.values(), how);
        const lists = new Map(index.rankLists());
        for (const change of sequence) {
          const { put, drop } = applied([...now.values()], change);
          const standing = (id: string): StandingList | undefined => {
            const one = lists.get(id);
            return one && { ids: [...idsOf(one.list), ...leftOut(index, id, how)], bounds: one.bounds };
          };
          const coarse = index.with({ put, drop }).touched;
          const next = index.with({ put, drop, standing });
          for (const id of next.touched) expect(coarse.has(id)).toBe(true);
          stood += coarse.size - next.touched.size;
          now = new Map(now);
          for (const id of drop) now.delete(id);
          for (const entry of put) now.set(entry.id, entry);
          index = next.index;
          for (const id of [...lists.keys()]) if (!now.has(id)) lists.delete(id);
          for (const [id, list] of index.rankLists({ ids: next.touched })) lists.set(id, list);
          const fresh = openIndex(now.values(), how);
          for (const id of now.keys()) {
            expect(lists.get(id)?.list).toEqual(fresh.related(id));
            expect(leftOut(index, id, how)).toEqual(leftOut(fresh, id, how));
          }
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(stood).toBeGreaterThan(0);
  });

  it("an edit or a removal changes no list that never held the document among its candidates", () => {
    // without a cap by nearness: over the edge of a reach others come and go
    const whole = { reach: 1000, compared: 1000, minimum: 0.02 };
    fc.assert(
      fc.property(archives, fc.nat({ max: 44 }), seeds, (entries, at, seed) => {
        const old = entries[at % entries.length] as Entry;
        const before = openIndex(entries, whole);
        const edited = { ...old, analysis: babbled("x", seed, 0).analysis };
        const holds = (index: RelatedIndex, id: string) =>
          index.explain(id, { most: entries.length }).some((one) => one.id === old.id);
        for (const change of [{ put: [edited] }, { drop: [old.id] }]) {
          const { index } = before.with(change);
          for (const { id } of entries) {
            if (id === old.id || holds(before, id) || holds(index, id)) continue;
            expect(index.related(id)).toEqual(before.related(id));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("nothing is named when nothing changed", () => {
    const entries = Array.from({ length: 40 }, (_, i) => babbled(`d${i}`, i + 1, MARCH + i * HOUR));
    const again = Array.from({ length: 40 }, (_, i) => babbled(`d${i}`, i + 1, MARCH + i * HOUR));
    expect(openIndex(entries).with({ put: again, drop: ["tidak-ada"] }).touched).toEqual(new Set());
  });

  it("a crowd of strangers that comes between two documents is noticed", () => {
    const words = (id: string, body: string, day: number) =>
      entry(
        document(id, {
          body: `${"yang dan di ".repeat(10)} ${body} yang sendiri${id} yang asli${id} yang khas${id}`,
          publishedAt: MARCH + day * DAY,
        }),
      );
    const common = ["dermaga", "galangan", "jangkar", "palka", "haluan", "buritan"];
    const pair = [words("kini", common.join(" yang "), 10), words("lama", common.toReversed().join(" yang "), 1)];
    // so many others that a crowd is a small change, and each of it shares too little to be compared
    const others = Array.from({ length: 1200 }, (_, i) => words(`o${i}`, `lain${i}`, 20 + i));
    const before = openIndex([...pair, ...others], { ...TIGHT, minimum: 0.12 });
    const crowd = Array.from({ length: 54 }, (_, i) => words(`n${i}`, `${common[i % 6]} yang asing${i}`, 2 + i / 8));
    const { index, touched } = before.with({ put: crowd });
    expect(before.related("kini")).toHaveLength(1);
    expect(index.related("kini")).toEqual([]);
    expect(touched.has("o7")).toBe(false);
    expect(touched.has("kini")).toBe(true);
  });

  it("few are named among many strangers", () => {
    const about = (theme: number) => Array.from({ length: 30 }, (_, word) => `tema${theme}kata${word}`).join(" ");
    const entries = Array.from({ length: 400 }, (_, i) =>
      entry(document(`d${i}`, { title: `Judul ${i}`, body: about(i % 50), publishedAt: MARCH + i * HOUR })),
    );
    const index = openIndex(entries);
    // Those of its theme that it follows within a week, and those that follow it.
    const same = [50, 100, 150, 250, 300, 350].map((i) => `d${i}`);
    expect([...index.with({ drop: ["d200"] }).touched].sort()).toEqual(same.sort());
  });
});
