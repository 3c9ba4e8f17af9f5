import { existsSync, readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { changedRows, foundRows, type KeyedRows, openRows, type RowForm } from "../../src/store/rows.ts";
import { openStore } from "../../src/store/store.ts";
import { temporaryFolder } from "../make/files.ts";

let [folder, remove] = temporaryFolder();
afterEach(() => {
  remove();
  [folder, remove] = temporaryFolder();
});

interface Row {
  text: string;
}

const form: RowForm<Row> = {
  key: "key",
  columnsOf: (rows) => ({ key: [...rows.keys()], text: [...rows.values()].map(({ text }) => text) }),
  rowsIn:
    ({ text = [] }) =>
    (at) => ({ text: text[at] as string }),
};

/** One build: reads what was remembered, changes it, saves. */
function build(change: (rows: Map<string, Row>) => void): void {
  const store = openStore(folder, "1");
  const rows = openRows(store.layers("baris"), form);
  const next = new Map(rows);
  change(next);
  const news = rows.saving(next);
  if (news) store.keep("baris", news);
  store.save();
}

const remembered = () =>
  new Map([...openRows(openStore(folder, "1").layers("baris"), form)].map(([key, { text }]) => [key, text]));

const many = (rows: Map<string, Row>) => {
  for (let at = 0; at < 2000; at++) rows.set(`k${at}`, { text: `lama ${at}` });
};

test("a few changed rows are saved beside the others, which are not written again", () => {
  build(many);
  const { mtimeMs, size } = statSync(join(folder, "memory.table"));
  build((rows) => void rows.set("k7", { text: "baru" }).set("k2000", { text: "tambahan" }).delete("k8"));
  expect(statSync(join(folder, "memory.table"))).toMatchObject({ mtimeMs, size });
  expect(statSync(join(folder, "memory-news.table")).size).toBeLessThan(500);
  const rows = remembered();
  expect([rows.size, rows.get("k7"), rows.get("k2000"), rows.has("k8")]).toEqual([2000, "baru", "tambahan", false]);
});

test("many are written with all others, and nothing stays beside them", () => {
  build(many);
  build((rows) => void rows.set("k1", { text: "baru" }));
  build((rows) => {
    for (let at = 0; at < 300; at++) rows.set(`k${at}`, { text: `lebih baru ${at}` });
  });
  expect(existsSync(join(folder, "memory-news.table"))).toBe(false);
  expect(remembered().get("k299")).toBe("lebih baru 299");
});

test("what was saved beside another first file, or is torn, is not used", () => {
  build(many);
  build((rows) => void rows.set("k1", { text: "baru" }));
  truncateSync(join(folder, "memory-news.table"), 60);
  expect(remembered().get("k1")).toBe("lama 1");
  build((rows) => void rows.delete("k2"));
  expect([remembered().has("k2"), remembered().size]).toEqual([false, 1999]);
});

test("a table of another sort is saved beside them without them", () => {
  build(many);
  const store = openStore(folder, "1");
  store.keep("lain", { a: [1] });
  store.save();
  build((rows) => void rows.set("k1", { text: "baru" }));
  expect(openStore(folder, "1").columns("lain")).toEqual({ a: [1] });
  expect(remembered().get("k1")).toBe("baru");
});

test("a file of all rows that went on without some of them counts for nothing when these are lost", () => {
  const other = (news: number) => ({ all: 2000, news, columns: () => ({ key: [String(news)] }) });
  const keep = (name: string, news: number) => {
    const store = openStore(folder, "1");
    store.keep(name, other(news));
    store.save();
  };
  keep("lain", 2000);
  build(many);
  build((rows) => rows.set("k1", { text: "baru" }));
  // another table is written whole, and what changed of ours stays beside
  keep("lain", 1999);
  expect(remembered().get("k1")).toBe("baru");
  rmSync(join(folder, "memory-news.table"));
  // else the older rows would stand beside what another table tells of the newer ones
  const store = openStore(folder, "1");
  expect([store.notice, store.layers("lain"), remembered().size]).toEqual(["torn", [], 0]);
});

test("after any course of builds and losses, what is remembered is what the last whole build kept", () => {
  const key = fc.integer({ min: 0, max: 120 }).map((at) => `k${at}`);
  const change = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant("set" as const), key, text: fc.string() }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("delete" as const), key }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("many" as const), text: fc.string() }) },
  );
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 8 }), (builds) => {
      remove();
      [folder, remove] = temporaryFolder();
      const right = new Map<string, string>();
      for (const changes of builds) {
        build((rows) => {
          for (const one of changes) {
            if (one.do === "delete") rows.delete(one.key);
            if (one.do === "set") rows.set(one.key, { text: one.text });
            if (one.do === "many") for (let at = 0; at < 120; at++) rows.set(`k${at}`, { text: one.text });
          }
          right.clear();
          for (const [name, { text }] of rows) right.set(name, text);
        });
        expect([...remembered()].sort()).toEqual([...right].sort());
      }
      expect(readdirSync(folder).filter((name) => name.endsWith(".draft"))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("a program that goes on changing the same rows, and tells which, saves each course of changes", () => {
  const key = fc.integer({ min: 0, max: 80 }).map((at) => `k${at}`);
  const change = fc.record({ key, text: fc.option(fc.string(), { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 60 }), { maxLength: 6 }), (rounds) => {
      remove();
      [folder, remove] = temporaryFolder();
      build((rows) => {
        for (let at = 0; at < 70; at++) rows.set(`k${at}`, { text: `lama ${at}` });
      });
      const store = openStore(folder, "1");
      const rows = openRows(store.layers("baris"), form);
      const now = new Map(rows);
      for (const round of rounds) {
        for (const { key: one, text } of round) {
          if (text === undefined) now.delete(one);
          else now.set(one, { text });
        }
        const news = rows.saving(
          now,
          round.map((one) => one.key),
        );
        if (news) store.keep("baris", news);
        store.save();
        const right = Array.from(now, ([name, { text }]) => [name, text]);
        expect([...remembered()].sort()).toEqual(right.sort());
      }
    }),
    { numRuns: 100 },
  );
});

test("rows that changed again and again are those that a map would hold", () => {
  const key = fc.constantFrom("a", "b", "c", "d", "e");
  const change = fc.record({ put: fc.dictionary(key, fc.nat()), gone: fc.uniqueArray(key) });
  fc.assert(
    fc.property(fc.dictionary(key, fc.nat()), fc.array(change, { maxLength: 5 }), (first, changes) => {
      const right = new Map(Object.entries(first));
      let rows: KeyedRows<number> = new Map(right);
      for (const { put, gone } of changes) {
        rows = changedRows(rows, new Map(Object.entries(put)), new Set(gone));
        for (const one of gone) right.delete(one);
        for (const [one, value] of Object.entries(put)) right.set(one, value);
        expect(new Map(rows)).toEqual(right);
        expect([rows.size, new Set(rows.keys())]).toEqual([right.size, new Set(right.keys())]);
        for (const one of "abcde") expect([rows.has(one), rows.get(one)]).toEqual([right.has(one), right.get(one)]);
      }
    }),
  );
});

test("rows are found by their keys in any order, also by keys of one checksum, and none by a key that is not there", () => {
  const twins = ["plumless", "buckeroo"];
  expect(crc32("plumless")).toBe(crc32("buckeroo"));
  const keys = fc.uniqueArray(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...twins)), { minLength: 1 });
  fc.assert(
    fc.property(
      keys,
      fc.array(fc.nat()),
      fc.array(fc.oneof(fc.string(), fc.constantFrom(...twins))),
      (all, order, others) => {
        rmSync(folder, { recursive: true, force: true });
        build((rows) => {
          for (const key of all) rows.set(key, { text: `baris ${key}` });
        });
        const rows = openRows(openStore(folder, "1").layers("baris"), form);
        const asked = [...order.map((at) => all[at % all.length] as string), ...others];
        const there = new Set(all);
        expect(asked.map((key) => rows.get(key)?.text)).toEqual(
          asked.map((key) => (there.has(key) ? `baris ${key}` : undefined)),
        );
      },
    ),
  );
});

test("values are found by their keys as in a map, in whatever order they are asked for", () => {
  const named = fc.uniqueArray(fc.record({ name: fc.string({ unit: "grapheme" }) }), { selector: ({ name }) => name });
  fc.assert(
    fc.property(named, fc.array(fc.oneof(fc.string(), fc.nat({ max: 9 }))), (values, asked) => {
      const map = new Map(values.map((value) => [value.name, value]));
      const found = foundRows(values, ({ name }) => name);
      expect([...found]).toEqual([...map]);
      expect([[...found.keys()], found.size]).toEqual([[...map.keys()], map.size]);
      for (const one of asked) {
        const key = typeof one === "string" ? one : (values[one]?.name ?? "");
        expect([found.get(key), found.has(key)]).toEqual([map.get(key), map.has(key)]);
      }
    }),
  );
});
