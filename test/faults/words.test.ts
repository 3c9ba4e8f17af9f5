import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fault, type FaultCode, fault } from "../../src/faults/fault.ts";
import { wordsOf } from "../../src/faults/words.ts";

const at = { file: "content/articles/a.md", line: 3 };

/** One fixture a code: the fault, and what its words must name in both languages. */
const fixtures: { readonly [C in FaultCode]: readonly [Fault, ...string[]] } = {
  "unreadable-file": [fault("unreadable-file", at, { reason: "encoding" }), "UTF-8"],
  "bad-weights-line": [fault("bad-weights-line", at, {}, { found: "Banjir 9" }), "Banjir 9", "0", "6"],
  "no-front-matter": [fault("no-front-matter", at, {}, { found: "# Judul" }), "# Judul", "---"],
  "unclosed-front-matter": [fault("unclosed-front-matter", at, {}), "---"],
  "bad-yaml": [fault("bad-yaml", at, { reason: "bad indentation" }), "bad indentation"],
  "bad-json": [fault("bad-json", at, {}), "JSON"],
  "title-needs-quotes": [
    fault("title-needs-quotes", at, { key: "title" }, { found: "Rob: air naik" }),
    'title: "Rob: air naik"',
  ],
  "alias-refused": [fault("alias-refused", at, {}, { found: "*penting*" }), "*penting*"],
  "key-twice": [fault("key-twice", at, { key: "tags", first: 2 }), "tags", "2"],
  "unknown-key": [fault("unknown-key", at, { key: "tittle" }, { nearest: "title" }), "tittle", "title"],
  "missing-key": [fault("missing-key", at, { key: "title" }), "title"],
  "wrong-value": [
    fault("wrong-value", at, { key: "format" }, { found: "berita", expected: "news" }),
    "format",
    "berita",
    "news",
  ],
  "empty-value": [fault("empty-value", at, { key: "kicker" }), "kicker"],
  "bad-date": [fault("bad-date", at, {}, { found: "kemarin" }), "kemarin", "2023-02-28"],
  "no-such-day": [fault("no-such-day", at, {}, { found: "31 Februari 2023" }), "31 Februari 2023"],
  "no-such-time": [fault("no-such-time", at, {}, { found: "25.61" }), "25.61"],
  "updated-before-date": [
    fault("updated-before-date", at, { date: "2023-02-28" }, { found: "2023-02-27" }),
    "2023-02-27",
    "2023-02-28",
  ],
  "wrong-weekday": [
    fault("wrong-weekday", at, { day: "Kliwon" }, { found: "Senin, 28/2/2023" }),
    "Senin, 28/2/2023",
    "Kliwon",
  ],
  "unknown-category": [
    fault("unknown-category", at, {}, { found: "olaraga", nearest: "olahraga" }),
    "olaraga",
    "olahraga",
  ],
  "unknown-person": [fault("unknown-person", at, {}, { found: "budi-santos" }), "budi-santos"],
  "unknown-article": [fault("unknown-article", at, {}, { found: "rob-semarang" }), "rob-semarang"],
  "unknown-collection": [fault("unknown-collection", at, {}, { found: "kiriman" }), "kiriman"],
  "unknown-series": [fault("unknown-series", at, {}, { found: "air-dan-kota" }), "air-dan-kota"],
  "may-not-lead": [fault("may-not-lead", at, {}, { found: "promo" }), "promo"],
  "ambiguous-article": [
    fault("ambiguous-article", at, { others: ["b.md", "c.md"] }, { found: "rob" }),
    "rob",
    "b.md",
    "c.md",
  ],
  "person-twice": [fault("person-twice", at, { other: "people/b.yaml" }, { found: "budi" }), "budi", "people/b.yaml"],
  "article-twice": [fault("article-twice", at, { other: "articles/A.md" }), "articles/A.md"],
  "missing-picture": [fault("missing-picture", at, {}, { found: "rob.jpg" }), "rob.jpg"],
  "bad-picture-line": [
    fault("bad-picture-line", at, { reason: "merge" }, { found: "<<<<<<< HEAD" }),
    "git",
    "<<<<<<< HEAD",
  ],
  "picture-twice": [
    fault("picture-twice", at, { other: "data/pictures.tsv:7" }, { found: "rob.jpg" }),
    "rob.jpg",
    "pictures.tsv:7",
  ],
  "stale-pictures": [fault("stale-pictures", at, { count: 12_000 }), "12", "000", "warta pictures"],
  "unmade-picture": [
    fault("unmade-picture", at, { reason: "missing", original: "../foto/2023/rob.jpg" }, { found: "2023/rob.jpg" }),
    "../foto/2023/rob.jpg",
    "warta pictures",
  ],
  "bad-picture": [fault("bad-picture", at, { reason: "elsewhere" }, { found: "https://a.example/b.jpg" }), "images"],
  "missing-media": [fault("missing-media", at, {}, { found: "rob.mp4" }), "rob.mp4", "media"],
  "bad-media": [
    fault("bad-media", at, { reason: "elsewhere" }, { found: "https://a.example/b.mp4" }),
    "b.mp4",
    "media",
  ],
  "empty-slug": [fault("empty-slug", { ...at, field: "slug" }, { of: "ꦱꦸꦫꦧꦪ" }), "ꦱꦸꦫꦧꦪ", "a–z"],
  "bad-address": [fault("bad-address", at, { reason: "empty-part" }, { found: "/a//b/" }), "/a//b/", '"//"'],
  "address-outside": [fault("address-outside", at, {}, { found: "/../../luar/" }), "/../../luar/"],
  "address-twice": [fault("address-twice", at, { address: "/a/", other: "b.md" }), "/a/", "b.md"],
  "redirect-twice": [fault("redirect-twice", at, { other: "b.md:7" }, { found: "/lama/" }), "/lama/", "b.md:7"],
  "redirect-loop": [fault("redirect-loop", at, { to: "/b/" }, { found: "/a/" }), "/a/", "/b/"],
  "redirect-chain": [
    fault("redirect-chain", at, { from: "/a/" }, { found: "/b/", expected: "/c/" }),
    "/a/",
    "/b/",
    "/c/",
  ],
  "redirect-nowhere": [
    fault("redirect-nowhere", at, { from: "/a/" }, { found: "/b/", nearest: "/bb/" }),
    "/a/",
    "/bb/",
  ],
  "redirect-hides": [fault("redirect-hides", at, { page: "articles/b.md" }, { found: "/a/" }), "/a/", "articles/b.md"],
  "redirect-outside": [fault("redirect-outside", at, {}, { found: "https://a.example/" }), "a.example", "elsewhere:"],
  "lost-address": [
    fault(
      "lost-address",
      at,
      { story: "articles/b.md", held: false },
      { found: "/a/", expected: "aliases: [/a/]", nearest: "/b/" },
    ),
    "articles/b.md",
    "aliases: [/a/]",
    "/b/",
    "gone:",
  ],
  "tag-clash": [
    fault("tag-clash", at, { first: "C", second: "C#", address: "/tag/c/", other: "b.md" }),
    '"C"',
    '"C#"',
    "b.md",
    "/tag/c/",
  ],
  "empty-body": [fault("empty-body", at, {}), "---"],
  "stray-marks": [fault("stray-marks", at, { marks: "**" }, { found: "**“Siap”**kata" }), "**", "“Siap”"],
  "body-too-complex": [
    fault("body-too-complex", at, { what: "[^1]", count: 20_000, most: 500 }),
    "[^1]",
    "20000",
    "500",
  ],
  "unknown-block": [fault("unknown-block", at, {}, { found: "fakto", nearest: "fakta" }), "fakto", "fakta"],
  "unclosed-block": [fault("unclosed-block", at, { name: "kutipan" }), "::: kutipan"],
  "unopened-block": [fault("unopened-block", at, {}), ":::"],
  "missing-alt": [fault("missing-alt", at, {}, { found: "pasar.jpg" }), "pasar.jpg", "![-]"],
  "unknown-footnote": [fault("unknown-footnote", at, {}, { found: "[^9]" }), "[^9]"],
  "unused-footnote": [fault("unused-footnote", at, {}, { found: "[^9]" }), "[^9]"],
  "footnote-twice": [fault("footnote-twice", at, { first: 12 }, { found: "[^9]" }), "[^9]", "12"],
  "wrong-option": [
    fault("wrong-option", at, { option: "listings.size", reason: "value" }, { found: "1", expected: "≥ 2" }),
    "listings.size",
    '"1"',
    "≥ 2",
  ],
  "unknown-option": [fault("unknown-option", at, { option: "sites" }, { nearest: "site" }), "sites", '"site"'],
  "missing-option": [fault("missing-option", at, { option: "site.name" }), "site.name"],
  "forbidden-element": [fault("forbidden-element", at, { element: "iframe" }), "<iframe>"],
  "forbidden-attribute": [fault("forbidden-attribute", at, { element: "a", attribute: "onclick" }), "<a>", "onclick"],
  "forbidden-address": [
    fault("forbidden-address", at, { element: "a", attribute: "href", scheme: "javascript:" }),
    "<a>",
    "href",
    "javascript:",
  ],
  "forbidden-markup": [
    fault("forbidden-markup", at, { what: "refresh" }, { found: "0; url=//jahat.example" }),
    "0; url=//jahat.example",
    "refresh",
  ],
  "host-limit": [
    fault("host-limit", at, {
      host: "Cloudflare Pages",
      measure: "fileBytes",
      found: 30_000_000,
      most: 26_214_400,
      helps: ["smaller"],
      file: "pidato.wav",
    }),
    "Cloudflare Pages",
    "pidato.wav",
  ],
  "page-failed": [fault("page-failed", at, { reason: "no filter" }), "no filter"],
  "not-written": [fault("not-written", { file: "_site/2024" }, { reason: "in-the-way" }), "folder"],
  "bad-manifest": [fault("bad-manifest", { file: "uploaded.json" }, { reason: "foreign" }), "manifest.json"],
};

describe.each(["id", "en"] as const)("words in %s", (language) => {
  test.each(Object.entries(fixtures))("%s names what was found", (_code, [one, ...parts]) => {
    const words = wordsOf(one, language);
    for (const part of parts) expect(words).toContain(part);
  });

  test.each(Object.entries(fixtures))(
    "%s tells found, expected and nearest whenever they are known",
    (_code, [one]) => {
      const words = wordsOf({ ...one, found: "TEMUAN", expected: "HARAPAN", nearest: "TETANGGA" }, language);
      for (const part of ["TEMUAN", "HARAPAN", "TETANGGA"]) expect(words.split(part)).toHaveLength(2);
    },
  );

  test.each(Object.entries(fixtures))(
    "%s has no undefined thing in it and ends without a full stop",
    (_code, [one]) => {
      const { code, severity, details } = one;
      const words = wordsOf({ code, severity, at, details } as Fault, language);
      expect(words).not.toMatch(/undefined|object|NaN| {2}|\.$|^[A-Z]/);
    },
  );
});

test("an editor who misspells a key reads which one was meant", () => {
  expect(wordsOf(fixtures["unknown-key"][0], "id")).toBe('kunci "tittle" tidak dikenal; maksudnya "title"?');
});

test("an unquoted title with quotation marks is shown in single quotes that YAML takes", () => {
  const one = fault("title-needs-quotes", at, { key: "title" }, { found: `Wali kota: "Jum'at siap"` });
  expect(wordsOf(one, "id")).toContain(`title: 'Wali kota: "Jum''at siap"'`);
});

test("a title without a colon is told apart from one with a colon", () => {
  const one = fault("title-needs-quotes", at, { key: "title" }, { found: "@warta bicara" });
  expect(wordsOf(one, "id")).toContain("dengan tanda khusus");
  expect(wordsOf(fixtures["title-needs-quotes"][0], "id")).toContain("yang memuat titik dua");
});

test("an editor is asked for a slug where there is such a key, and for letters in a tag or a name", () => {
  const words = (field: string) => wordsOf(fault("empty-slug", { ...at, field }, { of: "🔥" }), "id");
  expect(words("slug")).toContain("tambahkan slug:");
  expect(words("tags")).not.toContain("slug:");
});

/** Why a thing is refused, for every code that has reasons. */
const reasons: readonly Fault[] = [
  ...(["encoding", "gone", "forbidden", "other"] as const).map((reason) => fault("unreadable-file", at, { reason })),
  ...(["empty", "kind", "damaged", "unsafe", "elsewhere", "outside", "name"] as const).map((reason) =>
    fault("bad-picture", at, { reason }, { found: "foto.jpg" }),
  ),
  ...(["empty", "elsewhere", "outside"] as const).map((reason) =>
    fault("bad-media", at, { reason }, { found: "rob.mp4" }),
  ),
  ...(["form", "key", "merge"] as const).map((reason) => fault("bad-picture-line", at, { reason }, { found: "x" })),
  ...(["missing", "changed"] as const).map((reason) =>
    fault("unmade-picture", at, { reason, original: "../foto.jpg" }, { found: "foto.jpg" }),
  ),
  ...(["gone", "unreadable", "folder", "foreign"] as const).map((reason) => fault("bad-manifest", at, { reason })),
  ...(["percent", "slash", "characters", "empty-part", "long", "query"] as const).map((reason) =>
    fault("bad-address", at, { reason }, { found: "/judul" }),
  ),
  ...(
    [
      "value",
      "origin",
      "store",
      "no-folder",
      "slug",
      "slug-twice",
      "pattern",
      "missing-word",
      "unknown-word",
      "sub-folder",
    ] as const
  ).map((reason) => fault("wrong-option", at, { option: "addresses.tag", reason }, { found: "x" })),
];

test.each(["id", "en"] as const)("every reason of a refusal has words of its own in %s, never its code", (language) => {
  const words = reasons.map((one) => wordsOf(one, language));
  expect(new Set(words).size).toBe(reasons.length);
  for (const one of words) expect(one).not.toMatch(/undefined|-part|-word|-twice|utf-8/);
});

test("what a schema expects is told as an editor would say it", () => {
  const wants = (expected: string) => wordsOf(fault("wrong-value", at, { key: "tags" }, { expected }), "id");
  expect(wants("list")).toBe('nilai tidak cocok untuk "tags"; seharusnya teks atau daftar teks');
  expect(wants("object")).toContain("seharusnya beberapa kunci dengan nilainya");
  expect(wants("constructor")).toContain("seharusnya constructor");
});

test.each(["bad-date", "no-such-day", "no-such-time"] as const)(
  "%s: a form to follow is never told as the right date",
  (code) => {
    const one = fault(code, at, {}, { found: "31 Februari 2023", expected: "2023-02-28 14:05" });
    expect(wordsOf(one, "id")).toMatch(/; tulis seperti 2023-02-28 14:05$/);
    expect(wordsOf(one, "en")).toMatch(/; write it like 2023-02-28 14:05$/);
  },
);

test("a form with a gap is followed, and values to choose from are what should stand there", () => {
  const wants = (expected: string) => wordsOf(fault("wrong-value", at, { key: "links" }, { expected }), "id");
  expect(wants("https://…")).toMatch(/; tulis seperti https:\/\/…$/);
  expect(wants("news, opinion")).toMatch(/; seharusnya news, opinion$/);
});

test("an option's form is an example too, its missing word is not", () => {
  const words = (reason: "origin" | "missing-word", expected: string) =>
    wordsOf(fault("wrong-option", at, { option: "x", reason }, { expected }), "id");
  expect(words("origin", "https://warta.example")).toContain("tulis seperti https://warta.example");
  expect(words("missing-word", ":slug")).toContain("seharusnya :slug");
});

test("keys and values that stand in no map are told to be written as one", () => {
  expect(wordsOf(fault("bad-yaml", at, { reason: "map" }), "id")).toContain('"kunci: nilai"');
  expect(wordsOf(fault("bad-yaml", at, { reason: "bad indentation" }), "id")).toContain("bad indentation");
});

test("the weekday of a date is told in the reader's language", () => {
  const one = fault("wrong-weekday", at, { day: "Selasa" }, { found: "Senin, 28 Februari 2023" });
  expect(wordsOf(one, "id")).toBe('hari dan tanggal tidak cocok: "Senin, 28 Februari 2023" jatuh pada hari Selasa');
  expect(wordsOf(one, "en")).toContain("is a Tuesday");
});

test("words stay on one line and hold no control, bidi or zero-width character, whatever was found", () => {
  const nasty = fc.string({
    unit: fc.constantFrom("a", "\n", "\r", "\u001b[31m", "\u202e", "\u200b", "\u0000", "\ud800", "\u00a0", "\u2028"),
  });
  fc.assert(
    fc.property(nasty, nasty, nasty, (found, expected, reason) => {
      const words = wordsOf(fault("page-failed", at, { reason }, { found, expected }), "id");
      expect(words).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0]/u);
    }),
  );
});

test("an invisible character is shown by its number", () => {
  expect(wordsOf(fault("unknown-category", at, {}, { found: "olah\u200braga" }), "id")).toContain('"olah[U+200B]raga"');
});

test("a long value is cut at 80 characters, and never through an emoji", () => {
  const words = wordsOf(fault("unknown-category", at, {}, { found: "🌊".repeat(1_000_000) }), "id");
  expect(words).toBe(`kategori "${"🌊".repeat(79)}…" tidak dikenal`);
});

test("a value of exactly 80 characters is shown whole", () => {
  expect(wordsOf(fault("unknown-category", at, {}, { found: "x".repeat(80) }), "en")).toBe(
    `unknown category "${"x".repeat(80)}"`,
  );
});

test("the file that shares an address is named whole, however long its path", () => {
  const other = `content/articles/${"sub/".repeat(40)}berita.md`;
  expect(wordsOf(fault("address-twice", at, { address: "/a/", other }), "id")).toContain(other);
});
