import { describe, expect, test } from "vitest";
import { article, png } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

const NEWSROOM = `
-- people/budi.yaml --
name: Budi Santoso
role: Wartawan
bio: Meliput pesisir.
-- people/sari.yaml --
name: Sari Wulandari
-- articles/rob.md --
${article({ title: "Rob", category: "internasional", tags: "[banjir, Semarang]", author: "[budi, sari]", editor: "Tamu", kicker: "Pesisir", summary: "Air naik.", highlights: "[Satu, Dua]", format: "analysis" })}
-- articles/lama.md --
${article({ title: "Lama", category: "internasional", date: "2024-02-01", tags: "[Banjir]" })}
-- articles/baru.md --
${article({ title: "Baru", category: "internasional", date: "2024-03-01", tags: "[Banjir]" })}
-- articles/lain.md --
${article({ title: "Lain", category: "ekonomi", date: "2024-02-29" })}
`;

test("a story's page shows the story and what belongs to it", () => {
  const { view, told } = edition(NEWSROOM);
  expect(told).toEqual([]);
  const { story, head, trail, section } = view("/2024/02/28/rob/");
  expect(story).toMatchObject({
    title: "Rob",
    kicker: "Pesisir",
    label: "Analisis",
    paid: false,
    standfirst: "Air naik.",
    highlights: ["Satu", "Dua"],
    readingTime: "Baca 1 menit",
    url: "https://uji.example/2024/02/28/rob/",
  });
  expect(story.authors.map((one) => one.name)).toEqual(["Budi Santoso", "Sari Wulandari"]);
  expect(story.editors).toEqual([{ name: "Tamu", address: "/penulis/tamu/" }]);
  expect(story.people).toEqual([
    { name: "Budi Santoso", address: "/penulis/budi/", role: "Wartawan", bio: "Meliput pesisir." },
  ]);
  expect(story.neighbours).toMatchObject({
    heading: "Berita lain di Internasional",
    newer: { title: "Baru" },
    older: { title: "Lama" },
  });
  expect(head).toMatchObject({
    title: "Rob - Warta Uji",
    description: "Air naik.",
    type: "article",
    canonical: story.url,
  });
  expect(trail.map((one) => one.name)).toEqual(["Beranda", "Berita", "Internasional"]);
  expect(section).toEqual({ name: "Berita", address: "/berita/" });
  expect(head.data.map((text) => JSON.parse(text)["@type"])).toEqual(["AnalysisNewsArticle", "BreadcrumbList"]);
});

test("a story shows its tags as it spells them itself, whatever the tag's page is called", () => {
  const { view } = edition(NEWSROOM);
  expect(view("/2024/02/28/rob/").story.tags).toEqual([
    { name: "banjir", address: "/tag/banjir/" },
    { name: "Semarang", address: "/tag/semarang/" },
  ]);
});

test("a plain story has no empty part on its page", () => {
  const { story } = edition([["articles/a.md", article()]]).view("/2024/02/28/a/");
  for (const part of ["kicker", "label", "standfirst", "updated", "image", "series", "neighbours"])
    expect(story).not.toHaveProperty(part);
  for (const list of [story.tags, story.authors, story.people, story.related, story.highlights])
    expect(list).toEqual([]);
});

test("paid content is told apart on its page and on its card", () => {
  const { view } = edition([["articles/a.md", article({ format: "advertorial" })]]);
  expect(view("/2024/02/28/a/").story).toMatchObject({ paid: true, label: "Advertorial" });
  expect(view("/berita/").listing.items[0]).toMatchObject({ paid: true, label: "Advertorial" });
});

test("a lead picture has its size, words and credit, and is named to machines in full", () => {
  const { view } = edition([
    ["images/a.png", png(1600, 900)],
    [
      "articles/a.md",
      article({ image: '{ src: a.png, alt: "Sungai \\"meluap\\" <b>", caption: Muara, credit: Budi }' }),
    ],
  ]);
  const { story, head } = view("/2024/02/28/a/");
  expect(story.image).toMatchObject({
    alt: 'Sungai "meluap" <b>',
    caption: "Muara",
    credit: "Budi",
    width: 1200,
    height: 675,
  });
  expect(head.image).toBe(`https://uji.example${story.image?.large.replace("1200", "pratinjau")}`);
});

describe("a series on a story's page", () => {
  const parts = (count: number) =>
    edition(
      Array.from({ length: count }, (_, index): [string, string] => [
        `articles/${index + 1}.md`,
        article({
          title: `Bagian ${index + 1}`,
          date: `2024-01-01 00:${String(index).padStart(2, "0")}`,
          series: "Pesisir",
        }),
      ]),
    );
  const boxes = (count: number) => {
    const { view } = parts(count);
    return Array.from({ length: count }, (_, index) => view(`/2024/01/01/${index + 1}/`).story.series);
  };
  const forty = boxes(40);

  test("shows at most twelve parts round the story's own, and never how many there are", () => {
    expect(forty[19]?.parts.map((one) => one.number)).toEqual([14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
    expect(forty[19]?.parts.filter((one) => one.current).map((one) => one.title)).toEqual(["Bagian 20"]);
    expect(forty[19]?.heading).toBe("Seri, bagian 20");
    expect(JSON.stringify(forty[19])).not.toContain("40");
    expect(forty[0]?.parts.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(forty[39]?.parts.map((one) => one.number)).toEqual([34, 35, 36, 37, 38, 39, 40]);
  });

  test("leads to the part before and the one after", () => {
    const around = (at: number) => [forty[at]?.before?.title, forty[at]?.after?.title];
    expect([around(0), around(19), around(39)]).toEqual([
      [undefined, "Bagian 2"],
      ["Bagian 19", "Bagian 21"],
      ["Bagian 39", undefined],
    ]);
  });

  test("of one part is none yet", () => {
    expect(boxes(1)).toEqual([undefined]);
  });

  test("is another for a new part on the pages of the last six alone", () => {
    expect(boxes(41).slice(0, 35)).toEqual(forty.slice(0, 35));
    expect(boxes(41)[35]).not.toEqual(forty[35]);
  });
});

test("markup in everything that an editor types is text on the page", () => {
  const nasty = '"<img src=x onerror=alert(1)> {{ 7 }}"';
  const { view } = edition([
    [
      "articles/a.md",
      article(
        { title: nasty, kicker: nasty, summary: nasty, tags: `[${nasty}]`, author: nasty, highlights: `[${nasty}]` },
        "<script>alert(1)</script>\n\n{{ 7 * 7 }}",
      ),
    ],
  ]);
  const { story, head } = view("/2024/02/28/a/");
  expect(story.body).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(story.body).toContain("{{ 7 * 7 }}");
  expect(story.headline).not.toContain("<");
  for (const text of head.data) expect(text).not.toContain("<");
  expect(JSON.parse(head.data[0] ?? "").headline).toBe("<img src=x onerror=alert(1)> {{ 7 }}");
});
