import { describe, expect, test } from "vitest";
import { differences } from "../make/output.ts";
import { built, dataBlocks, links, newsroom, texts } from "../make/site.ts";

/** A story's file; what is not given is of no matter. */
const story = (path: string, title: string, more = "", date = "2024-03-01") => `
-- content/articles/${path} --
---
title: ${title}
date: ${date}
category: berita
${more}---

Warga berbagi nasi bungkus di alun-alun kota.
`;

const CLASHES: readonly [what: string, files: string, named: readonly string[], address: string][] = [
  [
    "two stories of one day whose titles differ only in the apostrophe",
    story("a/jumat-bersih.md", "Jum'at bersih di pasar") + story("b/jumat-bersih.md", "Jum’at bersih di pasar"),
    ["content/articles/a/jumat-bersih.md", "content/articles/b/jumat-bersih.md"],
    "/2024/03/01/jumat-bersih/",
  ],
  [
    "two file names that give one slug",
    story("jum'at bersih.md", "Satu") + story("Jumat Bersih.md", "Dua"),
    ["content/articles/jum'at bersih.md", "content/articles/Jumat Bersih.md"],
    "/2024/03/01/jumat-bersih/",
  ],
  [
    "two long file names that differ only behind the cut",
    story(`${"kata-".repeat(20)}satu.md`, "Satu") + story(`${"kata-".repeat(20)}dua.md`, "Dua"),
    [`${"kata-".repeat(20)}satu.md`, `${"kata-".repeat(20)}dua.md`],
    "/2024/03/01/kata-kata-",
  ],
  [
    "a permalink that is another story's address",
    story("a.md", "Satu") + story("b.md", "Dua", "permalink: /2024/03/01/a/\n"),
    ["content/articles/a.md", "content/articles/b.md"],
    "/2024/03/01/a/",
  ],
  [
    "permalinks that differ only in letter case, which some hosts do not tell apart",
    story("a.md", "Satu", "permalink: /Lama/Judul/\n") + story("b.md", "Dua", "permalink: /lama/judul/\n"),
    ["content/articles/a.md", "content/articles/b.md"],
    "/lama/judul/",
  ],
  [
    "a permalink that is a category's address",
    story("a.md", "Satu", "permalink: /ekonomi/\n"),
    ["content/articles/a.md", "Ekonomi"],
    "/ekonomi/",
  ],
  ["a permalink that is the front page", story("a.md", "Satu", "permalink: /\n"), ["content/articles/a.md"], '"/"'],
  [
    "a permalink that is the front page's file",
    story("a.md", "Satu", "permalink: /index.html\n"),
    ["content/articles/a.md"],
    '"/"',
  ],
  [
    "a permalink that is a day's index",
    story("a.md", "Satu", "permalink: /indeks/2024/03/01/\n"),
    ["content/articles/a.md", "day"],
    "/indeks/2024/03/01/",
  ],
];

test.each(CLASHES)(
  "%s: refused in one report that names both, and nothing is written",
  async (_, files, named, address) => {
    const site = newsroom(files);
    const result = await site.build();
    expect(result.ok).toBe(false);
    expect(result.told.map((one) => one.split(" ").at(-1))).toEqual(["address-twice"]);
    for (const name of [...named, address]) expect(result.log).toContain(name);
    expect(site.output().size).toBe(0);
  },
);

test("an ordinary page at the address of one of ours stops the build before anything is written", async () => {
  const site = await built(story("a.md", "Satu"));
  const before = site.output();
  site.write("-- content/pages/ekonomi.md --\n---\npermalink: /ekonomi/\n---\nHalaman lain.\n");
  const result = await site.build();
  expect(result.ok).toBe(false);
  expect(result.log).toContain("content/pages/ekonomi.md");
  expect(differences(site.output(), before)).toEqual([]);
});

test("one slug on two days is two addresses", async () => {
  const site = await built(story("a/pasar-murah.md", "Satu") + story("b/pasar-murah.md", "Dua", "", "2024-03-02"));
  expect(site.has("/2024/03/01/pasar-murah/") && site.has("/2024/03/02/pasar-murah/")).toBe(true);
});

const SCRIPTS = [
  ["Javanese", "ꦱꦸꦫꦧꦪ"],
  ["signs alone", "!!! ???"],
  ["emoji", "🌊🌊"],
] as const;

describe.each(SCRIPTS)("a name without a Latin form: %s", (_script, name) => {
  test("is refused as a file's name, with a line that asks for a slug", async () => {
    const site = newsroom(story(`${name}.md`, "Judul biasa"));
    const result = await site.build();
    expect(result.told).toEqual([expect.stringMatching(/\.md(:1)? empty-slug$/)]);
    expect(result.log).toContain("slug:");
    expect(site.output().size).toBe(0);
  });

  test("is a file's name all the same where the story has a slug or a permalink", async () => {
    const site = await built(
      story(`a/${name}.md`, JSON.stringify(name), "slug: surabaya\n") +
        story(`b/${name}.md`, "Dua", "permalink: /arsip/surabaya/\n"),
    );
    expect(texts(site.page("/2024/03/01/surabaya/"), "h1")).toEqual([name]);
    expect(site.has("/arsip/surabaya/")).toBe(true);
    expect(links(site.page("/indeks/2024/03/01/"))).toContain("/2024/03/01/surabaya/");
    expect(site.addresses().filter((address) => address.includes("//"))).toEqual([]);
  });

  test("is refused as a tag, a series or an author, each with its line", async () => {
    const site = newsroom(
      story("a.md", "Satu", `tags: [Air, ${JSON.stringify(name)}]\n`) +
        story("b.md", "Dua", `series: ${JSON.stringify(name)}\n`) +
        story("c.md", "Tiga", `author: ${JSON.stringify(`${name} ${name}`)}\n`),
    );
    expect((await site.build()).told).toEqual(
      ["a", "b", "c"].map((file) => `content/articles/${file}.md:5 empty-slug`),
    );
  });
});

describe("very long names", async () => {
  const long = "pemerintah kabupaten memperpanjang masa siaga banjir ".repeat(8).trim();
  const site = await built(
    story("satu.md", `${long} sampai Januari`, `tags: [${long} satu]\nauthor: Nama ${long}\nseries: Seri ${long}\n`) +
      story("dua.md", `${long} sampai Februari`) +
      story(`${"nama-berkas-yang-sangat-panjang-".repeat(6)}.md`, "Nama berkas panjang"),
  );

  test("leave each story its own page with its whole headline", () => {
    expect(texts(site.page("/2024/03/01/satu/"), "h1")).toEqual([`${long} sampai Januari`]);
    expect(texts(site.page("/2024/03/01/dua/"), "h1")).toEqual([`${long} sampai Februari`]);
    expect(dataBlocks(site.page("/2024/03/01/dua/"))[0]).toMatchObject({ headline: `${long} sampai Februari` });
  });

  test("make no part of a path longer than a slug may be, cut between words", () => {
    const parts = [...site.output().keys()].flatMap((path) => path.split("/"));
    expect(Math.max(...parts.map((part) => Buffer.byteLength(part)))).toBeLessThanOrEqual(80);
    const cut = parts.find((part) => part.startsWith("nama-berkas")) as string;
    expect("nama-berkas-yang-sangat-panjang-".repeat(6)).toContain(`${cut}-`);
  });
});

describe("the address of a story", async () => {
  const site = await built(
    [
      story("2024/2024-02-29-Banjir & longsor.md", "Judul yang lain sekali"),
      story("b.md", "Dua", "slug: Jum'at Pagi\n"),
      story("c.md", "Tiga", "permalink: /2019/05/berita-lama.html\n"),
      story("d.md", "Empat", "permalink: /arsip/kafé pagi\n"),
      story("e.md", "Lima", "", "2024-03-02"),
    ].join(""),
  );

  test("comes from the file's name without a date before it, so that an edited headline keeps it", () => {
    expect(texts(site.page("/2024/03/01/banjir-dan-longsor/"), "h1")).toEqual(["Judul yang lain sekali"]);
  });

  test("comes from the slug, made clean, or from the permalink, kept as it was", () => {
    expect(texts(site.page("/2024/03/01/jumat-pagi/"), "h1")).toEqual(["Dua"]);
    expect(texts(site.page("/2019/05/berita-lama.html"), "h1")).toEqual(["Tiga"]);
  });

  test("is percent-encoded in links and canonical, and not in the file's name", () => {
    expect([...site.output().keys()]).toContain("arsip/kafé pagi/index.html");
    const page = site.page("/arsip/kaf%C3%A9%20pagi/");
    expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(
      "https://uji.example/arsip/kaf%C3%A9%20pagi/",
    );
    expect(links(site.page("/indeks/"))).toContain("/arsip/kaf%C3%A9%20pagi/");
  });

  test("follows the owner's patterns, and so do all listings", async () => {
    const other = await built(story("a.md", "Satu", "tags: [Pasar]\n"), {
      options: {
        addresses: {
          article: "/baca/:slug/",
          tag: "/topik/:slug/",
          latest: "/arsip/",
          day: "/arsip/:year-:month-:day/",
        },
      },
    });
    expect(other.addresses()).toEqual(expect.arrayContaining(["/baca/a/", "/topik/pasar/", "/arsip/2024-03-01/"]));
    expect(links(other.page("/"))).toContain("/arsip/");
  });
});
