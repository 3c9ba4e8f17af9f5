import { describe, expect, test } from "vitest";
import { built, dataBlocks, links, newsroom, type Site, texts } from "../make/site.ts";

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/;

const meta = (page: Document, name: string) =>
  page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute("content") ?? "";

/** Everything by which a story presents itself elsewhere. */
const presentations = (site: Site, address: string) => {
  const page = site.page(address);
  const category = links(page, ".trail a").at(-1) ?? "";
  const card = [...site.page(category).querySelectorAll(".story")].find((one) => links(one, "a").includes(address));
  return [
    meta(page, "description"),
    meta(page, "og:description"),
    String(dataBlocks(page)[0]?.description),
    card?.querySelector(".deck")?.textContent ?? "",
  ];
};

describe("characters that nobody sees, pasted from Word and the web", async () => {
  const site = await built(`
-- content/articles/rob\u00a0di\u200b pesisir.md --
---
title: "Rob\u00a0datang\u200b lagi di Peka\u00adlongan\u2060 Utara\ufeff"
date: 2024-02-15 09:00
category: berita
tags: ["Pesi\u00adsir\u200b Utara"]
author: "Siti\u00a0Aminah\u200b"
kicker: "Cu\u00adaca"
series: "Mu\u200bsim hujan"
---

Air naik, *\u00a0miring\u00a0* dan **\u200btebal\u200b** serta kata\u200bkata di papan.
`);
  const address = "/2024/02/15/rob-di-pesisir/";
  const page = site.page(address);

  test("are in no address and in no file's name", () => {
    expect([...site.output().keys()].filter((path) => !/^[a-z0-9./-]+$/.test(path))).toEqual([]);
    expect(site.addresses()).toEqual(
      expect.arrayContaining([address, "/tag/pesisir-utara/", "/penulis/siti-aminah/", "/seri/musim-hujan/"]),
    );
  });

  test("are in no headline, title or name", () => {
    expect(texts(page, "h1")).toEqual(["Rob datang lagi di Pekalongan Utara"]);
    const told = [
      ...texts(page, "title, h1, .kicker, [rel=tag], .byline, .series"),
      meta(page, "og:title"),
      JSON.stringify(dataBlocks(page)),
    ];
    expect(told.filter((text) => INVISIBLE.test(text))).toEqual([]);
    expect(texts(site.page("/tag/pesisir-utara/"), "h1")).toEqual(["Pesisir Utara"]);
  });

  test("hide no emphasis, and no word from a search", () => {
    expect(texts(page, ".story-text em")).toEqual(["miring"]);
    expect(texts(page, ".story-text strong").map((one) => one.replace(INVISIBLE, ""))).toEqual([
      expect.stringMatching(/^\u200b?tebal\u200b?$/),
    ]);
    expect(texts(page, ".story-text").join()).not.toContain("*");
  });
});

const STARS: readonly [written: string, bold: string][] = [
  ["**“Kami siap,”**ujar camat.", "“Kami siap,”"],
  ["Kata dia,**“Kami siap.”**", "“Kami siap.”"],
  ["**Catatan: **angka sementara.", "Catatan:"],
  ["** Catatan:** angka sementara.", "Catatan:"],
  ["**Tebal\u00a0**lalu biasa.", "Tebal"],
  ["**(Rp5.000)**per kilogram.", "(Rp5.000)"],
  ["__Penting:__ bawa payung.", "Penting:"],
  ["***Kabar baik:***harga turun.", "Kabar baik:"],
];

describe("bold next to a quotation mark or with a blank inside, as word processors leave it", async () => {
  const site = newsroom(
    STARS.map(
      ([written], index) => `
-- content/articles/bintang-${index}.md --
---
title: Bintang ${index}
date: 2024-02-15
category: berita
---

Paragraf pembuka.

${written}
`,
    ).join(""),
  );
  const result = await site.build();

  test.each(STARS.map((one, index) => [...one, index] as const))(
    "%s is bold, or the report names its line",
    (_written, bold, index) => {
      const named = result.told.includes(`content/articles/bintang-${index}.md:9 stray-marks`);
      if (named) return expect(site.output().size).toBe(0);
      const page = site.page(`/2024/02/15/bintang-${index}/`);
      expect(texts(page, ".story-text").join()).not.toMatch(/\*\*|__/);
      return expect(texts(page, ".story-text strong").join().trim()).toBe(bold);
    },
  );
});

test("stars that were meant as stars stay, and marks that nothing closes are told with their lines", async () => {
  const site = newsroom(`
-- content/articles/a.md --
---
title: Bintang
date: 2024-02-15
category: berita
---

Hotel bintang 5*, ukuran 3 * 4 meter, dan \\*\\*kode\\*\\* serta \`**teks**\`.

-- content/articles/b.md --
---
title: Bintang lain
date: 2024-02-15
category: berita
---

**Judul kecil yang tidak ditutup

Paragraf **lain yang juga tidak ditutup.
`);
  expect((await site.build()).told).toEqual([
    "content/articles/b.md:7 stray-marks",
    "content/articles/b.md:9 stray-marks",
  ]);
  site.remove("content/articles/b.md");
  await site.build();
  expect(texts(site.page("/2024/02/15/a/"), ".story-text").join()).toContain(
    "Hotel bintang 5*, ukuran 3 * 4 meter, dan **kode** serta **teks**.",
  );
});

describe("footnotes in several stories", async () => {
  const noted = (name: string, category: string, body: string) =>
    `\n-- content/articles/${name}.md --\n---\ntitle: Catatan ${name}\ndate: 2024-02-15\ncategory: ${category}\n---\n\n${body}\n`;
  const site = await built(
    [
      noted("satu", "berita", "Angka itu[^1] diulang[^1] sampai sore[^dua].\n\n[^1]: Data dinas.\n[^dua]: Data pasar."),
      noted("lain", "ekonomi", "Angka lain[^1] muncul pagi.\n\n## Catatan kaki\n\nIsi.\n\n[^1]: Data lain."),
    ].join(""),
  );

  test("lead to notes of their own page, and no id stands twice on a page", () => {
    for (const address of site.addresses()) {
      const page = site.page(address);
      const ids = [...page.querySelectorAll("[id]")].map((one) => one.id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        address,
      ).toEqual([]);
      const targets = links(page, 'a[href^="#"]').map((href) => decodeURIComponent(href.slice(1)));
      expect(
        targets.filter((target) => !ids.includes(target)),
        address,
      ).toEqual([]);
    }
  });

  test("are marked in the text and told at its end, with a way back", () => {
    const page = site.page("/2024/02/15/satu/");
    expect(texts(page, ".footnotes li p").map((one) => one.replace(/\s*↩.*/, ""))).toEqual([
      expect.stringContaining("Data dinas."),
      expect.stringContaining("Data pasar."),
    ]);
    expect(links(page, '.story-text p a[href^="#"]').length).toBeGreaterThanOrEqual(3);
  });

  test("put no mark into what presents the story elsewhere", () => {
    for (const address of ["/2024/02/15/satu/", "/2024/02/15/lain/"]) {
      for (const text of presentations(site, address)) {
        expect(text).toMatch(/Angka/);
        expect(text).not.toMatch(/\[|\]|\^|Data (?:dinas|lain)|(?:itu|lain)\s*1/);
      }
    }
  });
});

const ALSO_READ = [
  "Baca juga: [Pasar ikan pindah ke gedung baru](/2024/01/05/pasar-ikan/)",
  "**Baca Juga: [Pasar ikan pindah ke gedung baru](/2024/01/05/pasar-ikan/)**",
  "(Baca juga: [Pasar ikan pindah ke gedung baru](/2024/01/05/pasar-ikan/))",
  "> BACA JUGA: [Pasar ikan pindah ke gedung baru](/2024/01/05/pasar-ikan/)",
  "*Baca juga:* [Pasar ikan pindah ke gedung baru](https://uji.example/2024/01/05/pasar-ikan/)",
];

describe.each(ALSO_READ)("the line %s", async (line) => {
  const site = await built(`
-- content/articles/pasar-ikan.md --
---
title: Pasar ikan pindah ke gedung baru
date: 2024-01-05
category: ekonomi
tags: [Pasar]
---

Pedagang ikan menempati gedung baru di tepi sungai mulai pekan ini.

-- content/articles/retribusi.md --
---
title: Retribusi pasar diumumkan
date: 2024-02-15
category: ekonomi
tags: [Pasar]
---

${line}

Retribusi diumumkan di balai kota pagi ini.

${line}

Pedagang ikan menyimak di gedung baru.
`);
  const page = site.page("/2024/02/15/retribusi/");

  test("is a link set apart from the story's own text", () => {
    const found = [...page.querySelectorAll(".story-text a")].filter((one) =>
      /pasar-ikan\/$/.test(one.getAttribute("href") ?? ""),
    );
    expect(found).toHaveLength(2);
    for (const one of found) expect(one.closest('[class*="also-read"]')).not.toBeNull();
  });

  test("is in no summary of the story", () => {
    for (const text of presentations(site, "/2024/02/15/retribusi/")) {
      expect(text).toContain("Retribusi diumumkan di balai kota pagi ini.");
      expect(text).not.toMatch(/baca juga|Pasar ikan/i);
    }
  });

  test("does not make the same story stand twice under Berita Terkait", () => {
    const shown = links(page, ".related .head-link").filter((href) => href === "/2024/01/05/pasar-ikan/");
    expect(shown.length).toBeLessThanOrEqual(1);
  });
});
