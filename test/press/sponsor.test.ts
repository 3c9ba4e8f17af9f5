import { describe, expect, test } from "vitest";
import { article } from "../make/content.ts";
import { edition } from "../make/edition.ts";
import { built, dataBlocks, texts } from "../make/site.ts";

const told = (front: Record<string, string>) => edition([["articles/iklan.md", article(front)]]).told;

describe("a story that somebody paid for", async () => {
  const front = { format: "advertorial", title: "Sepatu", author: "Redaksi" };
  const site = await built(
    `-- content/articles/iklan.md --\n${article({ ...front, sponsor: '{ name: "Toko & Kawan", url: https://toko.example/a }' })}` +
      `-- content/articles/lain.md --\n${article({ ...front, sponsor: "PT Contoh", author: "[]" })}`,
  );

  test("says who paid, with a link that search engines know for paid", () => {
    const page = site.page("/2024/02/28/iklan/");
    expect(texts(page, ".byline-names").join()).toMatch(/Oleh Redaksi\s+Dibayar oleh Toko & Kawan/);
    const link = page.querySelector('.byline-names a[rel="sponsored"]');
    expect(link?.getAttribute("href")).toBe("https://toko.example/a");
    expect(dataBlocks(page)[0]).toMatchObject({
      "@type": "AdvertiserContentArticle",
      sponsor: { "@type": "Organization", name: "Toko & Kawan", url: "https://toko.example/a" },
    });
  });

  test("needs no more than a name, and no byline beside it", () => {
    expect(texts(site.page("/2024/02/28/lain/"), ".byline-names")).toEqual(["Dibayar oleh PT Contoh"]);
  });

  test("is in no news sitemap", () => {
    expect(site.read("sitemap/news.xml")).not.toContain("<news:news>");
  });
});

test.each([
  ["with a key that is none", { format: "advertorial", sponsor: "{ nama: Toko }" }, "unknown-key"],
  [
    "with an address of another sort",
    { format: "advertorial", sponsor: '{ name: Toko, url: "javascript:x" }' },
    "wrong-value",
  ],
  ["without a name", { format: "advertorial", sponsor: '{ name: "" }' }, "wrong-value"],
  ["on a story that is not told apart as paid", { sponsor: "Toko" }, "wrong-value"],
])("a sponsor %s is a fault", (_what, front, code) => {
  expect(told(front).join()).toContain(code);
});
