import type { PreparedEdition } from "./desk.ts";
import type { Work } from "./run.ts";

type Language = "id" | "en";

const NOTICES = {
  torn: { id: "ingatan build rusak, semua dibangun ulang", en: "the build's memory is damaged, all is built anew" },
  foreign: {
    id: "ingatan build bukan milik Warta, semua dibangun ulang",
    en: "the build's memory is not Warta's, all is built anew",
  },
  version: {
    id: "ingatan build dari versi lain, semua dibangun ulang",
    en: "the build's memory is of another version, all is built anew",
  },
} satisfies Record<string, Record<Language, string>>;

/** One line for a memory that could not be used. */
export function printNotice(notice: keyof typeof NOTICES, language: Language): void {
  console.warn(`[warta] ${NOTICES[notice][language]}`);
}

const WORDS = {
  id: {
    articles: "berita",
    pages: "halaman",
    made: "dibuat",
    reused: "dipakai lagi",
    removed: "dihapus",
    ranked: "daftar terkait diurutkan",
  },
  en: {
    articles: "articles",
    pages: "pages",
    made: "made",
    reused: "reused",
    removed: "removed",
    ranked: "related lists ranked",
  },
} satisfies Record<Language, Record<string, string>>;

/** What a build did, in two lines. */
export function printSummary(
  { newsroom, plan, watch }: PreparedEdition,
  { selection }: Work,
  language: Language,
): void {
  const words = WORDS[language];
  const counts: [number, string][] = [
    [newsroom.articles.length, words.articles],
    [plan.pages.length, words.pages],
    [selection.pages.length, words.made],
    [plan.pages.length - selection.pages.length, words.reused],
    [selection.gone.length, words.removed],
    [newsroom.ranked(), words.ranked],
  ];
  const stages = [...watch.seconds()].map(([stage, seconds]) => `${stage} ${seconds.toFixed(2)}`);
  const { rss } = process.memoryUsage();
  console.log(`[warta] ${counts.map(([count, word]) => `${count} ${word}`).join(", ")}`);
  console.log(`[warta] ${stages.join(" s, ")} s; ${Math.round(rss / 2 ** 20)} MB`);
}
