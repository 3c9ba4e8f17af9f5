import { expect, test } from "vitest";
import { newsArticleOf } from "../../src/metadata/newsArticle.ts";
import { article, png } from "../make/content.ts";
import { edition } from "../make/edition.ts";

function data(front: Record<string, string>, options = {}) {
  const one = edition(
    [
      ["articles/rob.md", article(front, "Air naik sejak pagi.")],
      ["people/budi.yaml", "name: Budi Santoso\n"],
      ["images/a.png", png(1600, 900)],
    ],
    { options },
  );
  expect(one.told).toEqual([]);
  return newsArticleOf(one.article("rob"), { section: "Internasional" }, one.site) as object as Record<string, unknown>;
}

test("search engines read a story as its readers do", () => {
  const front = {
    title: '"Kuis: </script> & kawan"',
    date: "2024-02-28 14:05",
    updated: "2024-02-29 09:00",
    tags: "[Rob, Banjir]",
    author: "[budi, Tamu Kita]",
    editor: "Sari",
    dateline: "Semarang",
    image: "{ src: a.png, alt: Sungai, caption: Muara }",
  };
  expect(data(front)).toEqual({
    "@type": "NewsArticle",
    mainEntityOfPage: "https://uji.example/2024/02/28/rob/",
    url: "https://uji.example/2024/02/28/rob/",
    headline: "Kuis: </script> & kawan",
    description: "Air naik sejak pagi.",
    datePublished: "2024-02-28T14:05:00+07:00",
    dateModified: "2024-02-29T09:00:00+07:00",
    author: [
      { "@type": "Person", name: "Budi Santoso", url: "https://uji.example/penulis/budi/" },
      { "@type": "Person", name: "Tamu Kita", url: "https://uji.example/penulis/tamu-kita/" },
    ],
    editor: [{ "@type": "Person", name: "Sari", url: "https://uji.example/penulis/sari/" }],
    image: [
      {
        "@type": "ImageObject",
        url: expect.stringMatching(/^https:\/\/uji\.example\/gambar\/a-\w+-16x9\.jpg$/),
        caption: "Muara",
      },
      expect.stringMatching(/^https:\/\/uji\.example\/gambar\/a-\w+-4x3\.jpg$/),
      expect.stringMatching(/^https:\/\/uji\.example\/gambar\/a-\w+-1x1\.jpg$/),
    ],
    articleSection: "Internasional",
    keywords: ["Rob", "Banjir"],
    dateline: "Semarang",
    inLanguage: "id",
    wordCount: 4,
    isPartOf: [
      { "@type": "WebSite", "@id": "https://uji.example/#situs", name: "Warta Uji", url: "https://uji.example/" },
    ],
    publisher: {
      "@type": "NewsMediaOrganization",
      "@id": "https://uji.example/#penerbit",
      name: "Warta Uji",
      url: "https://uji.example/",
    },
  });
});

test("a story that was never updated was last modified when it was published, and nothing is made up", () => {
  const plain = data({});
  expect(plain.dateModified).toBe(plain.datePublished);
  for (const key of ["author", "editor", "image", "keywords", "dateline"]) expect(plain).not.toHaveProperty(key);
});

test.each([
  ["Asia/Jakarta", "2024-02-28 14:05", "2024-02-28T14:05:00+07:00"],
  ["Asia/Makassar", "2024-02-28 14:05", "2024-02-28T14:05:00+08:00"],
  ["Asia/Jayapura", "2024-02-28 14:05 WIB", "2024-02-28T16:05:00+09:00"],
  ["Asia/Jakarta", "1945-08-17 10:00", "1945-08-17T10:00:00+09:00"],
  ["Asia/Jakarta", "1949-12-27 09:00", "1949-12-27T09:00:00+08:00"],
  ["Asia/Jakarta", "1950-12-27 09:00", "1950-12-27T09:00:00+07:30"],
] as const)("in %s a story of %s bears its offset", (timeZone, date, iso) => {
  const site = { name: "Warta Uji", url: "https://uji.example", timeZone };
  expect(data({ date }, { site }).datePublished).toBe(iso);
});

test.each([
  ["analysis", "AnalysisNewsArticle"],
  ["opinion", "OpinionNewsArticle"],
  ["background", "BackgroundNewsArticle"],
  ["review", "ReviewNewsArticle"],
  ["advertorial", "AdvertiserContentArticle"],
])("%s is told apart from news", (format, type) => {
  expect(data({ format })["@type"]).toBe(type);
});

test("a part of a series says so", () => {
  const one = edition([["articles/rob.md", article({ series: "Air dan Kota" })]]);
  const series = { name: "Air dan Kota", address: "/seri/air-dan-kota/", digest: one.article("rob").digest } as const;
  expect(newsArticleOf(one.article("rob"), { section: "", series }, one.site).isPartOf).toMatchObject([
    { "@type": "WebSite" },
    { "@type": "CreativeWorkSeries", name: "Air dan Kota", url: "https://uji.example/seri/air-dan-kota/" },
  ]);
});
