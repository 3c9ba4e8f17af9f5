import { describe, expect, test } from "vitest";
import type { WartaOptions } from "../../plugin/index.ts";
import { article } from "../make/content.ts";
import { built, newsroom, testOptions, texts } from "../make/site.ts";

const files = `-- content/articles/a.md --\n${article()}`;

/** What a build says to options, of which no type may be right. */
async function saying(options: Record<string, unknown>) {
  const site = newsroom(files);
  const result = await site.build({ options: options as Partial<WartaOptions> });
  return { ...result, written: site.output().size, lines: result.log.split("\n") };
}

const { masthead, site: identity } = testOptions;

const WRONG: readonly [what: string, options: Record<string, unknown>, code: string, ...words: string[]][] = [
  ["an option that is none", { listing: {} }, "unknown-option", '"listing"', '"listings"'],
  ["an option of an option that is none", { listings: { sizes: 20 } }, "unknown-option", '"listings.sizes"', '"size"'],
  ["a word of ours that is none", { labels: { bacaJuga: "x" } }, "unknown-option", '"labels.bacaJuga"'],
  ["a misspelt word of ours", { labels: { alsoReed: "x" } }, "unknown-option", '"labels.alsoReed"', '"alsoRead"'],
  ["a member of every object", { constructor: 1 }, "unknown-option", '"constructor"'],
  ["a word for all objects", { labels: { toString: "x" } }, "unknown-option", '"labels.toString"'],
  ["a name that is no text", { site: { ...identity, name: 7 } }, "wrong-option", '"site.name"', "teks"],
  ["an empty name", { site: { ...identity, name: "  " } }, "wrong-option", '"site.name"'],
  [
    "an address without scheme",
    { site: { ...identity, url: "uji.example" } },
    "wrong-option",
    '"site.url"',
    "uji.example",
    "https://warta.example",
  ],
  [
    "an address with a path",
    { site: { ...identity, url: "https://uji.example/berita" } },
    "wrong-option",
    '"site.url"',
    "jalur",
  ],
  ["an address that runs", { site: { ...identity, url: "javascript:alert(1)" } }, "wrong-option", '"site.url"'],
  [
    "a zone of another country",
    { site: { ...identity, timeZone: "Europe/Paris" } },
    "wrong-option",
    '"site.timeZone"',
    "Europe/Paris",
    "Asia/Jakarta",
  ],
  [
    "a zone by its short name",
    { site: { ...identity, timeZone: "WIB" } },
    "wrong-option",
    '"site.timeZone"',
    "Asia/Jakarta",
  ],
  ["no category", { categories: [] }, "wrong-option", '"categories"'],
  ["a category without a name", { categories: [{ slug: "berita" }] }, "missing-option", '"categories[0].name"'],
  [
    "a category with a slug that is none",
    { categories: [{ slug: "Berita Utama", name: "x" }] },
    "wrong-option",
    '"categories[0].slug"',
    "Berita Utama",
    "kesehatan-anak",
  ],
  [
    "a child that bears its parent's slug",
    { categories: [{ slug: "berita", name: "x", children: [{ slug: "berita", name: "y" }] }] },
    "wrong-option",
    '"categories[0].children[0].slug"',
    "kategori lain",
  ],
  ["a page size of none", { listings: { size: 0 } }, "wrong-option", '"listings.size"', '"0"'],
  ["a page size in words", { listings: { size: "banyak" } }, "wrong-option", '"listings.size"', "banyak", "angka"],
  [
    "a share target that is none",
    { share: ["whatsapp", "friendster"] },
    "wrong-option",
    '"share[1]"',
    "friendster",
    "telegram",
  ],
  ["a language of reports that is none", { reports: "fr" }, "wrong-option", '"reports"', "en"],
  [
    "an address pattern without its word",
    { addresses: { article: "/:year/:month/" } },
    "wrong-option",
    '"addresses.article"',
    ":slug",
  ],
  [
    "an address pattern with a word that is none",
    { addresses: { tag: "/tag/:slug/:nama/" } },
    "wrong-option",
    '"addresses.tag"',
    ":nama",
  ],
  ["an address pattern that climbs out", { addresses: { tag: "/../:slug/" } }, "wrong-option", '"addresses.tag"'],
  ["a source that is none", { articles: {} }, "wrong-option", '"articles"'],
  ["a kind of page that is none", { pages: [{}] }, "wrong-option", '"pages[0]"'],
  ["a rule that is no function", { rules: ["x"] }, "wrong-option", '"rules[0]"'],
  ["Markdown that is no function", { markdown: {} }, "wrong-option", '"markdown"'],
];

describe("a site's options are refused in one line that names the option and what would be right:", () => {
  test.each(WRONG)("%s", async (_what, options, code, ...words) => {
    const { ok, told, lines, written } = await saying(options);
    expect({ ok, written }).toEqual({ ok: false, written: 0 });
    expect(told).toEqual([`eleventy.config ${code}`]);
    for (const word of words) expect(lines[0]).toContain(word);
  });

  test.each([
    ["masthead.legalName", { masthead: { ...masthead, legalName: undefined } }],
    ["masthead.address", { masthead: { ...masthead, address: undefined } }],
    ["masthead.responsible", { masthead: { ...masthead, responsible: undefined } }],
    ["masthead", { masthead: undefined }],
    ["site.name", { site: { ...identity, name: undefined } }],
    ["site.url", { site: { ...identity, url: undefined } }],
    ["site.timeZone", { site: { ...identity, timeZone: undefined } }],
    ["categories", { categories: undefined }],
  ])("%s is missing, for which a default would be a lie", async (option, options) => {
    const { told, lines, written } = await saying(options);
    expect(told).toEqual(["eleventy.config missing-option"]);
    expect(lines[0]).toContain(`"${option}"`);
    expect(written).toBe(0);
  });

  test("all of them at once, each in its line, in English where the owner wants it so", async () => {
    const { told, log } = await saying({ reports: "en", listings: { size: -1 }, masthead: {}, warna: "biru" });
    expect(told).toHaveLength(5);
    expect(log).toContain("5 errors in 1 file");
    expect(log).toContain("Warta's options are wrong; see the report above");
    expect(log).not.toMatch(/^\s+at |ZodError/m);
  });

  test.each([[undefined], [null], ["teks"], [[]]])("%j in place of options", async (options) => {
    const { built: result, written } = await bare(options);
    expect(result.ok).toBe(false);
    expect(result.told.length).toBeGreaterThan(0);
    expect(written).toBe(0);
  });
});

async function bare(options: unknown) {
  const site = newsroom(files);
  const result = await site.build({ options: options as Partial<WartaOptions>, whole: true });
  return { built: result, written: site.output().size };
}

describe("a site's own words, fields, rules, Markdown and kinds of page", async () => {
  const { z } = await import("zod");
  const { fault } = await import("../../src/faults/fault.ts");
  const text = `
-- content/articles/a.md --
---
title: Panen raya
date: 2024-02-28
category: berita
liputan: Kebumen
---

Panen ==berlimpah== di Kebumen.
`;
  const options: Partial<WartaOptions> = {
    labels: { backToTop: "Ke puncak", related: "Simak pula" },
    fields: { liputan: z.string().min(3) },
    rules: [(one) => (one.title.endsWith("!") ? [fault("wrong-value", { file: one.file }, { key: "title" })] : [])],
    markdown: (md) => {
      md.core.ruler.push("shout", ({ tokens }) => {
        for (const token of tokens)
          for (const child of token.children ?? []) child.content = child.content.replaceAll("==", "~");
      });
    },
    pages: [
      {
        name: "daftar",
        output: { write: (view) => JSON.stringify(view) },
        *subjects({ articles }) {
          yield { cards: articles.map((one) => one.card) };
        },
        address: () => "/daftar.json",
        view: ({ cards }) => ({ titles: cards.map(({ title }: { title: string }) => title) }),
      },
    ],
  };
  const site = await built(text, { options });

  test("are used where ours would be", () => {
    expect(texts(site.page("/"), "footer").join()).toContain("Ke puncak");
    expect(texts(site.page("/2024/02/28/a/"), ".story-text").join()).toContain("Panen ~berlimpah~ di Kebumen.");
    expect(JSON.parse(site.read("daftar.json"))).toEqual({ titles: ["Panen raya"] });
  });

  test("stop the build with the story's line where they are broken", async () => {
    site.write(
      text.replace("Kebumen\n---", "K\n---").replace("a.md", "b.md") +
        text.replace("raya", "raya!").replace("a.md", "c.md"),
    );
    const { told } = await site.build({ options });
    expect(told).toEqual(["content/articles/b.md:5 wrong-value", "content/articles/c.md wrong-value"]);
  });

  test("leave a field that no one declared a fault", async () => {
    const other = newsroom(text);
    expect((await other.build()).told).toEqual(["content/articles/a.md:5 unknown-key"]);
  });
});
