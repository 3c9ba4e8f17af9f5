import { expect, test } from "vitest";
import { siteView } from "../../../src/pages/views/frame.ts";
import { article } from "../../make/content.ts";
import { edition, siteFrom } from "../../make/edition.ts";

test("the search page leads to the indexes, and is not for search engines", () => {
  const { view, page } = edition([]);
  const { head, name, indexes } = view("/cari/");
  expect([name, indexes]).toEqual([
    "Cari",
    [
      { name: "Indeks", address: "/indeks/" },
      { name: "Topik", address: "/tag/" },
    ],
  ]);
  expect(head).toMatchObject({ title: "Cari - Warta Uji", robots: "noindex" });
  expect(page("/cari/").indexed).toBe(false);
});

test("no story changes it", () => {
  const print = (files: [string, string][]) => edition(files).page("/cari/").fingerprint;
  expect(print([["articles/a.md", article()]])).toBe(print([]));
});

test("the form says whose it is, and keeps the search within this site", () => {
  expect(siteView(siteFrom()).search).toEqual({
    label: "Cari di Warta Uji (lewat Google)",
    leaves: "Hasilnya dibuka di Google, di luar Warta Uji.",
    action: "https://www.google.com/search",
    query: "q",
    within: { name: "as_sitesearch", value: "uji.example" },
  });
});

test("another provider takes its place, with or without a field for the site", () => {
  const search = { provider: "Mesin Uji", action: "https://cari.example/hasil", query: "kata" };
  expect(siteView(siteFrom({ search: { ...search, within: "situs" } })).search).toMatchObject({
    label: "Cari di Warta Uji (lewat Mesin Uji)",
    action: search.action,
    query: "kata",
    within: { name: "situs", value: "uji.example" },
  });
  expect(siteView(siteFrom({ search })).search).not.toHaveProperty("within");
});

test.each(["javascript:alert(1)", "cari", "ftp://cari.example/"])("a form never leads to %s", (action) => {
  expect(() => siteFrom({ search: { provider: "Uji", action } })).toThrow();
});
