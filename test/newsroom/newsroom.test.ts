import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { files } from "../../src/content/fileSource.ts";
import type { Source } from "../../src/content/source.ts";
import { copiesOf } from "../../src/newsroom/copies.ts";
import { picturesOf } from "../../src/newsroom/pictures.ts";
import type { SiteOptions } from "../../src/site/options.ts";
import { article, png } from "../make/content.ts";
import { edition } from "../make/edition.ts";

const NEWSROOM = `
-- people/budi.yaml --
name: Budi Santoso
-- people/diam.yaml --
name: Diam Saja
-- articles/2023/lama.md --
${article({ title: "Lama", date: "2023-12-31 23:59", author: "budi", series: "Pesisir", tags: "[Rob]" })}
-- articles/2024/dunia.md --
${article({ title: "Dunia", date: "2024-01-01 00:00", category: "internasional", author: "[Tamu Kita, budi]", series: "PESISIR" })}
-- articles/2024/uang.md --
${article({ title: "Uang", date: "2024-02-29", category: "ekonomi", editor: "Penyunting Tamu" })}
-- articles/2024/sama-b.md --
${article({ title: "Sama B", date: "2024-02-28 14:05" })}
-- articles/2024/sama-a.md --
${article({ title: "Sama A", date: "2024-02-28 14:05", series: "Lain" })}
-- articles/nanti.md --
${article({ title: "Nanti", date: "2030-01-01", author: "Rahasia", tags: "[Rahasia]", series: "Rahasia" })}
-- articles/rancangan.md --
${article({ title: "Rancangan", date: "2020-01-01", draft: "true" })}
`;
const { newsroom, told } = edition(NEWSROOM);
const ids = (articles: readonly { id: string }[] = []) => articles.map((one) => one.id);

test("stories stand newest first, those of one minute by their names", () => {
  expect(told).toEqual([]);
  expect(ids(newsroom.articles)).toEqual(["2024/uang", "2024/sama-a", "2024/sama-b", "2024/dunia", "2023/lama"]);
});

test("drafts and stories whose time has not come are held back, and known to nobody else", () => {
  expect(ids(newsroom.heldBack)).toEqual(["nanti", "rancangan"]);
  expect(newsroom.byId.has("nanti")).toBe(false);
  const everything = JSON.stringify([
    newsroom.articles,
    newsroom.tags,
    newsroom.series,
    newsroom.contributors,
    newsroom.calendar,
    newsroom.front,
    newsroom.categories,
  ]);
  expect(everything).not.toMatch(/Rahasia|Nanti|Rancangan/);
});

test("a story stands under its category and all above it; a category without one stands there empty", () => {
  expect(newsroom.categories.map((one) => [one.label.name, ids(one.articles), one.top])).toEqual([
    ["Berita", ["2024/sama-a", "2024/sama-b", "2024/dunia", "2023/lama"], true],
    ["Internasional", ["2024/dunia"], false],
    ["Ekonomi", ["2024/uang"], true],
    ["Opini", [], true],
  ]);
  const [berita, dunia] = newsroom.categories;
  expect(dunia?.path.map((one) => one.address)).toEqual(["/berita/", "/berita/internasional/"]);
  expect(berita?.children.map((one) => one.name)).toEqual(["Internasional"]);
});

test("days are those of the newsroom's zone, newest first", () => {
  const days = newsroom.calendar.map(({ year, months }) => [
    year,
    months.map(({ month, days: all }) => [month, all.map((one) => [one.day, ids(one.articles)])]),
  ]);
  expect(days).toEqual([
    [
      2024,
      [
        [
          2,
          [
            [29, ["2024/uang"]],
            [28, ["2024/sama-a", "2024/sama-b"]],
          ],
        ],
        [1, [[1, ["2024/dunia"]]]],
      ],
    ],
    [2023, [[12, [[31, ["2023/lama"]]]]]],
  ]);
});

test("everybody of the newsroom and every guest has a shelf of what they wrote, by address", () => {
  expect(newsroom.contributors.map((one) => [one.label.name, one.label.address, ids(one.articles)])).toEqual([
    ["Budi Santoso", "/penulis/budi/", ["2024/dunia", "2023/lama"]],
    ["Diam Saja", "/penulis/diam/", []],
    ["Penyunting Tamu", "/penulis/penyunting-tamu/", []],
    ["Tamu Kita", "/penulis/tamu-kita/", ["2024/dunia"]],
  ]);
});

test("a guest whose name gives a colleague's address is that colleague", () => {
  const one = edition([
    ["people/budi-santoso.yaml", "name: Budi Santoso\n"],
    ["articles/a.md", article({ author: "Budi Santoso" })],
  ]).newsroom;
  expect(one.contributors.map(({ person, articles }) => [person.key, ids(articles)])).toEqual([
    ["budi-santoso", ["a"]],
  ]);
});

test("parts of a series run oldest first, whatever their spelling; the first part names it", () => {
  expect(newsroom.series.map((one) => [one.label.name, one.label.address, ids(one.parts)])).toEqual([
    ["Lain", "/seri/lain/", ["2024/sama-a"]],
    ["Pesisir", "/seri/pesisir/", ["2023/lama", "2024/dunia"]],
  ]);
  const [lain, pesisir] = newsroom.series;
  expect(newsroom.seriesOf(newsroom.byId.get("2024/dunia") as never)).toBe(pesisir);
  expect(newsroom.seriesOf(newsroom.byId.get("2024/sama-a") as never)).toBe(lain);
  expect(newsroom.seriesOf(newsroom.byId.get("2024/uang") as never)).toBeUndefined();
});

test("neighbours are the next stories of a story's own category", () => {
  const around = (id: string) => {
    const { newer, older } = newsroom.neighbours(newsroom.byId.get(id) as never);
    return [newer?.id, older?.id];
  };
  expect(around("2024/sama-b")).toEqual(["2024/sama-a", "2023/lama"]);
  expect(around("2024/sama-a")).toEqual([undefined, "2024/sama-b"]);
  expect(around("2024/dunia")).toEqual([undefined, undefined]);
});

describe("related stories", () => {
  const flood =
    "Banjir rob merendam kampung nelayan Tambaklorok Semarang sejak pagi, warga mengungsi ke masjid dan sekolah. Pompa air dikerahkan petugas kecamatan untuk menguras genangan di jalan utama kampung nelayan itu.";
  const stories: [string, string][] = [
    ["articles/a.md", article({ title: "Banjir rob Semarang", tags: "[banjir, rob]", related: "[c, c, a, d]" }, flood)],
    [
      "articles/b.md",
      article(
        { title: "Rob kembali merendam Semarang", tags: "[banjir, rob]", date: "2024-02-27 08:00" },
        `Rob kembali merendam Tambaklorok. ${flood.split(". ")[1]} Nelayan Semarang belum melaut sejak banjir rob pekan lalu.`,
      ),
    ],
    [
      "articles/c.md",
      article(
        { title: "Harga cabai naik", category: "ekonomi", date: "2024-02-20" },
        "Harga cabai rawit naik di pasar induk menjelang bulan puasa karena pasokan dari petani berkurang.",
      ),
    ],
    ["articles/d.md", article({ date: "2030-01-01" })],
  ];
  const six = { options: { related: { count: 6 } } };
  const of = (options: Partial<SiteOptions> = six.options) => {
    const one = edition(stories, { options });
    expect(one.told).toEqual([]);
    return one.newsroom.relatedTo(one.article("a")).map(({ card, because }) => [card.id, because]);
  };

  test("begin with the editor's picks, each once, without the story itself and without what is held back", () => {
    expect(of()).toEqual([
      ["c", "picked"],
      ["b", "text"],
    ]);
  });

  test("are as many as the site wants, picks among them", () => {
    expect(of({ related: { count: 1 } })).toEqual([["c", "picked"]]);
    expect(of({ related: { count: 0 } })).toEqual([]);
  });

  test("of a lonely story are none", () => {
    const one = edition([["articles/a.md", article({}, flood)]], six);
    expect(one.newsroom.relatedTo(one.article("a"))).toEqual([]);
  });

  test("change their digest with the card and with the reason", () => {
    const listed = (change: (text: string) => string) => {
      const one = edition(
        stories.map(([path, text]) => [path, change(text)]),
        six,
      );
      return one.newsroom.relatedTo(one.article("a"));
    };
    const [c, b] = listed((text) => text);
    const [picked] = listed((text) => text.replace("related: [c, c, a, d]", "related: [b]"));
    const [renamed] = listed((text) => text.replace("Harga cabai naik\n", "Harga cabai turun\n"));
    expect([picked?.card.digest, picked?.because]).toEqual([b?.card.digest, "picked"]);
    expect(picked?.digest).not.toBe(b?.digest);
    expect(renamed?.digest).not.toBe(c?.digest);
    expect(listed((text) => text)[0]?.digest).toBe(c?.digest);
  });
});

describe("the front page", () => {
  const day = (index: number, front: Record<string, string> = {}): [string, string] => [
    `articles/${String(index).padStart(2, "0")}.md`,
    article({
      date: `2024-01-${String(index).padStart(2, "0")}`,
      category: index % 2 ? "ekonomi" : "berita",
      ...front,
    }),
  ];
  const thirty = (changes: Record<number, Record<string, string>> = {}) =>
    edition(Array.from({ length: 30 }, (_, index) => day(index + 1, changes[index + 1]))).newsroom.front;

  test("is led by the newest story, and shows no story twice", () => {
    const front = thirty();
    expect(front.lead?.id).toBe("30");
    expect(ids(front.secondary)).toEqual(["29", "28"]);
    expect(ids(front.latest)).toEqual(["27", "26", "25", "24", "23", "22", "21", "20", "19", "18"]);
    expect(front.blocks.map((one) => "category" in one && [one.category.slug, ids(one.articles)])).toEqual([
      ["berita", ["16", "14", "12", "10"]],
      ["ekonomi", ["17", "15", "13", "11"]],
    ]);
  });

  test("is led by a featured story as long as it is fresh", () => {
    expect(thirty({ 20: { featured: "true" } }).lead?.id).toBe("20");
    expect(thirty({ 5: { featured: "true" } }).lead?.id).toBe("30");
  });

  test("is never led by paid content", () => {
    const front = thirty({ 30: { format: "advertorial", featured: "true" }, 29: { format: "advertorial" } });
    expect([front.lead?.id, ...ids(front.secondary)]).toEqual(["28", "27", "26"]);
    expect(ids(front.latest).slice(0, 2)).toEqual(["30", "29"]);
  });

  test("of a new newsroom is empty", () => {
    expect(edition([]).newsroom.front).toMatchObject({ secondary: [], editorsPicks: [], latest: [], blocks: [] });
  });
});

test("pictures are those of what is published and of people, each once", () => {
  const image = "{ src: a.png, alt: Sungai }";
  const one = edition([
    ["images/a.png", png(3, 2)],
    ["images/b.png", png(4, 2)],
    ["images/c.png", png(5, 2)],
    ["images/d.png", png(6, 2)],
    ["people/budi.yaml", "name: Budi\nphoto: d.png\n"],
    ["articles/a.md", article({ image }, "![Muara](b.png)")],
    ["articles/b.md", article({ image })],
    ["articles/c.md", article({ image: "{ src: c.png, alt: Rahasia }", date: "2030-01-01" })],
  ]);
  expect(one.told).toEqual([]);
  expect([...picturesOf(one.newsroom)].map(({ width }) => width).sort()).toEqual([3, 4, 6]);
});

test("what stands beside the pages is made of each picture and recording that one shows, each file once", () => {
  const one = edition([
    ["images/a.png", png(3, 2)],
    ["images/b.mp3", "ombak"],
    ["media/c.mp4", "film"],
    ["media/c.vtt", "kata"],
    ["media/d.mp3", "rahasia"],
    ["media/e.mp3", "tidak dipakai"],
    ["articles/a.md", article({ image: "{ src: a.png, alt: Sungai }" }, "Air.\n\n![Ombak](b.mp3)")],
    ["articles/b.md", article({}, 'Dengar ![ombak](b.mp3) ini.\n\n![Film](c.mp4 "c.vtt")')],
    ["articles/c.md", article({ date: "2030-01-01" }, "![Rahasia](d.mp3)")],
  ]);
  expect(one.told).toEqual([]);
  const copies = [...copiesOf(one.newsroom).values()];
  expect(new Set(copies.map(({ address }) => address)).size).toBe(copies.length);
  expect([...new Set(copies.map(({ file }) => file))].sort()).toEqual([
    "content/images/a.png",
    "content/images/b.mp3",
    "content/media/c.mp4",
    "content/media/c.vtt",
  ]);
});

test("the order in which a source hands its stories over changes nothing", () => {
  const stories: [string, string][] = Array.from({ length: 12 }, (_, index) => [
    `articles/${index}.md`,
    article({
      date: `2024-01-0${(index % 4) + 1}`,
      tags: index % 2 ? "[Rob]" : "[rob, ROB]",
      author: index % 3 ? "Tamu A" : "tamu  A",
      series: index % 5 ? "" : "Pesisir",
    }),
  ]);
  const first = [...edition(stories).fingerprints()];
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 12, maxLength: 12 }), (order) => {
      const read: Source["read"] = (context) => {
        const { value, faults } = files().read(context);
        const places = new Map(value.articles.map((one, index) => [one, order[index] ?? 0]));
        const articles = [...value.articles].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
        return { value: { ...value, articles }, faults };
      };
      expect([...edition(stories, { source: { name: "shuffled", read } }).fingerprints()]).toEqual(first);
    }),
    { numRuns: 5 },
  );
});
