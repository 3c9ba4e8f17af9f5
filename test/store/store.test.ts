import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { type Digest, digest } from "../../src/digest.ts";
import { openOverlay } from "../../src/store/overlay.ts";
import { forgetfulStore, openStore, type Store } from "../../src/store/store.ts";
import { temporaryFolder } from "../make/files.ts";

let [folder, remove] = temporaryFolder();
afterEach(() => {
  remove();
  [folder, remove] = temporaryFolder();
});

const one = digest("satu");
const two = digest("dua");

const open = (version = "1", fresh = false) => openStore(folder, version, fresh);

/** What a store gives for a key, and whether it had to be computed. */
function asked(store: Store, key: string, of: Digest, value: string, room = "isi"): string {
  let computed = false;
  const bytes = store.remember(room, key, of, () => {
    computed = true;
    return Buffer.from(value);
  });
  return `${Buffer.from(bytes)}${computed ? " baru" : ""}`;
}

/** A memory of two values and one table, saved. */
function saved(): void {
  const store = open();
  asked(store, "a", one, "alfa");
  asked(store, "b", two, "beta");
  store.keep("tabel", { kunci: ["a", "b"], angka: [1, null] });
  store.save();
}

describe("a memory", () => {
  test("gives values back in the next build, and computes those whose digest is another", () => {
    saved();
    const store = open();
    expect(store.notice).toBeUndefined();
    expect([asked(store, "a", one, "x"), asked(store, "b", one, "baru"), asked(store, "c", one, "gama")]).toEqual([
      "alfa",
      "baru baru",
      "gama baru",
    ]);
    store.save();
    const next = open();
    expect([asked(next, "a", one, "x"), asked(next, "b", one, "x"), asked(next, "c", one, "x")]).toEqual([
      "alfa",
      "baru",
      "gama",
    ]);
  });

  test("holds tables whole, and what nobody kept again stays", () => {
    saved();
    const store = open();
    expect(store.columns("tabel")).toEqual({ kunci: ["a", "b"], angka: [1, null] });
    expect(store.columns("tiada")).toBeUndefined();
    store.save();
    expect(open().columns("tabel")).toEqual({ kunci: ["a", "b"], angka: [1, null] });
  });

  test("keeps rooms apart: one key may stand in two", () => {
    const store = open();
    expect([asked(store, "a", one, "di isi"), asked(store, "a", one, "di istilah", "istilah")]).toEqual([
      "di isi baru",
      "di istilah baru",
    ]);
    store.save();
    const next = open();
    expect([asked(next, "a", one, "x"), asked(next, "a", one, "x", "istilah")]).toEqual(["di isi", "di istilah"]);
  });

  test("asked without computing says that it does not know", () => {
    saved();
    const store = open();
    expect(String(store.recall("isi", "a", one))).toBe("alfa");
    expect([store.recall("isi", "a", two), store.recall("isi", "tiada", one), store.recall("lain", "a", one)]).toEqual(
      Array(3).fill(undefined),
    );
  });

  test("forgets what is no more, for good", () => {
    saved();
    const store = open();
    store.forget("isi", ["a", "tiada"]);
    expect(store.recall("isi", "a", one)).toBeUndefined();
    store.save();
    expect(open().recall("isi", "a", one)).toBeUndefined();
    expect(String(open().recall("isi", "b", two))).toBe("beta");
  });

  test("whose keys are names of Object's own members holds them like any other", () => {
    const store = open();
    const keys = ["__proto__", "constructor", "toString", ""];
    for (const key of keys) asked(store, key, one, key);
    store.keep("toString", { kunci: keys });
    store.save();
    const next = open();
    expect(keys.map((key) => asked(next, key, one, "x"))).toEqual(keys);
    expect([next.columns("toString"), next.columns("constructor")]).toEqual([{ kunci: keys }, undefined]);
  });

  test("that was not saved leaves the last one as it was", () => {
    saved();
    const store = open();
    asked(store, "a", two, "lain");
    asked(store, "c", one, "x".repeat(20_000_000));
    store.keep("tabel", {});
    const next = open();
    expect([asked(next, "a", one, "x"), asked(next, "b", two, "x")]).toEqual(["alfa", "beta"]);
    expect(next.columns("tabel")).toHaveProperty("kunci");
  });

  test("does not grow with every edit: waste is thrown out, and the values survive", () => {
    for (let round = 0; round < 30; round++) {
      const store = open();
      asked(store, "tetap", one, "t".repeat(1000));
      asked(store, "berubah", digest(round), String(round).repeat(1000));
      store.save();
      const sum = 1000 + String(round).length * 1000;
      expect(statSync(join(folder, "isi.bin")).size).toBeLessThanOrEqual(2 * sum + 2000);
    }
    const store = open();
    expect(asked(store, "tetap", one, "x")).toBe("t".repeat(1000));
    expect(asked(store, "berubah", digest(29), "x")).toBe("29".repeat(1000));
  });

  test("saved again and again by one program, as a server does, loses no value", () => {
    const store = open();
    for (let round = 0; round < 12; round++) {
      asked(store, "tetap", one, "t".repeat(500));
      asked(store, "berubah", digest(round), String(round).repeat(700));
      if (round % 3 === 0) asked(store, `sekali ${round}`, one, "s".repeat(900));
      if (round % 3 === 2) store.forget("isi", [`sekali ${round - 2}`]);
      store.save();
      expect([asked(store, "tetap", one, "x"), asked(store, "berubah", digest(round), "x")]).toEqual([
        "t".repeat(500),
        String(round).repeat(700),
      ]);
      const next = open();
      expect([asked(next, "tetap", one, "x"), asked(next, "berubah", digest(round), "x")]).toEqual([
        "t".repeat(500),
        String(round).repeat(700),
      ]);
    }
    expect(statSync(join(folder, "isi.bin")).size).toBeLessThan(8000);
  });

  test("clears away what killed builds left half written, and nothing else", () => {
    const mine = `memory.table.${process.pid}.draft`;
    const theirs = `memory.table.${process.ppid}.draft`;
    for (const name of ["memory.table.999999999.draft", mine, theirs, "catatan.draft"]) {
      writeFileSync(join(folder, name), "setengah");
    }
    saved();
    expect(readdirSync(folder).filter((name) => name.endsWith(".draft"))).toEqual(["catatan.draft", theirs].sort());
  });

  test("tells when it was saved, and of a first build that it never was", () => {
    expect(open().savedAt).toBe(0);
    saved();
    utimesSync(join(folder, "memory.table"), 1_700_000_000, 1_700_000_000);
    expect(open().savedAt).toBe(1_700_000_000_000);
    expect(open("2").savedAt).toBe(0);
  });

  test("survives any course of builds: what is remembered is what was computed for that key and digest", () => {
    const keys = fc.constantFrom("a", "b", "c", "d");
    const act = fc.oneof(
      { weight: 6, arbitrary: fc.record({ do: fc.constant("ask" as const), key: keys, of: fc.nat({ max: 2 }) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant("forget" as const), key: keys }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant("save" as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant("kill" as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant("tear" as const), at: fc.nat({ max: 400 }), of: fc.nat() }) },
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        rmSync(folder, { recursive: true, force: true });
        let store = open();
        for (const act of acts) {
          const right = act.do === "ask" ? `${act.key} ${act.of} `.repeat(50) : "";
          if (act.do === "ask") expect(asked(store, act.key, digest(act.of), right).replace(" baru", "")).toBe(right);
          if (act.do === "forget") store.forget("isi", [act.key]);
          if (act.do === "save") store.save();
          if (act.do === "tear" && existsSync(folder)) {
            const files = readdirSync(folder);
            if (files.length) truncateSync(join(folder, files[act.of % files.length] as string), act.at);
          }
          if (act.do === "save" || act.do === "kill") store = open();
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("nothing of a memory is trusted", () => {
  const files = ["memory.table", "isi.table", "isi.bin"];

  /** A store over a memory of which one file was spoilt: it may know less, never anything else. */
  function knowsLess(): Store {
    const store = open();
    expect([undefined, "alfa"]).toContain(store.recall("isi", "a", one)?.toString());
    expect([undefined, "beta"]).toContain(store.recall("isi", "b", two)?.toString());
    const table = store.columns("tabel");
    if (table) expect(table).toEqual({ kunci: ["a", "b"], angka: [1, null] });
    return store;
  }

  /** After the build that found the memory spoilt, it is whole again. */
  function recovers(store: Store): void {
    asked(store, "a", one, "alfa");
    asked(store, "b", two, "beta");
    store.save();
    const next = open();
    expect([next.notice, asked(next, "a", one, "x"), asked(next, "b", two, "x")]).toEqual([undefined, "alfa", "beta"]);
  }

  test.each(files)("when %s is cut at any length", (file) => {
    saved();
    const path = join(folder, file);
    const length = statSync(path).size;
    for (let cut = 0; cut < length; cut += file === "isi.bin" ? 1 : 5) {
      rmSync(folder, { recursive: true });
      saved();
      truncateSync(path, cut);
      const store = knowsLess();
      if (file === "memory.table") expect(store.notice).toMatch(/torn|foreign/);
      recovers(store);
    }
  });

  test.each(files)("when %s is filled with random bytes, or gone", (file) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        rmSync(folder, { recursive: true, force: true });
        saved();
        writeFileSync(join(folder, file), bytes);
        recovers(knowsLess());
      }),
      { numRuns: 40 },
    );
    saved();
    rmSync(join(folder, file));
    recovers(knowsLess());
  });

  test("that another version wrote, and the reason is told", () => {
    saved();
    const store = open("2");
    expect([store.notice, store.columns("tabel"), store.recall("isi", "a", one)]).toEqual([
      "version",
      undefined,
      undefined,
    ]);
  });

  test("when one of its files is of another version or of another memory", () => {
    saved();
    const kept = files.map((file) => [file, readFileSync(join(folder, file))] as const);
    const store = open();
    asked(store, "a", two, "lain sekali");
    asked(store, "b", one, "lain lagi");
    store.save();
    for (const [file, bytes] of kept) {
      writeFileSync(join(folder, file), bytes);
      const mixed = open();
      for (const [key, of, right] of [
        ["a", one, "alfa"],
        ["b", two, "beta"],
        ["a", two, "lain sekali"],
        ["b", one, "lain lagi"],
      ] as const) {
        expect([undefined, right]).toContain(mixed.recall("isi", key, of)?.toString());
      }
    }
  });

  test("when a fresh build was asked for, which is remembered all the same", () => {
    saved();
    const store = open("1", true);
    expect([store.notice, store.columns("tabel"), asked(store, "a", one, "segar")]).toEqual([
      undefined,
      undefined,
      "segar baru",
    ]);
    store.save();
    const next = open();
    expect([asked(next, "a", one, "x"), next.recall("isi", "b", two), next.columns("tabel")]).toEqual([
      "segar",
      undefined,
      undefined,
    ]);
  });
});

test("a forgetful memory computes everything and writes nothing", () => {
  const store = forgetfulStore();
  store.keep("tabel", { a: [1] });
  expect([asked(store, "a", one, "satu"), asked(store, "a", one, "lagi"), store.recall("isi", "a", one)]).toEqual([
    "satu baru",
    "lagi baru",
    undefined,
  ]);
  store.forget("isi", ["a"]);
  store.save();
  expect(store.columns("tabel")).toBeUndefined();
});

test("who only reads a memory finds what it holds, and leaves nothing in it, however much that is", () => {
  const store = open();
  asked(store, "a", one, "satu");
  store.save();
  const base = open();
  const reader = openOverlay(base, forgetfulStore());
  // more than a store holds back before it writes
  const large = () => new Uint8Array(2 ** 23);
  for (const key of ["b", "c", "d"]) reader.remember("isi", key, one, large);
  expect([reader.remembers, asked(reader, "a", one, "lagi"), base.recall("isi", "b", one)]).toEqual([
    false,
    "satu",
    undefined,
  ]);
  reader.save();
  expect(readFileSync(join(folder, "isi.bin")).length).toBeLessThan(100);
});
