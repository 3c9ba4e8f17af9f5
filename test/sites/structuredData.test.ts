import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import jsonld from "jsonld";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";
import { article, png } from "../make/content.ts";
import { outputOf } from "../make/output.ts";
import { built, dataBlocks, links, newsroom, texts } from "../make/site.ts";

const demo = [...outputOf(inject("demo"))]
  .filter(([path]) => path.endsWith(".html"))
  .map(([path, bytes]) => ({ path, page: parseHTML(bytes.toString()).document as unknown as Document }));

const blocks = demo.flatMap(({ path, page }) => dataBlocks(page).map((data) => ({ path, data })));

const types = dirname(createRequire(import.meta.url).resolve("schema-dts"));
const vocabulary = new Set(
  [...readFileSync(join(types, "schema.d.ts"), "utf8").matchAll(/^ {4}"(\w+)"\?: SchemaValue/gm)].map(
    ([, name]) => name,
  ),
);

const VOCABULARY = "https://schema.org/";

/** A processor may not fetch schema.org's own context while tests run. */
const expanded = (data: object) => jsonld.expand({ ...data, "@context": { "@vocab": VOCABULARY } });

/** Every name of a property, at whatever depth, with the processor's own words left out. */
function propertiesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(propertiesOf);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name.startsWith("@") ? [] : [name.replace(VOCABULARY, "")]),
    ...propertiesOf(inner),
  ]);
}

test("a processor of linked data reads every block of the demo, with schema.org's names alone", async () => {
  expect(blocks.length).toBeGreaterThan(150);
  expect(vocabulary.size).toBeGreaterThan(1000);
  const kinds = new Map(blocks.map(({ data }) => [String(data["@type"]), data]));
  for (const [type, data] of kinds) {
    const [thing, ...more] = await expanded(data);
    expect([thing?.["@type"], more], type).toEqual([[`${VOCABULARY}${type}`], []]);
  }
  const unknown = blocks.flatMap(({ data }) => propertiesOf(data)).filter((name) => !vocabulary.has(name));
  expect([...new Set(unknown)]).toEqual([]);
});

/**
 * What search engines require of each type and recommend beside it
 * (https://developers.google.com/search/docs/appearance/structured-data: article, breadcrumb, profile-page, carousel,
 * organization, site-names).
 */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: [
    "headline",
    "datePublished",
    "dateModified",
    "author",
    "publisher",
    "mainEntityOfPage",
    "articleSection",
  ],
  OpinionNewsArticle: ["headline", "datePublished", "dateModified", "author", "publisher"],
  AnalysisNewsArticle: ["headline", "datePublished", "dateModified", "author", "publisher"],
  BackgroundNewsArticle: ["headline", "datePublished", "dateModified", "author", "publisher"],
  ReviewNewsArticle: ["headline", "datePublished", "dateModified", "author", "publisher"],
  BreadcrumbList: ["itemListElement"],
  CollectionPage: ["name", "url", "isPartOf", "mainEntity"],
  ProfilePage: ["mainEntity"],
  NewsMediaOrganization: ["name", "url", "legalName", "address", "masthead", "ethicsPolicy"],
  WebSite: ["name", "url", "publisher"],
};

test.each(Object.entries(ASKED))("every %s of the demo has what search engines ask for", (type, asked) => {
  const all = blocks.filter(({ data }) => data["@type"] === type);
  expect(all.length).toBeGreaterThan(0);
  for (const { path, data } of all) expect([path, ...asked.filter((name) => !(name in data))]).toEqual([path]);
});

test("every type that the demo uses stands in that table", () => {
  const used = new Set(blocks.map(({ data }) => String(data["@type"])));
  expect([...used].filter((type) => !ASKED[type])).toEqual([]);
});

test("every address in a block is whole, and leads to a page or a file of the site", () => {
  const files = outputOf(inject("demo"));
  const site = "https://warta.example/";
  const addresses = blocks.flatMap(({ path, data }) =>
    [...JSON.stringify(data).matchAll(/"(?:url|item|image|logo|mainEntityOfPage)":"([^"]+)"/g)].map(
      ([, address = ""]) => ({ path, address }),
    ),
  );
  expect(addresses.length).toBeGreaterThan(500);
  const lost = addresses.filter(({ address }) => {
    const file = decodeURI(address.slice(site.length));
    return !address.startsWith(site) || !(files.has(file) || files.has(`${file}index.html`));
  });
  expect(lost).toEqual([]);
});

test("a listing names its stories in the order in which readers see them", () => {
  const [front] = demo.filter(({ path }) => path === "tag/air/index.html");
  const page = front?.page as Document;
  const [data] = dataBlocks(page) as { mainEntity: { itemListElement: { url: string; position: number }[] } }[];
  const items = data?.mainEntity.itemListElement ?? [];
  const shown = [...new Set(links(page, "main .head-link"))];
  expect(items.map(({ url }) => url.replace("https://warta.example", ""))).toEqual(shown);
  expect(items.map(({ position }) => position)).toEqual(shown.map((_, at) => at + 1));
});

const HOSTILE = 'Kuis: </script><script>alert(1)</script> <!-- ]]> "kutip" 😀 \u202Eterbalik\u202C &amp; akhir';

describe("a story that is full of what could close a block", async () => {
  const quoted = JSON.stringify(HOSTILE);
  const site = newsroom(
    `-- content/articles/kuis.md --\n${article(
      {
        title: quoted,
        summary: quoted,
        tags: `[${quoted}]`,
        author: quoted,
        dateline: quoted,
        image: `{ src: a.png, alt: ${quoted}, caption: ${quoted}, credit: ${quoted} }`,
        slug: "kuis",
      },
      HOSTILE,
    )}`,
  );
  site.writeBytes("content/images/a.png", png(120, 80));
  const { ok, log } = await site.build();
  const page = site.page("/2024/02/28/kuis/");

  test("is built, and every block of it is read back letter for letter", async () => {
    expect(ok, log).toBe(true);
    const [data] = dataBlocks(page) as Record<string, never>[];
    expect(data).toMatchObject({ headline: texts(page, "h1")[0] && HOSTILE, description: HOSTILE, dateline: HOSTILE });
    expect(data?.keywords).toEqual([HOSTILE]);
    expect(await expanded(data as object)).toHaveLength(1);
    expect(page.querySelectorAll("script").length).toBe(dataBlocks(page).length);
  });

  test("says the same to networks", () => {
    const said = (name: string) => page.querySelector(`meta[property="${name}"]`)?.getAttribute("content");
    expect([said("og:title"), said("og:description"), said("article:tag")]).toEqual([HOSTILE, HOSTILE, HOSTILE]);
    expect(said("og:image:alt")).toBe(HOSTILE);
  });
});

test("a network is told one picture of 1200 by 630, both times with their zone, section, tags and authors", async () => {
  const front = {
    date: "2024-02-28 14:05 WITA",
    updated: "2024-03-01 08:00",
    tags: "[Rob, Banjir]",
    author: "[Budi, Ani]",
  };
  const site = await built(`-- content/articles/rob.md --\n${article({ title: "Rob", ...front })}`);
  const page = site.page("/2024/02/28/rob/");
  const said = [...page.querySelectorAll('meta[property^="og:image"], meta[property^="article:"]')].map((one) => [
    one.getAttribute("property"),
    one.getAttribute("content"),
  ]);
  expect(said).toEqual([
    ["og:image", expect.stringMatching(/^https:\/\/uji\.example\/gambar\/preview-\w+\.jpg$/)],
    ["og:image:width", "1200"],
    ["og:image:height", "630"],
    ["article:published_time", "2024-02-28T13:05:00+07:00"],
    ["article:modified_time", "2024-03-01T08:00:00+07:00"],
    ["article:section", "Berita"],
    ["article:tag", "Rob"],
    ["article:tag", "Banjir"],
    ["article:author", "https://uji.example/penulis/budi/"],
    ["article:author", "https://uji.example/penulis/ani/"],
  ]);
});

test("a change before the story was published is told to its editor, and to no reader or search engine", async () => {
  const site = newsroom(
    `-- content/articles/a.md --\n${article({ date: "2024-02-28 10:00", updated: "2024-02-27 09:00" })}`,
  );
  const { ok, told } = await site.build();
  expect([ok, told]).toEqual([true, ["content/articles/a.md:5 updated-before-date"]]);
  const [story] = dataBlocks(site.page("/2024/02/28/a/")).filter((data) => data["@type"] === "NewsArticle");
  expect(story).toMatchObject({
    datePublished: "2024-02-28T10:00:00+07:00",
    dateModified: "2024-02-28T10:00:00+07:00",
  });
  expect(site.read("2024/02/28/a/index.html") + site.read("feed.xml")).not.toMatch(/2024-02-27|27 Feb/);
});
