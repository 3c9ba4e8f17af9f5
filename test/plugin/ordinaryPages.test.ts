import { describe, expect, test } from "vitest";
import { article } from "../make/content.ts";
import { built, links, newsroom, texts } from "../make/site.ts";

const story = `-- content/articles/a.md --\n${article({ title: "Satu" })}`;

const pages = `
-- content/pages/tentang.md --
---
title: Tentang "Kami" & <b>lain</b>
description: Siapa kami
layout: warta/layouts/page.njk
permalink: /tentang/
---

Kami menulis **kabar** warga. {{ "dari templat" }}

-- content/pages/statistik.njk --
---
title: Statistik
layout: warta/layouts/page.njk
permalink: /statistik/
---
<p class="jumlah">{{ collections.articles.length }} berita, {{ collections.all.length }} halaman biasa</p>

-- content/pages/tanpa-judul.md --
---
layout: warta/layouts/page.njk
permalink: /tanpa-judul/
---

Isi.

-- content/pages/lain.html --
---
permalink: /lain/
---
<title>Lain</title><p>Tanpa tata letak kami
`;

const meta = (page: Document, name: string) =>
  page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute("content");

describe("ordinary pages of a site", async () => {
  const site = await built(story + pages);

  test("stand in our layout when they ask for it, whatever their language", () => {
    const page = site.page("/tentang/");
    expect(texts(page, "h1")).toEqual(['Tentang "Kami" & <b>lain</b>']);
    expect(page.title).toBe('Tentang "Kami" & <b>lain</b> - Warta Uji');
    expect(texts(page, ".text p")).toEqual(["Kami menulis kabar warga. dari templat"]);
    expect(links(page, ".foot a")).toContain("/ekonomi/");
    expect(texts(site.page("/statistik/"), ".jumlah")).toEqual([expect.stringMatching(/^1 berita, \d halaman biasa$/)]);
  });

  test("have the same head as ours", () => {
    for (const address of ["/tentang/", "/statistik/", "/tanpa-judul/"]) {
      const page = site.page(address);
      expect(links(page, "link[rel=canonical]"), address).toEqual([`https://uji.example${address}`]);
      for (const name of ["description", "og:title", "og:url", "viewport"]) expect(meta(page, name), name).toBeTruthy();
    }
    expect(meta(site.page("/tentang/"), "description")).toBe("Siapa kami");
    expect(meta(site.page("/statistik/"), "description")).toBe("Statistik");
    expect(site.page("/tanpa-judul/").title).toBe("Warta Uji");
  });

  test("may do without our layout", () => {
    expect(site.read("lain/index.html").trim()).toBe("<title>Lain</title><p>Tanpa tata letak kami");
  });

  test("are no stories: no listing shows them, and they are no collection of ours", () => {
    for (const address of ["/indeks/", "/", "/berita/"]) {
      const shown = links(site.page(address), "main a");
      expect(
        shown.filter((href) => ["/tentang/", "/statistik/"].includes(href)),
        address,
      ).toEqual([]);
    }
  });
});

test("a site's own layout of that name wins, where it keeps its layouts", async () => {
  const layout = '<html><title>{{ title }}</title><body><div class="milik">{{ content | safe }}</div></body></html>';
  const site = await built(`${story}${pages}\n-- content/_includes/warta/layouts/page.njk --\n${layout}\n`);
  expect(texts(site.page("/statistik/"), ".milik").join()).toContain("1 berita");
  expect(texts(site.page("/statistik/"), ".foot")).toEqual([]);

  const other = newsroom(`${story}${pages}\n-- content/_layouts/warta/layouts/page.njk --\n${layout}\n`);
  const result = await other.build({ configure: (config) => config.setLayoutsDirectory("_layouts") });
  expect(result).toMatchObject({ ok: true });
  expect(texts(other.page("/statistik/"), ".milik").join()).toContain("1 berita");
});

test("our layout is there too where the site keeps layouts apart from includes", async () => {
  const site = newsroom(`${story}${pages}\n-- content/_layouts/lain.njk --\n{{ content | safe }}\n`);
  expect(await site.build({ configure: (config) => config.setLayoutsDirectory("_layouts") })).toMatchObject({
    ok: true,
  });
  expect(texts(site.page("/statistik/"), ".foot")).toHaveLength(1);
});

describe("a table with aligned columns on an ordinary page", () => {
  const table = `
-- content/pages/tarif.md --
---
layout: warta/layouts/page.njk
permalink: /tarif/
---

| Ukuran | Harga | Jumlah | Ket |
| :----- | ----: | :----: | --- |
| Kecil  | 10    | 2      | x   |
`;
  const classes = (page: Document) =>
    [...page.querySelectorAll("th, td")].map((cell) => cell.getAttribute("class") ?? "");
  const row = ["align-left", "align-right", "align-center", ""];

  test("has our classes and no style", async () => {
    const site = await built(story + table);
    expect(classes(site.page("/tarif/"))).toEqual([...row, ...row]);
    expect(site.read("tarif/index.html")).not.toMatch(/<t[hd][^>]*style=/);
  });

  test("likewise where the site set its own markdown-it, whose cells keep what else they have", async () => {
    const { default: Parser } = await import("markdown-it");
    const library = new Parser({ html: true });
    library.core.ruler.push("cells", ({ tokens }) => {
      for (const token of tokens) if (token.type === "td_open") token.attrSet("data-kolom", "x");
    });
    const site = await built(story + table, { configure: (config) => config.setLibrary("md", library) });
    expect(classes(site.page("/tarif/"))).toEqual([...row, ...row]);
    expect(site.page("/tarif/").querySelectorAll("td[data-kolom]")).toHaveLength(4);
  });

  test("is none of ours where the site has another library", async () => {
    const library = { render: (text: string) => `<p>${text.length}</p>` };
    const site = await built(story + table, { configure: (config) => config.setLibrary("md", library) });
    expect(texts(site.page("/tarif/"), ".text p")).toHaveLength(1);
  });
});

test("stories, people and pictures are no templates of Eleventy's, whatever they hold", async () => {
  const site = await built(`${story}
-- content/articles/2024/catatan.njk --
{{ bukan berita }}
-- content/articles/2024/halaman.html --
<script>bukan()</script>
-- content/people/wati.yaml --
name: Wati
-- content/people/lama.md --
Catatan redaksi
`);
  expect(site.addresses().filter((address) => /catatan|halaman|lama/.test(address))).toEqual([]);
});
