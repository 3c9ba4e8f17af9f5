import { describe, expect, test } from "vitest";
import { fault } from "../../src/faults/fault.ts";
import { article, png } from "../make/content.ts";
import { differences } from "../make/output.ts";
import { built, links, newsroom, texts } from "../make/site.ts";

const good = `-- content/articles/2023/01/benar.md --\n${article()}`;

test("an article with a wrong category, a day that does not exist and a misspelt key has exactly three faults", async () => {
  const site = await built(good);
  const before = site.output();
  site.write(`
-- content/articles/2023/02/x.md --
---
tittle: Judul berita
date: 31 Februari 2023
category: internasinal
---

Isi berita.
`);
  const { ok, log, told } = await site.build();
  expect(ok).toBe(false);
  const file = "content/articles/2023/02/x.md";
  expect(told).toEqual([`${file}:2 unknown-key`, `${file}:3 no-such-day`, `${file}:4 unknown-category`]);
  const [key, day, category] = log.split("\n");
  expect(key).toMatch(/"tittle".*maksudnya "title"\?/);
  expect(day).toMatch(/"31 Februari 2023".*tulis seperti 2023-02-28 14:05/);
  expect(category).toMatch(/"internasinal".*seharusnya .*maksudnya "internasional"\?/);
  expect(log).toContain("3 kesalahan dalam 1 berkas");
  expect(differences(site.output(), before)).toEqual([]);
});

describe("one report", async () => {
  const site = newsroom(`${good}
-- content/articles/a-tanpa-awal.md --
# Judul

Isi tanpa kunci.

-- content/articles/b-kosong.md --
---
title: Kosong
date: 2024-02-28
category: berita
---

-- content/articles/c-orang.md --
---
title: Orang
date: 2024-02-28
category: berita
author: [siti-aminah, budi-santoso, Nama Biasa]
editor: siti-amina
---

Isi.

-- content/articles/d-gambar.md --
---
title: Gambar
date: 2024-02-28
category: berita
image: { src: tiada.jpg, alt: Foto }
---

Isi.

![Foto](juga-tiada.jpg)

![](benar.png)

-- content/articles/e-titik-dua.md --
---
title: Rob: air naik
date: 2024-02-28
category: berita
---

Isi.

-- content/articles/f-dua-kali.md --
---
title: Dua kali
date: 2024-02-28
category: berita
title: Dua kali lagi
---

Isi.

-- content/articles/g-catatan.md --
---
title: Catatan
date: 2024-02-28
updated: besok
category: berita
---

Isi.

-- content/articles/h-tubuh.md --
---
title: Tubuh
date: 2024-02-28
category: berita
---

Isi[^1].

::: fakto Judul
Isi.
:::

-- content/articles/i-terkait.md --
---
title: Terkait
date: 2024-02-28
category: berita
related: [h-tubuh, h-tubuhh]
---

Isi.

-- content/people/siti-aminah.yaml --
nama: Siti Aminah
`);
  site.writeBytes("content/images/benar.png", png());
  const result = await site.build();
  const english = await site.build({ options: { reports: "en" } });

  test("tells the faults of all files with their lines, in the order of files and lines", () => {
    expect(result.ok).toBe(false);
    expect(result.told).toEqual([
      "content/articles/a-tanpa-awal.md:1 no-front-matter",
      expect.stringMatching(/^content\/articles\/b-kosong\.md(:\d+)? empty-body$/),
      "content/articles/c-orang.md:5 unknown-person",
      "content/articles/c-orang.md:6 unknown-person",
      "content/articles/d-gambar.md:5 missing-picture",
      "content/articles/d-gambar.md:10 missing-picture",
      "content/articles/d-gambar.md:12 missing-alt",
      "content/articles/e-titik-dua.md:2 title-needs-quotes",
      "content/articles/f-dua-kali.md:5 key-twice",
      "content/articles/g-catatan.md:4 bad-date",
      "content/articles/h-tubuh.md:7 unknown-footnote",
      "content/articles/h-tubuh.md:9 unknown-block",
      "content/articles/i-terkait.md:5 unknown-article",
      "content/people/siti-aminah.yaml:1 unknown-key",
    ]);
  });

  test("blames no story for naming one that has faults of its own", () => {
    expect(result.log).not.toContain('berita "h-tubuh" ');
  });

  test("guesses what was meant, wherever something known is near", () => {
    const words = (code: string) => result.log.split("\n").find((line) => line.includes(code));
    expect(words("c-orang.md:6")).toContain('maksudnya "siti-aminah"?');
    expect(words("unknown-block")).toContain('maksudnya "fakta"?');
    expect(words("people/siti-aminah.yaml:1")).toContain('maksudnya "name"?');
    expect(words("title-needs-quotes")).toContain('title: "Rob: air naik"');
  });

  test("stands in the output once, with a count and one line behind it, and no stack", () => {
    expect(result.log.match(/unknown-block/g)).toHaveLength(1);
    expect(result.log).toContain("14 kesalahan dalam 10 berkas");
    expect(result.log).toContain("tidak ada yang ditulis");
    expect(result.log).not.toMatch(/^\s+at /m);
    expect(site.output().size).toBe(0);
  });

  test("is in English where the owner wants it so, with the same codes in the same order", () => {
    expect(english.told).toEqual(result.told);
    expect(english.log).toContain("14 errors in 10 files");
    expect(english.log).not.toContain("kesalahan");
  });
});

test("a warning is told and stops nothing", async () => {
  const site = newsroom(good);
  const { ok, told, log } = await site.build({
    options: {
      rules: [({ file }) => [fault("wrong-value", { file, line: 2 }, { key: "title" }, { severity: "warning" })]],
    },
  });
  expect({ ok, told }).toEqual({ ok: true, told: ["content/articles/2023/01/benar.md:2 wrong-value"] });
  expect(log).toContain("1 peringatan dalam 1 berkas");
  expect(site.has("/2024/02/28/benar/")).toBe(true);
});

test("on GitHub each fault is an annotation at its line too", async () => {
  const site = newsroom(`-- content/articles/a.md --\n${article({ category: "berta" })}`);
  const { log } = await site.build({ env: { GITHUB_ACTIONS: "true" } });
  expect(log).toMatch(/^::error file=content\/articles\/a\.md,line=4,.*::.*berita/m);
  expect(log).toMatch(/^content\/articles\/a\.md:4/m);
});

test("files as other systems save them are read: a byte order mark, lines of Windows, letters taken apart", async () => {
  const site = newsroom("");
  site.writeBytes(
    "content/articles/a.md",
    `\ufeff${article({ title: "Kafe\u0301 di Cirebon", tags: "[Kafe\u0301, Kaf\u00e9]" }).replaceAll("\n", "\r\n")}`,
  );
  expect(await site.build()).toMatchObject({ ok: true, told: [] });
  expect(links(site.page("/2024/02/28/a/"), 'a[rel="tag"]')).toEqual(["/tag/kafe/"]);
  expect(texts(site.page("/2024/02/28/a/"), "h1").map((one) => one.normalize("NFC"))).toEqual(["Kaf\u00e9 di Cirebon"]);
});

test("a file that is no text is refused by name", async () => {
  const site = newsroom("");
  site.writeBytes("content/articles/a.md", new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x80]));
  expect((await site.build()).told).toEqual(["content/articles/a.md unreadable-file"]);
});

test("a newsroom without a single story is a whole site", async () => {
  const site = newsroom("-- content/articles/.gitkeep --\n");
  expect(await site.build()).toMatchObject({ ok: true, told: [] });
  expect(site.addresses()).toEqual(expect.arrayContaining(["/", "/berita/", "/indeks/", "/tag/"]));
});
