import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { article, png } from "../make/content.ts";
import { built, dataBlocks, newsroom, type Site, texts } from "../make/site.ts";

const meta = (page: Document, name: string) =>
  page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute("content");

/** Elements and attributes that no template of ours makes. */
function foreign(site: Site): string[] {
  return site.addresses().flatMap((address) => {
    const all = [...site.page(address).querySelectorAll("*")];
    const handlers = all.flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith("on"));
    const scripts = all.filter(
      (one) => one.localName === "script" && one.getAttribute("type") !== "application/ld+json",
    );
    const pictures = all.filter((one) => one.getAttribute("src") === "x");
    return [...handlers, ...[...scripts, ...pictures].map((one) => one.outerHTML)].map((one) => `${address} ${one}`);
  });
}

const CODE = '{{ 7 * 7 }} {% include "x" %} {% raw %} {{ site | dump }} <%= env %> <img src=x onerror=alert(1)>';
const CLOSING = `Arti </title></script><script>alert(1)</script> & <!-- "dan" 'lagi' --> ]]>`;

describe.each([
  ["template code", CODE],
  ["markup that closes what stands around it", CLOSING],
])("%s in all that editors type", async (_what, words) => {
  const quoted = JSON.stringify(words);
  const files = `
-- content/articles/a.md --
---
title: ${quoted}
date: 2024-02-15 09:00
category: berita
kicker: ${quoted}
summary: ${quoted}
dateline: ${quoted}
author: [siti, ${quoted}]
tags: [${quoted}]
series: ${quoted}
highlights: [${quoted}]
image: { src: a.png, alt: ${quoted}, caption: ${quoted}, credit: ${quoted} }
---

Tulis ${words} di papan.

![${words.replace(/[[\]]/g, "")}](a.png "${words.replaceAll('"', '\\"')}")

-- content/articles/b.md --
---
title: Bagian lain
date: 2024-02-16
category: berita
series: ${quoted}
---

Isi.

-- content/people/siti.yaml --
name: ${quoted}
role: ${quoted}
bio: ${quoted}
`;
  const site = newsroom(files);
  site.writeBytes("content/images/a.png", png());
  const result = await site.build({
    options: { site: { name: words, url: "https://uji.example", timeZone: "Asia/Jakarta", description: words } },
  });
  const page = result.ok ? site.page("/2024/02/15/a/") : undefined;

  test("does not fail the build", () => {
    expect(result).toMatchObject({ ok: true, told: [] });
  });

  test("is shown letter for letter", () => {
    expect(texts(page as Document, "h1")).toEqual([words]);
    expect(page?.querySelector("title")?.textContent).toBe(`${words} - ${words}`);
    expect([meta(page as Document, "og:title"), meta(page as Document, "description")]).toEqual([words, words]);
    // a body's quotation marks are set as a printer sets them, but never inside template code
    const straight = texts(page as Document, ".story-text p")
      .join()
      .replace(/[“”]/g, '"')
      .replace(/[‘’]/g, "'");
    expect(straight).toContain(`Tulis ${words} di papan.`);
    expect(texts(page as Document, 'a[rel="tag"]')).toEqual([words]);
    expect([...(page?.querySelectorAll("img") ?? [])].map((one) => one.getAttribute("alt"))).toContain(words);
    expect(texts(site.page("/"), "h2").concat(texts(site.page("/"), "h1"))).toContain(words);
  });

  test("is the same text in the data block, which nothing in it closes", () => {
    expect(dataBlocks(page as Document)[0]).toMatchObject({
      headline: words,
      description: words,
      keywords: [words],
      author: [{ name: words }, { name: words }],
    });
  });

  test("makes no element or attribute on any page", () => {
    expect(foreign(site)).toEqual([]);
  });
});

const FRAGMENTS = [
  "<",
  ">",
  "&",
  '"',
  "'",
  "`",
  "\\",
  "$",
  "#",
  "*",
  "_",
  "~",
  "|",
  "[",
  "](",
  ")",
  "^",
  "=",
  "@",
  "://",
  ":",
  "- ",
  "{{",
  "}}",
  "{%",
  "%}",
  "{#",
  "#}",
  "</h1>",
  "</script>",
  "<!--",
  "-->",
  "]]>",
  "&lt;",
  "&#60;",
  "&amp;",
  "<b>",
  "onload=",
  "javascript:",
  "\u2028",
  "\u00a0",
  "\u200b",
  "é",
  "字",
  "ꦱ",
  "😀",
  "kabar",
  "Warga",
  " ",
  "3",
  "null",
  "$&",
  "%s",
];

test("any headline and any tag is shown letter for letter wherever it stands", async () => {
  const words = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 2, maxLength: 9 }).map((parts) => parts.join(""));
  const titles = fc.sample(words, { numRuns: 120, seed: 45 }).filter((text) => shown(text) !== "");
  const site = await built(
    titles
      .map((title, n) => {
        const front = { title: JSON.stringify(title), kicker: JSON.stringify(title), summary: JSON.stringify(title) };
        return `-- content/articles/judul-${n}.md --\n${article({ ...front, tags: `[${JSON.stringify(`Tag ${n} ${title}`)}]` })}`;
      })
      .join(""),
  );
  for (const [n, title] of titles.entries()) {
    const page = site.page(`/2024/02/28/judul-${n}/`);
    const places = [
      texts(page, "h1"),
      [meta(page, "og:title")],
      [meta(page, "description")],
      [dataBlocks(page)[0]?.headline],
    ];
    expect(places, JSON.stringify(title)).toEqual(places.map(() => [shown(title)]));
    expect(texts(page, 'a[rel="tag"]')).toEqual([shown(`Tag ${n} ${title}`)]);
  }
  expect(foreign(site)).toEqual([]);
});

/** Blanks folded, and without what nobody sees. */
function shown(text: string): string {
  return text.replaceAll("\u200b", "").replace(/\s+/g, " ").trim();
}
