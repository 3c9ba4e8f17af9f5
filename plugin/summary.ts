import { type Stage, secondsOf, type Taken } from "../src/edition/stopwatch.ts";
import type { LanguageName } from "../src/faults/words.ts";

const NOTICES = {
  torn: {
    id: "ingatan build rusak, seluruh arsip dibaca lagi",
    en: "the build's memory is damaged, the whole archive is read anew",
  },
  unlisted: {
    id: "ingatan build tentang isi folder keluaran rusak, halamannya dibuat lagi; yang sudah tidak ada di situs tertinggal di sana sampai folder itu dikosongkan",
    en: "the build's memory of what lies in the output is damaged, its pages are made anew; what is no more on the site stays there until that folder is emptied",
  },
  foreign: {
    id: "ingatan build bukan milik Warta, seluruh arsip dibaca lagi",
    en: "the build's memory is not Warta's, the whole archive is read anew",
  },
  version: {
    id: "ingatan build dari versi lain, seluruh arsip dibaca lagi",
    en: "the build's memory is of another version, the whole archive is read anew",
  },
} satisfies Record<string, Record<LanguageName, string>>;

/** One line for a memory that could not be used. */
export function printNotice(notice: keyof typeof NOTICES, language: LanguageName): void {
  console.warn(`[warta] ${NOTICES[notice][language]}`);
}

/** What a build did, in numbers. */
export interface Counts {
  articles: number;
  pages: number;
  /** pages that were rendered */
  made: number;
  /** pages that stand as an earlier build left them */
  reused: number;
  /** pages made whose bytes changed on disk */
  written: number;
  /** files that are no more */
  removed: number;
  /** related lists */
  ranked: number;
}

const WORDS = {
  id: {
    articles: "berita",
    pages: "halaman",
    made: "dibuat",
    reused: "dipakai lagi",
    written: "ditulis",
    removed: "dihapus",
    ranked: "daftar terkait diurutkan",
    measure: "mengukur gambar",
    read: "membaca",
    newsroom: "menyusun",
    plan: "merencanakan",
    select: "memilih",
    encode: "mengolah gambar",
    make: "membuat",
    compress: "memampatkan",
    settle: "menyimpan",
  },
  en: {
    articles: "articles",
    pages: "pages",
    made: "made",
    reused: "reused",
    written: "written",
    removed: "removed",
    ranked: "related lists ranked",
    measure: "measure pictures",
    read: "read",
    newsroom: "link",
    plan: "plan",
    select: "select",
    encode: "encode pictures",
    make: "make",
    compress: "compress",
    settle: "save",
  },
} satisfies Record<LanguageName, Record<keyof Counts | Stage, string>>;

/** A build's summary, in two lines. */
export function printSummary(...of: Parameters<typeof summaryOf>): void {
  for (const line of summaryOf(...of)) console.log(line);
}

/** What a build did, and what each stage took. */
export function summaryOf(counts: Counts, taken: ReadonlyMap<Stage, Taken>, language: LanguageName): string[] {
  const words = WORDS[language];
  const told = Object.entries(counts).map(([what, count]) => `${count} ${words[what as keyof Counts]}`);
  const stages = [...taken].map(
    ([stage, one]) => `${words[stage]} ${secondsText(one.seconds, language)} ${megabytes(one)} MB`,
  );
  const total = secondsOf(taken);
  return [`[warta] ${told.join(", ")}`, `[warta] ${secondsText(total, language)}: ${stages.join(", ")}`];
}

function megabytes({ memory }: Taken): number {
  return Math.round(memory / 2 ** 20);
}

/** Indonesian writes a comma before the tenths. */
function secondsText(seconds: number, language: LanguageName): string {
  const text = seconds.toFixed(2);
  return language === "id" ? `${text.replace(".", ",")} s` : `${text} s`;
}
