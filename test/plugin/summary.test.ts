import { expect, test } from "vitest";
import { type Counts, summaryOf } from "../../plugin/summary.ts";

const counts: Counts = { articles: 13, pages: 90, made: 4, reused: 86, written: 3, removed: 1, ranked: 2 };
const taken = new Map([
  ["read", { seconds: 0.25, memory: 100 * 2 ** 20 }],
  ["make", { seconds: 1.5, memory: 150.4 * 2 ** 20 }],
] as const);

test("a summary says what was done, and what each stage took", () => {
  expect(summaryOf(counts, taken, "id")).toEqual([
    "[warta] 13 berita, 90 halaman, 4 dibuat, 86 dipakai lagi, 3 ditulis, 1 dihapus, 2 daftar terkait diurutkan",
    "[warta] 1,75 s: membaca 0,25 s 100 MB, membuat 1,50 s 150 MB",
  ]);
  expect(summaryOf(counts, taken, "en")).toEqual([
    "[warta] 13 articles, 90 pages, 4 made, 86 reused, 3 written, 1 removed, 2 related lists ranked",
    "[warta] 1.75 s: read 0.25 s 100 MB, make 1.50 s 150 MB",
  ]);
});
