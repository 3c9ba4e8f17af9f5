import { describe, expect, test } from "vitest";
import { article } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

const story = (at: number, front: Record<string, string> = {}): [string, string] => [
  `articles/${String(at).padStart(3, "0")}.md`,
  article({
    title: `Berita ${at}`,
    date: `2024-0${1 + Math.floor(at / 25)}-${String(1 + (at % 25)).padStart(2, "0")} 08:00`,
    category: at % 2 ? "internasional" : "ekonomi",
    author: at % 3 ? "Budi" : "Sari",
    tags: `[Rob, Pasar ${at % 4}]`,
    ...(at % 10 ? {} : { series: "Pesisir" }),
    ...front,
  }),
];
const archive = (count: number) => Array.from({ length: count }, (_, at) => story(at));

/** Addresses of feeds and sitemaps that are not what they were. */
function changed(before: [string, string][], after: [string, string][]): string[] {
  const [old, now] = [edition(before).fingerprints(), edition(after).fingerprints()];
  const all = new Set([...old.keys(), ...now.keys()]);
  return [...all].filter((address) => /\.(?:xml|json)$/.test(address) && old.get(address) !== now.get(address)).sort();
}

test("the page of feeds names those of the site, of categories with stories and of authors", () => {
  const { view } = edition([...archive(3), ["people/tina.yaml", "name: Tina\n"]]);
  const { groups, rule, head } = view("/umpan/");
  expect(groups.map(({ name, rows }) => [name, rows.map((row) => row.name)])).toEqual([
    ["Warta Uji", ["Semua berita"]],
    ["Rubrik", ["Berita", "Internasional", "Ekonomi"]],
    ["Penulis", ["Budi", "Sari"]],
  ]);
  expect(groups[1]?.rows[1]?.feeds).toEqual([
    { name: "RSS", address: "/berita/internasional/feed.xml" },
    { name: "Atom", address: "/berita/internasional/atom.xml" },
    { name: "JSON Feed", address: "/berita/internasional/feed.json" },
  ]);
  expect(rule).toBe(
    "Topik dengan sedikitnya 5 berita juga punya umpan: alamat halamannya ditambah feed.xml, misalnya https://uji.example/tag/nama-topik/feed.xml.",
  );
  expect(head.title).toBe("Umpan RSS - Warta Uji");
});

test("no story of known authors and categories changes the page of feeds", () => {
  const print = (count: number) => edition(archive(count)).page("/umpan/").fingerprint;
  expect(print(41)).toBe(print(40));
});

describe("one new story", () => {
  const before = archive(80);

  test("changes its month's sitemap, the index and the feeds that carry it, and nothing else of theirs", () => {
    const expected = [
      "/atom.xml",
      "/berita/atom.xml",
      "/berita/feed.json",
      "/berita/feed.xml",
      "/berita/internasional/atom.xml",
      "/berita/internasional/feed.json",
      "/berita/internasional/feed.xml",
      "/feed.json",
      "/feed.xml",
      "/penulis/sari/feed.xml",
      "/sitemap.xml",
      "/sitemap/2024-04.xml",
      "/tag/pasar-1/feed.xml",
      "/tag/rob/feed.xml",
    ];
    expect(changed(before, [...before, story(81)])).toEqual(expected);
  });

  test("changes the news too where it is new", () => {
    const fresh = story(81, { date: "2025-02-28 08:00" });
    expect(changed(before, [...before, fresh])).toContain("/sitemap/news.xml");
  });

  test("with a new tag and author changes the one file of each", () => {
    const other = story(81, { tags: "[Baru]", author: "Tamu" });
    const files = changed(before, [...before, other]).filter((address) => /^\/sitemap\//.test(address));
    expect(files).toEqual(["/sitemap/2024-04.xml", "/sitemap/penulis.xml", "/sitemap/topik.xml"]);
  });
});

test("an edited body changes the feeds with its text alone, one that no feed carries changes none", () => {
  const files = archive(80);
  const edited = (index: number) =>
    files.map(([path, text], at): [string, string] => [path, at === index ? `${text}\nWarga pulang.\n` : text]);
  expect(changed(files, edited(79))).toEqual([
    "/atom.xml",
    "/berita/atom.xml",
    "/berita/feed.json",
    "/berita/feed.xml",
    "/berita/internasional/atom.xml",
    "/berita/internasional/feed.json",
    "/berita/internasional/feed.xml",
    "/feed.json",
    "/feed.xml",
    "/penulis/budi/feed.xml",
  ]);
  expect(changed(files, edited(2))).toEqual([]);
});

test("more than a thousand stories of two days fill a second file of news, which the index names", () => {
  const many = Array.from({ length: 1_001 }, (_, at): [string, string] => [
    `articles/${at}.md`,
    article({ title: `Berita ${at}`, date: "2025-02-28 08:00", category: "ekonomi" }),
  ]);
  const { view, addresses } = edition(many, { options: { feeds: { tagsFrom: false } } });
  const counts = ["/sitemap/news.xml", "/sitemap/news-2.xml"].map(
    (address) => (view(address) as unknown as { entries: unknown[] }).entries.length,
  );
  expect(counts).toEqual([1_000, 1]);
  expect(addresses).not.toContain("/sitemap/news-3.xml");
  const index = view("/sitemap.xml") as unknown as { files: { url: string }[] };
  expect(index.files.map(({ url }) => url)).toContain("https://uji.example/sitemap/news-2.xml");
});
