import { describe, expect, test } from "vitest";
import { built, links, newsroom } from "../make/site.ts";

const two = (number: number) => String(number).padStart(2, "0");

/** Matches of one season, several a week from January on: each with one tag, one author and one category. */
const match = (number: number) => `
-- content/articles/laga-${number}.md --
---
title: Laga nomor ${number}
date: 2024-${two(1 + Math.floor(number / 20))}-${two(1 + (number % 20))} 09:00
category: internasional
tags: [Liga]
author: Wati Lestari
---

Laga nomor ${number} berakhir imbang di kandang tuan rumah yang ke-${number}.
`;

const matches = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => match(from + index)).join("");

/** Numbered listing pages by path, gathered by their listing. */
function numbered(output: Map<string, Buffer>): Map<string, Map<string, string>> {
  const listings = new Map<string, Map<string, string>>();
  for (const [path, bytes] of output) {
    const [listing, number] = path.split("hal/");
    if (number === undefined) continue;
    const pages = listings.get(listing as string) ?? new Map();
    listings.set(listing as string, pages.set(number, bytes.toString()));
  }
  return listings;
}

describe("a listing that grows", async () => {
  const options = { options: { listings: { size: 4 } } };
  const site = await built(matches(0, 30), options);
  const states = [numbered(site.output())];
  for (const from of [30, 31, 32, 33, 34, 38]) {
    site.write(matches(from, from === 34 ? 38 : from + 1));
    await site.build(options);
    states.push(numbered(site.output()));
  }

  test("keeps every numbered page byte for byte but the new one and the two whose pagers name it", () => {
    const last = states.at(-1);
    expect([...(last?.keys() ?? [])].sort()).toEqual([
      "berita/",
      "berita/internasional/",
      "indeks/",
      "indeks/2024/01/",
      "indeks/2024/02/",
      "penulis/wati-lestari/",
      "tag/liga/",
    ]);
    for (const [index, state] of states.slice(1).entries()) {
      for (const [listing, pages] of state) {
        const before = states[index]?.get(listing) ?? new Map();
        const changed = [...pages].filter(([path, html]) => before.get(path) !== html).map(([path]) => path);
        expect(changed.length, `${listing} ${changed}`).toBeLessThanOrEqual(3);
        expect([...before.keys()].filter((path) => !pages.has(path))).toEqual([]);
        const oldest = Math.min(...changed.map((path) => Number.parseInt(path, 10)));
        if (changed.length) expect(oldest).toBeGreaterThanOrEqual(pages.size - 2);
      }
    }
  });

  test("changes no numbered page for a story that only its own address shows", () => {
    // 31 stories in pages of 4 leave 7 on the listing's own address; one more makes 8, and so a new page
    expect(states[1]?.get("indeks/")).toEqual(states[0]?.get("indeks/"));
    expect(states[2]?.get("indeks/")?.size).toBe(7);
  });

  test("shows every story on exactly one of its pages", () => {
    for (const listing of ["/berita/", "/tag/liga/", "/indeks/", "/penulis/wati-lestari/"]) {
      const pages = site.addresses().filter((one) => one === listing || one.startsWith(`${listing}hal/`));
      const shown = pages.flatMap((one) => links(site.page(one), "main .head-link"));
      expect(shown).toHaveLength(39);
      expect(new Set(shown).size).toBe(39);
    }
  });
});

test("a listing's own address holds 20 to 39 stories unless the owner says otherwise", async () => {
  const site = newsroom(matches(0, 39));
  await site.build();
  expect(links(site.page("/berita/"), "main .head-link")).toHaveLength(39);
  expect(site.has("/berita/hal/1/")).toBe(false);
  site.write(match(39));
  await site.build();
  expect(links(site.page("/berita/"), "main .head-link")).toHaveLength(20);
  expect(links(site.page("/berita/hal/1/"), "main .head-link")).toEqual(
    Array.from({ length: 20 }, (_, index) => `/2024/01/${two(20 - index)}/laga-${19 - index}/`),
  );
});

describe("a new story", async () => {
  const world = [
    matches(0, 30),
    matches(0, 30)
      .replaceAll("laga-", "panen-")
      .replaceAll("internasional", "ekonomi")
      .replaceAll("Laga", "Panen")
      .replaceAll("[Liga]", "[Padi]")
      .replaceAll("Wati Lestari", "Agus Salim"),
  ];
  const site = await built(world.join(""));
  const before = site.output();
  site.write(match(31));
  await site.build();
  const changed = [...site.output()].filter(([path, bytes]) => !before.get(path)?.equals(bytes)).map(([path]) => path);

  test("disturbs its neighbour's page and no other story's beyond the days in which related lists stay open", () => {
    const stories = changed.filter((path) => path.startsWith("2024/"));
    expect(stories).toContain("2024/02/12/laga-31/index.html");
    expect(stories).toContain("2024/02/10/laga-29/index.html");
    const untouched = stories.filter((path) => path < "2024/02/05");
    expect(untouched).toEqual([]);
  });

  test("leaves the listings of what it does not belong to as they are", () => {
    expect(changed.filter((path) => /^(ekonomi|tag\/padi|penulis\/agus-salim|indeks\/2024\/01)\//.test(path))).toEqual(
      [],
    );
  });

  test("stands on the front page, its categories, its tag, its author and its day, month and year", () => {
    const wanted = [
      "index.html",
      "berita/index.html",
      "berita/internasional/index.html",
      "tag/liga/index.html",
      "penulis/wati-lestari/index.html",
      "indeks/index.html",
      "indeks/2024/index.html",
      "indeks/2024/02/index.html",
      "indeks/2024/02/12/index.html",
    ];
    expect(changed).toEqual(expect.arrayContaining(wanted));
  });
});
