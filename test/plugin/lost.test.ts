import { expect, test } from "vitest";
import { lostText } from "../../plugin/lost.ts";
import { article } from "../make/content.ts";
import { newsroom } from "../make/site.ts";

const SITE = `-- content/home.yaml --
lead: satu
secondary: [satu, nanti]
blocks:
  - category: ekonomi
-- content/articles/satu.md --
${article({ title: "Satu", category: "ekonomi" })}
-- content/articles/dua.md --
${article({ title: "Dua", category: "ekonomi", date: "2024-02-27" })}
-- content/articles/nanti.md --
${article({ title: "Nanti", date: "2030-01-01" })}
`;

const lines = (log: string) => log.split("\n").filter((line) => /halaman depan|front page/.test(line));

test("the build's summary tells which place of the front page lost which story, and why", async () => {
  const site = newsroom(SITE);
  expect(lines((await site.build({ summary: true })).log)).toEqual([
    "[warta] halaman depan: berita kedua tanpa nanti (belum terbit), satu (sudah di berita utama)",
    "[warta] halaman depan: Ekonomi tanpa satu (sudah di berita utama), dua (sudah di berita kedua)",
  ]);
  site.remove("content/home.yaml");
  expect(lines((await site.build({ summary: true })).log)).toEqual([]);
});

test("in English too", () => {
  const story = { slug: "satu" } as never;
  const told = lostText(
    [
      { place: "lead", story, because: "age" },
      { place: { block: "Ekonomi" }, story, because: { shownAt: "strip" } },
    ],
    "en",
  );
  expect(told).toEqual([
    "[warta] front page: lead without satu (too old)",
    "[warta] front page: Ekonomi without satu (already in strip)",
  ]);
});
