import { describe, expect, test } from "vitest";
import { built, links, newsroom, type Site, texts } from "../make/site.ts";

/** Stories numbered from 1, a day each, each with a line of its own for tags. */
const tagged = (...lines: string[]) =>
  lines
    .map(
      (line, index) => `
-- content/articles/berita-${index + 1}.md --
---
title: Berita nomor ${index + 1}
date: 2024-02-0${index + 1}
category: berita
${line}
---

Air naik sampai ke teras rumah warga.
`,
    )
    .join("");

const tagLinks = (site: Site, number: number) => {
  const page = site.page(`/2024/02/0${number}/berita-${number}/`);
  const selector = 'a[rel="tag"]';
  return texts(page, selector).map((name, index) => [name, links(page, selector)[index]]);
};

const tagPages = (site: Site) => site.addresses().filter((one) => /^\/tag\/(?!huruf\/)[^/]+\/$/.test(one));

const listed = (site: Site, address: string) => texts(site.page(address), "main .head-link");

describe("one tag in many spellings", async () => {
  const site = await built(
    tagged(
      "tags: [Banjir Rob]",
      "tags: [banjir-rob, Banjir Rob, BANJIR ROB]",
      'tags: ["  Banjir  Rob "]',
      'tags: ["banjir\\u00a0rob", "Ban\\u00adjir\\u200b Rob"]',
      "tags: [BANJIR ROB]",
    ),
  );

  test("is one page, named by the spelling used most, that lists each story once", () => {
    expect(tagPages(site)).toEqual(["/tag/banjir-rob/"]);
    expect(texts(site.page("/tag/banjir-rob/"), "h1")).toEqual(["Banjir Rob"]);
    expect(listed(site, "/tag/banjir-rob/")).toEqual([5, 4, 3, 2, 1].map((number) => `Berita nomor ${number}`));
  });

  test("is shown on a story once, as the story spells it itself", () => {
    expect([1, 2, 3, 4, 5].map((number) => tagLinks(site, number))).toEqual(
      ["Banjir Rob", "banjir-rob", "Banjir Rob", "banjir rob", "BANJIR ROB"].map((name) => [
        [name, "/tag/banjir-rob/"],
      ]),
    );
  });
});

const MEMBERS = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "prototype", "length"];

describe("names that every JavaScript object knows", async () => {
  const site = await built(tagged(...MEMBERS.map((name) => `tags: [${name}]\nseries: ${name}\nauthor: Nama ${name}`)));

  test.each(MEMBERS)("%s is a tag like any other, with its one story", (name) => {
    const number = MEMBERS.indexOf(name) + 1;
    const [[shown, address] = []] = tagLinks(site, number);
    expect(shown).toBe(name);
    expect(listed(site, address as string)).toEqual([`Berita nomor ${number}`]);
    expect(texts(site.page(address as string), "h1")).toEqual([name]);
  });

  test.each(["constructor", "__proto__"])("%s is refused where nothing bears that name", async (name) => {
    const other = newsroom(`
-- content/articles/a.md --
---
title: Satu
date: 2024-02-01
category: ${name}
author: ${name}
${name}: x
---

Isi.

-- content/articles/b.md --
---
title: Dua
date: 2024-02-01
category: berita
related: [${name}]
---

Isi.
`);
    expect((await other.build()).told).toEqual([
      "content/articles/a.md:4 unknown-category",
      "content/articles/a.md:5 unknown-person",
      "content/articles/a.md:6 unknown-key",
      "content/articles/b.md:5 unknown-article",
    ]);
  });
});

describe("tags that differ only in their signs", async () => {
  const site = await built(tagged("tags: [C]", "tags: [C++]", 'tags: ["C#"]', "tags: [R&D]", "tags: [r dan d x]"));

  test("are pages of their own, and no story is on another's", () => {
    const pages = [1, 2, 3].map((number) => tagLinks(site, number)[0]?.[1] as string);
    expect(new Set(pages).size).toBe(3);
    for (const [index, page] of pages.entries()) expect(listed(site, page)).toEqual([`Berita nomor ${index + 1}`]);
  });

  test.each([
    ["R&D", "R dan D"],
    ["Jum'at", "Jumat"],
    ["Kafé", "Kafe"],
    ["layang layang", "layang_layang"],
  ])("that would share an address are refused with both names: %s and %s", async (first, second) => {
    const clash = newsroom(tagged(`tags: [${JSON.stringify(first)}]`, `tags: [${JSON.stringify(second)}]`));
    const result = await clash.build();
    expect(result.told).toEqual(["content/articles/berita-2.md:5 tag-clash"]);
    for (const word of [first, second, "content/articles/berita-1.md", "/tag/"]) expect(result.log).toContain(word);
    expect(clash.output().size).toBe(0);
  });
});

describe("tags that YAML would not read as text", async () => {
  const site = await built(
    tagged(
      "tags: [404, 2024, 007, 1.10, 1e3]",
      "tags: [no, null, true, 2024-02-29]",
      "tags: banjir",
      "tags: banjir, rob",
      "tags:",
      "tags: []",
      "tags:\n  - Pemilu 2024\n  -\n  - ''",
    ),
  );
  const names = (number: number) => tagLinks(site, number).map(([name]) => name);

  test("are the words that stand there", () => {
    expect(names(1)).toEqual(["404", "2024", "007", "1.10", "1e3"]);
    expect(names(2)).toEqual(["no", "null", "true", "2024-02-29"]);
    for (const [, address] of tagLinks(site, 1)) expect(listed(site, address as string)).toEqual(["Berita nomor 1"]);
  });

  test("are one tag, or several, where the brackets were forgotten, and none for an empty line", () => {
    expect([3, 4, 5, 6, 7].map(names)).toEqual([["banjir"], ["banjir", "rob"], [], [], ["Pemilu 2024"]]);
    expect(tagPages(site).filter((address) => /^\/tag\/.\/$/.test(address))).toEqual([]);
  });

  test("stand in the index of their letter", () => {
    expect(links(site.page("/tag/huruf/0/"))).toEqual(expect.arrayContaining(["/tag/404/", "/tag/2024/"]));
    expect(links(site.page("/tag/huruf/b/"))).toContain("/tag/banjir/");
  });
});
