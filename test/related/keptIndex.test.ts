import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Analysis,
  type Entry,
  type KeptSource,
  openIndex,
  openKeptIndex,
  type RankingOptions,
  type RelatedIndex,
  UnreadableIndex,
} from "../../src/related/index.ts";
import { applied, archives, changes, options } from "./archives.ts";
import { document, entry, HARBOUR, HOUR, MARCH, sparse } from "./documents.ts";

interface Kept {
  pieces: Map<string, Uint8Array>;
  analyses: Map<string, Analysis>;
}

/** Bytes lie wherever a file has them: at no number that arrays of them could begin at. */
function keep(index: RelatedIndex, entries: Iterable<Entry>): Kept {
  const pieces = new Map<string, Uint8Array>();
  for (const [name, bytes] of index.pieces()) pieces.set(name, Uint8Array.from([0, ...bytes]).subarray(1));
  return { pieces, analyses: new Map(Array.from(entries, ({ id, analysis }) => [id, analysis])) };
}

function sourceOf({ pieces, analyses }: Kept): KeptSource {
  return { piece: (name) => pieces.get(name), analysis: (id) => analyses.get(id) };
}

function changed(entries: ReadonlyMap<string, Entry>, put: readonly Entry[], drop: readonly string[]) {
  const now = new Map(entries);
  for (const id of drop) now.delete(id);
  for (const one of put) now.set(one.id, one);
  return now;
}

function answers(index: RelatedIndex, ids: Iterable<string>, how: Partial<RankingOptions>) {
  const all = [...ids];
  return {
    size: index.size,
    lists: [...index.rankLists({ ids: all })],
    alone: all.map((id) => index.related(id, { shown: all.slice(0, 1) })),
    exact: all.slice(0, 3).map((id) => index.related(id, { exact: true })),
    why: all.map((id) => index.explain(id, { most: how.limit ?? 3 })),
  };
}

/** The harbour's stories among others of which each is of something else. */
const MANY = [
  ...HARBOUR.map(entry),
  ...Array.from({ length: 60 }, (_, i) => sparse(`lain${i}`, i + 1, MARCH + i * HOUR)),
];

describe("an index that was kept", () => {
  it("answers as the one that it was, also after any number of changes, and when it is kept anew", () => {
    const sequences = fc.array(fc.tuple(changes, fc.boolean()), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(archives, sequences, options, (entries, sequence, how) => {
        let now = new Map(entries.map((one) => [one.id, one]));
        let index = openIndex(now.values(), how);
        let kept = openKeptIndex(sourceOf(keep(index, now.values())), how);
        expect(answers(kept, now.keys(), how)).toEqual(answers(index, now.keys(), how));
        for (const [change, again] of sequence) {
          const { put, drop } = applied([...now.values()], change);
          const lists = index.rankLists();
          const standing = (id: string) => {
            const one = lists.get(id);
            return one && { ids: one.list.map((other) => other.id), bounds: one.bounds };
          };
          const [next, later] = [index, kept].map((one) => one.with({ put, drop, standing }));
          expect(later?.touched).toEqual(next?.touched);
          now = changed(now, put, drop);
          index = (next as NonNullable<typeof next>).index;
          kept = (later as NonNullable<typeof later>).index;
          const touched = [...(next?.touched ?? [])];
          expect(kept.rankLists({ ids: touched })).toEqual(index.rankLists({ ids: touched }));
          if (again) kept = openKeptIndex(sourceOf(keep(kept, now.values())), how);
          expect(answers(kept, now.keys(), how)).toEqual(answers(index, now.keys(), how));
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it("makes all lists as the one that it was, by one thread or several", () => {
    fc.assert(
      fc.property(archives, options, (entries, how) => {
        const index = openIndex(entries, how);
        const kept = openKeptIndex(sourceOf(keep(index, entries)), how);
        for (const workers of [1, 2]) expect(kept.rankAll({ workers })).toEqual(index.rankAll({ workers: 1 }));
      }),
      { numRuns: 6 },
    );
  });

  it("is kept also where it is empty, and knows what comes", () => {
    const empty = openKeptIndex(sourceOf(keep(openIndex([]), [])));
    expect(empty.size).toBe(0);
    const entries = HARBOUR.map(entry);
    const { index, touched } = empty.with({ put: entries });
    expect(touched).toEqual(new Set(entries.map(({ id }) => id)));
    expect(index.rankLists()).toEqual(openIndex(entries).rankLists());
  });

  it("reads of its documents no more than it compares", () => {
    const kept = keep(openIndex(MANY), MANY);
    const read = new Set<string>();
    const source = { ...sourceOf(kept), analysis: (id: string) => read.add(id) && kept.analyses.get(id) };
    const near = openKeptIndex(source).explain("mogok", { most: MANY.length });
    expect(read).toEqual(new Set(["mogok", ...near.map(({ id }) => id)]));
    expect(read.size).toBeLessThan(MANY.length / 4);
  });

  it("says so where a piece of it is missing, torn, or of another machine", () => {
    const entries = MANY;
    const index = openIndex(entries);
    const right = answers(index, ["mogok", "tari"], {});
    const attempt = (kept: Kept) => {
      try {
        return answers(openKeptIndex(sourceOf(kept)), ["mogok", "tari"], {});
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableIndex);
        return undefined;
      }
    };
    for (const name of keep(index, entries).pieces.keys()) {
      const kept = keep(index, entries);
      kept.pieces.delete(name);
      // of the postings those that were not asked for
      if (name.startsWith("postings")) expect([right, undefined]).toContainEqual(attempt(kept));
      else expect(attempt(kept)).toBeUndefined();
    }
    for (const name of ["dates", "lengths", "categories", "series", "counts", "idEnds"]) {
      const kept = keep(index, entries);
      kept.pieces.set(name, (kept.pieces.get(name) as Uint8Array).subarray(8));
      expect(attempt(kept)).toBeUndefined();
    }
    const other = keep(index, entries);
    const facts = JSON.parse(Buffer.from(other.pieces.get("facts") as Uint8Array).toString());
    other.pieces.set("facts", Buffer.from(JSON.stringify({ ...facts, order: "XE" })));
    expect(attempt(other)).toBeUndefined();
    const lost = keep(index, entries);
    lost.analyses.delete("mogok");
    expect(attempt(lost)).toBeUndefined();
    const swapped = keep(index, entries);
    swapped.analyses.set("mogok", entry(document("lain", { body: "Terlalu singkat." })).analysis);
    expect(attempt(swapped)).toBeUndefined();
    expect(attempt(keep(index, entries))).toEqual(right);
  });
});
