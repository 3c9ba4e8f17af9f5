import { beforeAll, describe, expect, test } from "vitest";
import { type Example, example } from "../make/example.ts";
import { dataBlocks, links, texts } from "../make/site.ts";

function built(name: string): Example {
  const one = example(name);
  const { code, err, out } = one.eleventy();
  if (code !== 0) throw new Error(`${out}${err}`);
  return one;
}

describe("notes in Liquid, under keys of their own", () => {
  let notes: Example;
  beforeAll(() => {
    notes = built("liquid");
  });

  test("have dates by their zone's clock, which Eleventy alone would not read, and related notes", () => {
    const page = notes.page("/catatan/ikan-tude/");
    expect(texts(page, "time")).toEqual(["Sabtu, 11 Mei 2024 05.40 WITA"]);
    expect(texts(page, ".terkait")).toEqual(["Cabai rawit naik lagi"]);
    expect(dataBlocks(page)[0]).toMatchObject({ description: "Cara pedagang Bersehati memilih tude yang baru naik." });
  });

  test("escape what Liquid does not, stand under their tags, and have a feed", () => {
    expect(notes.read("catatan/ikan-tude/index.html")).toContain("<h1>Ikan tude &amp; dabu-dabu</h1>");
    expect(texts(notes.page("/"), "section h2").sort()).toEqual(["cabai", "ikan", "pasar"]);
    expect(notes.addresses().sort()).toEqual([
      "/",
      "/catatan/cabai-naik/",
      "/catatan/ikan-tude/",
      "/catatan/timbangan/",
      "/umpan/",
    ]);
    expect(notes.read("feed.xml")).toContain("https://pasar.example/catatan/ikan-tude/");
  });
});

describe("news in JavaScript templates, without the theme", () => {
  let news: Example;
  beforeAll(() => {
    news = built("javascript");
  });

  test("stand by day, the newest first, in a page of the site's own", () => {
    expect(texts(news.page("/"), "h2")).toEqual(["14 Agustus 2024", "10 Agustus 2024"]);
    expect(texts(news.page("/"), "section:nth-of-type(2) li")).toEqual([
      "Lomba kampung dimajukan",
      "Gapura RT 05 <dicat ulang>",
    ]);
  });

  test("have their authors' pages where Warta's would stand, and none of Warta's", () => {
    expect(news.addresses().sort()).toEqual([
      "/",
      "/penulis/ketua-rt/",
      "/penulis/sari-wulandari/",
      "/posts/gapura/",
      "/posts/lomba/",
      "/posts/sumur/",
    ]);
    expect(texts(news.page("/penulis/sari-wulandari/"), "li")).toHaveLength(2);
    const others = [...news.output().keys()].filter((path) => !path.endsWith(".html"));
    expect(others).toEqual([]);
  });

  test("escape a title, and lead to related news", () => {
    const page = news.page("/posts/gapura/");
    expect(texts(page, "h1")).toEqual(["Gapura RT 05 <dicat ulang>"]);
    expect(texts(page, "time")).toEqual(["Sabtu, 10 Agustus 2024 16.00 WIB"]);
    expect(links(page, ".related a")).toEqual(["/posts/lomba/"]);
  });
});

describe("a newsroom with three overrides", () => {
  let paper: Example;
  beforeAll(() => {
    paper = built("theme");
  });

  test("shows its own byline and foot in the theme's pages, and its own accent", () => {
    const page = paper.page("/2024/03/04/pasar-terapung/");
    expect(texts(page, ".byline")).toEqual(["Senin, 4 Maret 2024 05.20 WITA · Noor Aida"]);
    expect(texts(page, ".foot")[0]).toContain("Ditulis di tepi Sungai Martapura.");
    expect(paper.read("index.html")).toContain("#8a4b00");
  });

  test("has all other pages as ever", () => {
    for (const address of ["/", "/kota/", "/tag/lok-baintan/", "/penulis/noor/", "/indeks/2024/03/04/", "/404.html"]) {
      expect(paper.has(address), address).toBe(true);
    }
  });
});
