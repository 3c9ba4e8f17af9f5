import { describe, expect, test } from "vitest";
import { article, png } from "../make/content.ts";
import { edition, written } from "../make/edition.ts";
import { newsroom, type Site } from "../make/site.ts";
import { readXml } from "../make/xml.ts";

const URL = "https://uji.example";
/** 10 June 2024, 12.00 WIB. */
const NOON = "1717995600";

const file = (name: string, front: Record<string, string>) => `-- content/articles/n/${name}.md --\n${article(front)}`;

const files = [
  file("47", {
    title: '"Jembatan & jalan <dibuka>"',
    date: "2024-06-08 13:00",
    tags: "[Jembatan]",
    author: "Tamu Kita",
  }),
  file("49", { title: "Kabar empat puluh sembilan jam", date: "2024-06-08 11:00", series: "Jalan Kita" }),
  file("iklan", { title: "Promo minyak goreng", date: "2024-06-10 08:00", format: "advertorial" }),
  file("lama", { title: "Kabar lama diperbarui", date: "2024-06-01 08:00", updated: "2024-06-10 07:00" }),
  file("depan", { title: "Rahasia sejam lagi", date: "2024-06-10 13:00" }),
  file("mei", { title: "Bulan lalu", date: "2024-05-30", image: "{ src: foto.png, alt: Foto }" }),
  file("hari", { title: "Tanpa jam", date: "2024-06-09" }),
  ...Array.from({ length: 45 }, (_, at) =>
    file(`arsip-${at}`, { title: `Arsip ${at}`, date: `2023-01-10 0${at % 10}:00` }),
  ),
].join("");

const masthead = {
  legalName: "PT Warta Uji",
  address: "Jalan Uji 1, Surabaya",
  responsible: "Nama Uji",
  links: ["/tentang/", "/cari/", "https://lain.example/", "//lain.example/a", "/indeks/", "/kontak/#peta"].map(
    (address) => ({ name: address, address }),
  ),
};

async function builtAt(epoch: string): Promise<Site> {
  const site = newsroom(files);
  site.writeBytes("content/images/foto.png", png());
  const { ok, log } = await site.build({
    epoch,
    options: { masthead },
  });
  expect(ok, log).toBe(true);
  return site;
}

const site = await builtAt(NOON);
const read = (address: string) => readXml(site.read(address.replace(`${URL}/`, "")));
const index = read("sitemap.xml").sitemapindex.sitemap as { loc: string; lastmod?: string }[];
const news = (of: Site) =>
  (readXml(of.read("sitemap/news.xml")).urlset.url ?? []) as Record<string, Record<string, string>>[];

interface Url {
  loc: string;
  lastmod?: string;
  "image:image"?: { "image:loc": string }[];
}
const urlsOf = (address: string) => read(address).urlset.url as Url[];
const all = index.filter(({ loc }) => !loc.endsWith("/news.xml")).flatMap(({ loc }) => urlsOf(loc));

describe("the sitemaps of a site", () => {
  test("are named by one index, a file a month and one for each kind of listing", () => {
    expect(index.map(({ loc }) => loc.replace(`${URL}/sitemap/`, ""))).toEqual([
      "2023-01.xml",
      "2024-05.xml",
      "2024-06.xml",
      "rubrik.xml",
      "topik.xml",
      "penulis.xml",
      "halaman.xml",
      "news.xml",
    ]);
    expect(site.has("/sitemap/news.xml")).toBe(true);
  });

  test("have the structure of sitemaps.org 0.9", () => {
    expect(read("sitemap.xml").sitemapindex["@xmlns"]).toBe("http://www.sitemaps.org/schemas/sitemap/0.9");
    for (const { loc } of index) expect(read(loc).urlset["@xmlns"]).toBe("http://www.sitemaps.org/schemas/sitemap/0.9");
    for (const { loc, lastmod, ...rest } of [...index, ...all]) {
      expect(loc).toMatch(/^https:\/\/uji\.example\/[!-~]*$/);
      expect(loc.length).toBeLessThan(2_048);
      if (lastmod !== undefined) expect(lastmod).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\+07:00)?$/);
      expect(Object.keys(rest).filter((name) => name !== "image:image")).toEqual([]);
    }
    expect(new Set(all.map(({ loc }) => loc)).size).toBe(all.length);
  });

  test("lead to pages that are there and that search engines may list, and to the first pages of listings alone", () => {
    const ours = all.map(({ loc }) => loc.replace(URL, "")).filter((address) => address !== "/tentang/");
    for (const address of ours) {
      expect([address, site.has(address)]).toEqual([address, true]);
      const robots = site.page(address).querySelector('meta[name="robots"]')?.getAttribute("content");
      expect([address, robots]).toEqual([address, "max-image-preview:large"]);
    }
    expect(site.has("/berita/hal/1/")).toBe(true);
    expect(ours.filter((address) => address.includes("/hal/"))).toEqual([]);
    expect(ours).toEqual(
      expect.arrayContaining([
        "/",
        "/berita/",
        "/tag/jembatan/",
        "/penulis/tamu-kita/",
        "/seri/jalan-kita/",
        "/indeks/",
        "/tag/",
        "/umpan/",
      ]),
    );
  });

  test("leave out listings that have no story yet", () => {
    expect(site.has("/berita/internasional/")).toBe(true);
    expect(all.map(({ loc }) => loc)).not.toContain(`${URL}/berita/internasional/`);
  });

  test("say of a story when its content changed last and which picture it has, and nothing of listings", () => {
    const june = new Map(urlsOf("sitemap/2024-06.xml").map(({ loc, lastmod }) => [loc.replace(URL, ""), lastmod]));
    expect([...june]).toEqual([
      ["/2024/06/01/lama/", "2024-06-10T07:00:00+07:00"],
      ["/2024/06/08/49/", "2024-06-08T11:00:00+07:00"],
      ["/2024/06/08/47/", "2024-06-08T13:00:00+07:00"],
      ["/2024/06/09/hari/", "2024-06-09"],
      ["/2024/06/10/iklan/", "2024-06-10T08:00:00+07:00"],
    ]);
    const [may] = urlsOf("sitemap/2024-05.xml");
    const picture = may?.["image:image"]?.[0]?.["image:loc"].replace(`${URL}/`, "") ?? "";
    expect([may?.lastmod, site.output().has(picture)]).toEqual(["2024-05-30", true]);
    expect(index.find(({ loc }) => loc.endsWith("2024-06.xml"))?.lastmod).toBe("2024-06-10T08:00:00+07:00");
    for (const name of ["rubrik", "topik", "penulis", "halaman"])
      expect(urlsOf(`sitemap/${name}.xml`).filter(({ lastmod }) => lastmod)).toEqual([]);
  });

  test("take the house's pages from the masthead, but no search, no other site and no place within a page", () => {
    const pages = urlsOf("sitemap/halaman.xml").map(({ loc }) => loc);
    expect(pages).toContain(`${URL}/tentang/`);
    expect(pages.filter((loc) => /cari|lain|kontak/.test(loc))).toEqual([]);
    expect(pages.filter((loc) => loc.endsWith("/indeks/")).length).toBe(1);
  });
});

describe("the news sitemap", () => {
  test("holds the last two days, no advertorial, no story that was only updated and none to come", () => {
    expect(news(site).map(({ loc }) => loc)).toEqual([`${URL}/2024/06/09/hari/`, `${URL}/2024/06/08/47/`]);
    for (const [path, bytes] of site.output())
      expect([path, bytes.includes("Rahasia sejam lagi")]).toEqual([path, false]);
  });

  test("says who published what and when for the first time", () => {
    const [day, story] = news(site);
    expect(story?.["news:news"]).toEqual({
      "news:publication": { "news:name": "Warta Uji", "news:language": "id" },
      "news:publication_date": "2024-06-08T13:00:00+07:00",
      "news:title": "Jembatan & jalan <dibuka>",
    });
    expect(day?.["news:news"]).toMatchObject({ "news:publication_date": "2024-06-09" });
  });

  test.each([
    ["Asia/Makassar", "2024-06-09T13:00:00+08:00"],
    ["Asia/Jayapura", "2024-06-09T13:00:00+09:00"],
  ] as const)("has the offset of %s", (timeZone, published) => {
    const options = { site: { name: "Warta Uji", url: URL, timeZone } };
    const { page } = edition([["articles/a.md", article({ date: "2024-06-09 13:00" })]], { options, epoch: NOON });
    expect(readXml(written(page("/sitemap/news.xml"))).urlset.url[0]["news:news"]["news:publication_date"]).toBe(
      published,
    );
  });
});

test("a site of another moment is the same but for its news", async () => {
  const later = await builtAt(String(Number(NOON) + 30 * 86_400));
  expect(news(later)).toEqual([]);
  const sooner = await builtAt(String(Number(NOON) + 29 * 86_400));
  expect(news(sooner)).toEqual([]);
  // the story that was held back has come in both
  expect(
    [...later.output()].filter(([path, bytes]) => !sooner.output().get(path)?.equals(bytes)).map(([path]) => path),
  ).toEqual([]);
});
