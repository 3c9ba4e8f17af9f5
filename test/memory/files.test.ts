import { rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import type { Article } from "../../src/content/article.ts";
import { contentState } from "../../src/content/contentState.ts";
import { fileForm } from "../../src/content/fileRows.ts";
import { files } from "../../src/content/fileSource.ts";
import { type Digest, digest } from "../../src/digest.ts";
import { type Edition, type EditionInput, prepare } from "../../src/edition/prepare.ts";
import { kinds } from "../../src/pages/kinds.ts";
import { openRows } from "../../src/store/rows.ts";
import { forgetfulStore, openStore, type Store } from "../../src/store/store.ts";
import { article, png } from "../make/content.ts";
import { siteFrom, unwatched } from "../make/edition.ts";
import { temporaryFolder, writeFiles } from "../make/files.ts";

const [folder, remove] = temporaryFolder();
const before = process.cwd();
beforeEach(() => process.chdir(folder));
afterEach(() => {
  process.chdir(before);
  remove();
  writeFiles(folder, [["kosong", ""]]);
});

const LONG_AGO = 1_600_000_000;

/** Writes a file of the content with a time that the memory trusts. */
function write(path: string, content: string | Uint8Array, seconds = LONG_AGO): void {
  writeFiles("content", [[path, content]]);
  utimesSync(join("content", path), seconds, seconds);
}

type Own = Partial<Pick<EditionInput, "fields" | "rules" | "looked">> & { count?: number };

function edition(store: Store, { count = 0, ...own }: Own = {}): Edition {
  const { value, faults } = prepare({
    site: siteFrom({ related: { count } }),
    content: "content",
    source: files(),
    kinds,
    fields: {},
    rules: [],
    functions: digest(""),
    watch: unwatched,
    env: { SOURCE_DATE_EPOCH: "1740787200" },
    ...own,
    store,
  });
  expect(faults.filter((one) => one.severity === "error")).toEqual([]);
  return value;
}

const open = () => openStore(".cache/warta", "uji");

/** A build that remembers and saves, as far as its pages. */
function built(own: Own = {}): Edition {
  const one = edition(open(), own);
  for (const page of one.plan.pages) page.view();
  one.store.save();
  return one;
}

const only = ({ newsroom }: Edition) => newsroom.articles[0] as Article;

describe("a file", () => {
  test("that looks as it did is not read again", () => {
    write("articles/a.md", article({ title: "Satu lagi" }));
    built();
    write("articles/a.md", article({ title: "Lain lagi" }));
    // the same size and the same old time: what nobody could tell without reading
    expect(only(edition(open())).title).toBe("Satu lagi");
    write("articles/a.md", article({ title: "Lain lagi" }), LONG_AGO + 1);
    expect(only(edition(open())).title).toBe("Lain lagi");
  });

  test("that changed about when the memory was saved is read, whatever its time and size say", () => {
    write("articles/a.md", article({ title: "Satu lagi" }));
    built();
    const saved = statSync(".cache/warta/memory.table").mtimeMs / 1000;
    write("articles/a.md", article({ title: "Lain lagi" }), saved);
    expect(only(built()).title).toBe("Lain lagi");
    const again = statSync(".cache/warta/memory.table").mtimeMs / 1000;
    write("articles/a.md", article({ title: "Baru lagi" }), Math.min(saved, again));
    expect(only(edition(open())).title).toBe("Baru lagi");
  });

  test("with a new time and the same bytes is the same article on the same pages", () => {
    write("articles/a.md", article());
    const first = built();
    write("articles/a.md", article(), LONG_AGO + 60);
    const second = edition(open());
    expect(only(second).digest).toBe(only(first).digest);
    expect(second.plan.pages.map((page) => page.fingerprint)).toEqual(first.plan.pages.map((page) => page.fingerprint));
  });

  test("that changed in an edition of this program leaves nothing of the memory's to the next one", () => {
    write("articles/a.md", article({ title: "Banjir", tags: "[Air]" }));
    write("articles/b.md", article({ title: "Rob", tags: "[Air]" }));
    const site = siteFrom({});
    const planned = (how: Partial<EditionInput> = {}) => prepare({ ...inputOf(open()), site, ...how }).value;
    planned().store.save();
    write("articles/a.md", article({ title: "Banjir surut", tags: "[Air]" }), LONG_AGO + 60);
    const source = files();
    const unsaved = planned({ source });
    const before = { edition: unsaved, since: { files: new Set<string>(), hurried: false } };
    const next = planned({ source, store: unsaved.store, before, again: true });
    const prints = ({ plan }: Edition) => new Map(plan.pages.map(({ file, fingerprint }) => [file, fingerprint]));
    expect(prints(next)).toEqual(prints(planned({ store: forgetfulStore() })));
  });

  test("with a warning is warned of in every build", () => {
    write("articles/a.md", article({}, "Air naik.\n\n[^1]: Tidak dirujuk."));
    const warned = () => {
      const { faults, value } = prepare({ ...inputOf(open()) });
      value.store.save();
      return faults.map((one) => one.code);
    };
    expect([warned(), warned()]).toEqual([["unused-footnote"], ["unused-footnote"]]);
  });

  test("that a build looked at a moment ago is found like any other: hidden ones, other endings and folders are not", () => {
    const there = ["a.md", "2024/b.MD", "2024/folder.md/c.md", "d.e.md"];
    const others = [".hidden.md", "2024/.draft/x.md", "foto.jpg", "catatan.md.txt"];
    for (const path of [...there, ...others]) write(`articles/${path}`, article());
    write("people/budi.md", "---\nname: Budi\n---\n");
    const idsIn = (looked?: EditionInput["looked"]) =>
      edition(open(), { looked })
        .newsroom.articles.map(({ id }) => id)
        .sort();
    expect(idsIn(contentState("content", [])?.files())).toEqual(["2024/b", "2024/folder.md/c", "a", "d.e"]);
    expect(idsIn()).toEqual(["2024/b", "2024/folder.md/c", "a", "d.e"]);
  });

  test("that is gone or was renamed leaves nothing in the memory", () => {
    write("articles/a.md", article());
    write("articles/b.md", article({ date: "2024-01-01" }));
    built({ count: 3 });
    rmSync("content/articles/a.md");
    built({ count: 3 });
    const store = open();
    const layers = store.layers("articles");
    const reading = layers[0]?.columns.reading?.[0] as Digest;
    expect([...openRows(layers, fileForm(reading))].map(([file]) => file)).toEqual(["content/articles/b.md"]);
  });

  test("that changes under a build's hands fails the page that needs it: it would bear the old fingerprint", () => {
    write("articles/a.md", article({}, "Yang lama."));
    const { store } = edition(open());
    // else it would be made of what the memory holds
    store.forget("bodies", ["a"]);
    store.save();
    const one = edition(open());
    const page = one.plan.pages.find(({ file }) => file === "2024/02/28/a/index.html");
    write("articles/a.md", article({}, "Yang baru."), LONG_AGO + 1);
    expect(() => page?.view()).toThrow(/content\/articles\/a\.md/);
    rmSync("content/articles/a.md");
    expect(() => page?.view()).toThrow(/content\/articles\/a\.md/);
  });
});

function inputOf(store: Store): EditionInput {
  return {
    site: siteFrom({}),
    content: "content",
    source: files(),
    kinds,
    fields: {},
    rules: [],
    functions: digest(""),
    watch: unwatched,
    env: { SOURCE_DATE_EPOCH: "1740787200" },
    store,
  };
}

describe("what a site's own fields hold is the same from the memory", () => {
  const fields = {
    mulai: z.coerce.date().optional(),
    peta: z
      .string()
      .transform((text) => new Map([[text, 1]]))
      .optional(),
    suhu: z.string().transform(Number).optional(),
    catatan: z.record(z.string(), z.string()).optional(),
  };

  test.each([
    ["a date", "mulai: 2024-05-01"],
    ["a map", "peta: Jawa"],
    ["a number that is none", "suhu: tinggi"],
    ["plain values", "catatan: { __proto__: a, constructor: b }"],
    ["nothing", "kicker: Air"],
  ])("%s", (_what, line) => {
    const [key = "", value] = line.split(": ");
    write("articles/a.md", article({ [key]: line.slice(key.length + 2) ?? value }));
    const first = only(built({ fields }));
    const second = only(edition(open(), { fields }));
    expect(second.extra).toEqual(only(edition(forgetfulStore(), { fields })).extra);
    expect([second.digest, digest(second.extra)]).toEqual([first.digest, digest(first.extra)]);
  });

  test("so that a site's own rule may ask a date for its year in every build", () => {
    write("articles/a.md", article({ mulai: "2024-05-01" }));
    const years: number[] = [];
    const rules = [
      ({ extra }: Article) => {
        years.push((extra.mulai as Date).getUTCFullYear());
        return [];
      },
    ];
    built({ fields, rules });
    built({ fields, rules });
    expect(years).toEqual([2024, 2024]);
  });
});

describe("a picture", () => {
  const image = "{ src: a.png, alt: A }";

  test("that changed has another address, and one that did not is not measured again", () => {
    write("articles/a.md", article({ image }));
    write("images/a.png", png(121));
    const first = only(built()).image;
    write("images/a.png", png(122));
    expect(only(built()).image).toEqual(first);
    write("images/a.png", png(122), LONG_AGO + 1);
    const next = only(built()).image;
    expect([next?.width, next?.address === first?.address]).toEqual([122, false]);
  });

  test("that came beside the story is taken before the one of the same name in images/", () => {
    write("articles/a.md", article({ image }));
    write("images/a.png", png(120));
    expect(only(built()).image?.width).toBe(120);
    write("articles/a.png", png(130));
    expect(only(built()).image?.width).toBe(130);
    rmSync("content/articles/a.png");
    expect(only(built()).image?.width).toBe(120);
  });
});

describe("related lists", () => {
  const body = (words: string) =>
    `${words} ${"banjir sungai tanggul hujan deras pengungsi posko perahu karet lumpur pompa genangan selokan ".repeat(3)}`;

  function newsroom(): void {
    for (const n of [1, 2, 3, 4]) {
      write(`articles/a${n}.md`, article({ title: `Banjir ke-${n}`, date: `2024-02-0${n}` }, body(`Kampung ${n}`)));
    }
  }

  /** How many lists a build ranked, and whether they are those of a fresh one. */
  function ranked(count = 3): [number, boolean] {
    const one = built({ count });
    const fresh = edition(forgetfulStore(), { count });
    const lists = (of: Edition) =>
      of.newsroom.articles.map((story) => of.newsroom.relatedTo(story).map((r) => r.digest));
    return [one.newsroom.ranked(), JSON.stringify(lists(one)) === JSON.stringify(lists(fresh))];
  }

  test("are not ranked again when nothing changed", () => {
    newsroom();
    expect([ranked(), ranked(), ranked()]).toEqual([
      [4, true],
      [0, true],
      [0, true],
    ]);
  });

  test("are not ranked again, then or later, when an edit changes no word", () => {
    newsroom();
    ranked();
    write("articles/a1.md", article({ title: "Banjir ke-1", date: "2024-02-01" }, body("**Kampung** 1")), LONG_AGO + 1);
    expect([ranked(), ranked()]).toEqual([
      [0, true],
      [0, true],
    ]);
    write("articles/a1.md", article({ title: "Banjir ke-1", date: "2024-02-01" }, body("Kampung, 1!")), LONG_AGO + 2);
    expect([ranked(), ranked()]).toEqual([
      [0, true],
      [0, true],
    ]);
  });

  test("are all ranked again when their length changes, and are right when it changes back", () => {
    newsroom();
    expect([ranked(3), ranked(1), ranked(3)]).toEqual([
      [4, true],
      [4, true],
      [4, true],
    ]);
  });

  test("remember which stories may not come back to fill them", () => {
    for (const n of [1, 2])
      write(`articles/a${n}.md`, article({ title: `Banjir ke-${n}`, date: `2024-02-0${n}` }, body("")));
    write("articles/b.md", article({ title: "Panen padi", date: "2024-01-01" }, "Petani memanen padi di sawah."));
    const fillers = (one: Edition) =>
      one.newsroom.relatedTo(one.newsroom.byId.get("a2") as Article).map((r) => r.card.id);
    expect(fillers(built({ count: 3 }))).toEqual(["b"]);
    const again = built({ count: 3 });
    expect([fillers(again), again.newsroom.ranked()]).toEqual([["b"], 0]);
  });

  test("survive the loss of the analyses", () => {
    newsroom();
    ranked();
    rmSync(".cache/warta/terms.bin");
    write("articles/a5.md", article({ title: "Banjir ke-5", date: "2024-02-05" }, body("Kampung 5")));
    expect(ranked()[1]).toBe(true);
    rmSync(".cache/warta/terms.table");
    rmSync("content/articles/a2.md");
    expect(ranked()[1]).toBe(true);
    writeFileSync(".cache/warta/terms.bin", "bukan milik kami".repeat(100));
    rmSync("content/articles/a1.md");
    expect(ranked()[1]).toBe(true);
  });
});
