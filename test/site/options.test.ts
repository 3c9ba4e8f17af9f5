import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../../src/faults/words.ts";
import { addressDefaults } from "../../src/site/addresses.ts";
import { checkOptions } from "../../src/site/checkOptions.ts";
import { optionsSchema } from "../../src/site/options.ts";
import { editionOptions } from "../make/content.ts";
import { settingsOf } from "../make/edition.ts";

/** Options with one part changed; its path as a site's owner reads it in the report. */
function checked(changes: object) {
  return checkOptions(optionsSchema, { ...editionOptions, ...changes }, "eleventy.config");
}

/** Each fault as "option code expected"; the nearest known name where there is one. */
function told(changes: object): string[] {
  return checked(changes).faults.map(({ code, at, details, expected, nearest }) => {
    const reason = "reason" in details && details.reason !== "value" ? ` ${details.reason}` : "";
    return `${at.field} ${code}${reason}${expected ? ` ${expected}` : ""}${nearest ? ` → ${nearest}` : ""}`;
  });
}

test("name, address, zone, categories and masthead are enough for a whole site", () => {
  const { value, faults } = checkOptions(optionsSchema, editionOptions, "eleventy.config");
  expect(faults).toEqual([]);
  expect(value?.listings.size).toBe(20);
  expect(value?.related).toEqual({ count: 6, followUpDays: 7 });
  expect(value?.share).toEqual(["whatsapp", "telegram", "facebook", "x", "email"]);
  expect(value?.dates.timeSeparator).toBe(".");
  expect(value?.reports).toBe("id");
});

test("what would be a lie on a live site must be written by its owner", () => {
  const { value, faults } = checkOptions(optionsSchema, {}, "eleventy.config");
  expect(value).toBeUndefined();
  expect(faults.map(({ code, at }) => `${at.field} ${code}`)).toEqual([
    "site missing-option",
    "categories missing-option",
    "masthead missing-option",
  ]);
  expect(told({ site: {}, masthead: {} })).toEqual([
    "site.name missing-option string",
    "site.url missing-option string",
    "site.timeZone missing-option Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura",
    "masthead.legalName missing-option string",
    "masthead.address missing-option string",
    "masthead.responsible missing-option string",
  ]);
});

test.each([undefined, null, "warta", 1, [], () => 1])("options that are %j are refused, never thrown at", (options) => {
  const { value, faults } = checkOptions(optionsSchema, options, "eleventy.config");
  expect(value).toBeUndefined();
  expect(faults.length).toBeGreaterThan(0);
});

const site = editionOptions.site;

test.each<[string, object, string[]]>([
  [
    "a zone that Indonesia does not have",
    { site: { ...site, timeZone: "WIB" } },
    ["site.timeZone wrong-option Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura"],
  ],
  [
    "a site's address without a scheme",
    { site: { ...site, url: "warta.example" } },
    ["site.url wrong-option origin https://warta.example"],
  ],
  [
    "a site's address with a path",
    { site: { ...site, url: "https://warta.example/berita/" } },
    ["site.url wrong-option origin https://warta.example"],
  ],
  [
    "a site's address with a question",
    { site: { ...site, url: "https://warta.example/?" } },
    ["site.url wrong-option origin https://warta.example"],
  ],
  [
    "a site's address with a password",
    { site: { ...site, url: "https://a:b@warta.example" } },
    ["site.url wrong-option origin https://warta.example"],
  ],
  [
    "a script as the site's address",
    { site: { ...site, url: "javascript:alert(1)" } },
    ["site.url wrong-option origin https://warta.example"],
  ],
  ["an empty name", { site: { ...site, name: "  " } }, ["site.name wrong-option ≥ 1"]],
  ["an option that nobody knows", { lisitngs: {} }, ["lisitngs unknown-option → listings"]],
  ["a part of an option that nobody knows", { site: { ...site, nmae: "x" } }, ["site.nmae unknown-option → name"]],
  [
    "a required option misspelt, told once",
    { site: { name: "x", ulr: "https://a.example", timezone: "Asia/Jakarta" } },
    ["site.ulr unknown-option → url", "site.timezone unknown-option → timeZone"],
  ],
  [
    "a misspelt option is sooner one that is missing",
    {
      categories: [
        { slug: "a", nam: "A" },
        { slg: "b", name: "B" },
      ],
    },
    ["categories[0].nam unknown-option → name", "categories[1].slg unknown-option → slug"],
  ],
  [
    "a missing option that no other seems to mean",
    { site: { name: "x", alamat: "https://a.example", timeZone: "Asia/Jakarta" } },
    ["site.url missing-option string", "site.alamat unknown-option"],
  ],
  ...[
    "s3://wadah",
    "ftp://foto.example/",
    "https:/foto.example",
    "//foto.example/",
    "file:///foto",
    "javascript:1",
  ].map((store): [string, object, string[]] => [
    `pictures kept at ${store}`,
    { pictures: { store } },
    ["pictures.store wrong-option store https://foto.contoh.id/"],
  ]),
  ...["?a=1", "#a", "a,b/", "a'/", "(a)/"].map((path): [string, object, string[]] => [
    `pictures at a path that no page could name: ${path}`,
    { pictures: { store: `https://foto.example/${path}` } },
    ["pictures.store wrong-option store https://foto.contoh.id/"],
  ]),
  [
    "a password for pictures",
    { pictures: { store: "https://a:b@foto.example/" } },
    ["pictures.store wrong-option store https://foto.contoh.id/"],
  ],
  [
    "pictures kept nowhere",
    { pictures: { store: " " } },
    ["pictures.store wrong-option store https://foto.contoh.id/"],
  ],
  ["pictures kept in a number", { pictures: { store: 1 } }, ["pictures.store wrong-option string"]],
  ["a listing of one story a page", { listings: { size: 1 } }, ["listings.size wrong-option ≥ 2"]],
  ["a listing of too many", { listings: { size: 1e9 } }, ["listings.size wrong-option ≤ 200"]],
  ["a broken number", { listings: { size: 20.5 } }, ["listings.size wrong-option int"]],
  ["no category at all", { categories: [] }, ["categories wrong-option ≥ 1"]],
  [
    "a category's slug with a capital",
    { categories: [{ slug: "Berita", name: "Berita" }] },
    ["categories[0].slug wrong-option slug kesehatan-anak"],
  ],
  [
    "a category's slug that climbs",
    { categories: [{ slug: "..", name: "Naik" }] },
    ["categories[0].slug wrong-option slug kesehatan-anak"],
  ],
  [
    "a category's slug too long for a folder",
    { categories: [{ slug: "a".repeat(300), name: "A" }] },
    ["categories[0].slug wrong-option ≤ 80"],
  ],
  [
    "a word of a category misspelt deep in the tree",
    {
      categories: [{ slug: "a", name: "A", children: [{ slug: "b", name: "B", descripton: "x" }] }],
    },
    ["categories[0].children[0].descripton unknown-option → description"],
  ],
  [
    "two categories of one slug, wherever they stand",
    {
      categories: [
        { slug: "a", name: "A", children: [{ slug: "b", name: "B" }] },
        { slug: "b", name: "B" },
      ],
    },
    ["categories[1].slug wrong-option slug-twice"],
  ],
  [
    "a share link that there is not",
    { share: ["whatsap"] },
    ["share[0] wrong-option whatsapp, telegram, facebook, x, email"],
  ],
  ["a label that no page has", { labels: { reltaed: "Baca" } }, ["labels.reltaed unknown-option → related"]],
  [
    "a label named like a member of Object",
    { labels: { toString: "x", constructor: "x" } },
    ["labels.toString unknown-option", "labels.constructor unknown-option"],
  ],
  ["a label that is no text", { labels: { related: 1 } }, ["labels.related wrong-option string"]],
  ["a language of reports that we do not speak", { reports: "jv" }, ["reports wrong-option id, en"]],
])("%s is a fault with its place", (_what, changes, faults) => {
  expect(told(changes)).toEqual(faults);
});

describe("patterns of addresses", () => {
  test.each([
    ["tag", "/topik/:slug/"],
    ["article", "/:slug/"],
    ["article", "/baca/:year/:slug/"],
    ["category", "/rubrik/:path/"],
    ["numbered", "laman-:number/"],
    ["notFound", "/tidak-ada.html"],
    ["latest", "/"],
  ])("%s may be %s", (key, pattern) => {
    expect(checked({ addresses: { [key]: pattern } }).value?.addresses).toMatchObject({ [key]: pattern });
  });

  test("letters beyond ASCII are encoded as they stand in links", () => {
    expect(settingsOf({ addresses: { tag: "/topik-é/:slug/" } }).addresses.tag).toBe("/topik-%C3%A9/:slug/");
  });

  test.each([
    ["tag", "topik/:slug/", "pattern /tag/:slug/"],
    ["tag", "/topik/:slug", "pattern /tag/:slug/"],
    ["tag", "/topik /:slug/", "pattern /tag/:slug/"],
    ["tag", "/../:slug/", "pattern /tag/:slug/"],
    ["tag", "/%2e%2e/:slug/", "pattern /tag/:slug/"],
    ["tag", "//topik/:slug/", "pattern /tag/:slug/"],
    ["tag", "/100%/:slug/", "pattern /tag/:slug/"],
    ["tag", "/?tag=:slug/", "pattern /tag/:slug/"],
    ["tag", "https://lain.example/:slug/", "pattern /tag/:slug/"],
    ["numbered", "../:number/", "pattern hal/:number/"],
    ["numbered", "/:number/", "pattern hal/:number/"],
    ["notFound", "/404/", "pattern /404.html"],
    ["tag", "/topik/", "missing-word :slug"],
    ["month", "/indeks/:month/", "missing-word :year :month"],
    ["tag", "/topik/:slugs/", "missing-word :slug"],
    ["article", "/:rubrik/:slug/", "unknown-word :slug :year :month :day"],
    ["tags", "/:constructor/", "unknown-word /tag/"],
  ])("%s must not be %s", (key, pattern, reason) => {
    expect(told({ addresses: { [key]: pattern } })).toEqual([`addresses.${key} wrong-option ${reason}`]);
  });

  test("whatever an owner writes, a pattern that is taken leads to a page inside the site", () => {
    const part = fc.constantFrom("/", "..", ".", "%2e", "%", ":slug", ":year", "topik", "é", "\\", "?", "#", "//");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const { value } = checked({ addresses: { tag: parts.join("") } });
        const address = value?.addresses.tag.replaceAll(":slug", "banjir");
        return address === undefined || new URL(address, "https://uji.example").pathname === address;
      }),
      { numRuns: 500 },
    );
  });
});

test("an owner reads what was written, and what would be right", () => {
  const [fault] = checked({ site: { ...site, url: "warta.example" } }).faults;
  expect(fault && wordsOf(fault, "id")).toBe(
    'pengaturan "site.url" bernilai "warta.example" keliru: harus alamat situs tanpa jalur di belakangnya; tulis seperti https://warta.example',
  );
});

test("a site's address is one, however it is written", () => {
  for (const url of ["https://Warta.Example", "https://warta.example/", "HTTPS://warta.example:443/"])
    expect(settingsOf({ site: { ...site, url } }).site.url).toBe("https://warta.example");
});

test.each([
  { feed: "feed" },
  { feed: "/feed.xml" },
  { feed: "feed.json" },
  { atomFeed: "atom/" },
  { jsonFeed: "feed.xml" },
  { sitemap: "/sitemap/" },
  { sitemap: "sitemap.xml" },
  { sitemapPart: "/sitemap/:name/" },
  { feeds: "/umpan.html" },
])("a feed or sitemap that no host would serve with the right type is refused: %j", (addresses) => {
  const [key] = Object.keys(addresses) as (keyof typeof addressDefaults)[];
  const expected = key && addressDefaults[key];
  expect(told({ addresses })).toEqual([`addresses.${key} wrong-option pattern ${expected}`]);
});

test("sitemaps of one address would hide each other, so that their pattern names them", () => {
  expect(told({ addresses: { sitemapPart: "/peta.xml" } })[0]).toContain(
    "addresses.sitemapPart wrong-option missing-word",
  );
  expect(told({ addresses: { feed: "umpan/rss.rss", sitemapPart: "/peta-:name.xml" } })).toEqual([]);
});

test.each([{ size: 0 }, { size: 201 }, { tagsFrom: 0 }, { tagsFrom: true }])("feeds of %j are refused", (feeds) => {
  expect(told({ feeds })).toHaveLength(1);
});

test.each([
  ["../foto", { folder: "../foto" }],
  ["/srv/foto", { folder: "/srv/foto" }],
  ["C:\\foto", { folder: "C:\\foto" }],
  [" foto ", { folder: "foto" }],
  ["https://Foto.Example", { base: "https://foto.example/" }],
  ["http://localhost:9000/wadah", { base: "http://localhost:9000/wadah/" }],
  ["https://foto.example/a b//", { base: "https://foto.example/a%20b/" }],
])("pictures are kept in a folder or at an address: %s", (store, expected) => {
  expect(settingsOf({ pictures: { store } }).pictures.store).toEqual(expected);
});
