import { expect, test } from "vitest";
import { article } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

test("an address that is none leads to sections and the newest stories, and is not for search engines", () => {
  const { view, page, told } = edition(
    Array.from({ length: 7 }, (_, index): [string, string] => [
      `articles/${index}.md`,
      article({ title: `Berita ${index}`, date: `2024-02-0${index + 1}` }),
    ]),
  );
  expect(told).toEqual([]);
  const { head, newest, trail } = view("/404.html");
  expect(head).toMatchObject({ title: "Halaman tidak ditemukan - Warta Uji", robots: "noindex" });
  expect(newest.map((one) => one.title)).toEqual(["Berita 6", "Berita 5", "Berita 4", "Berita 3", "Berita 2"]);
  expect(trail).toEqual([]);
  expect(page("/404.html")).toMatchObject({ file: "404.html", indexed: false });
});

test("a host that wants another name gets it", () => {
  const { page } = edition([], { options: { addresses: { notFound: "/tidak-ada.html" } } });
  expect(page("/tidak-ada.html").file).toBe("tidak-ada.html");
});
