import type { Fault, Place } from "../src/faults/fault.ts";
import { report } from "../src/faults/report.ts";
import type { LanguageName } from "../src/faults/words.ts";
import { QuietError } from "./eleventy.ts";
import { withLine } from "./optionPlace.ts";

/** Prints faults once; on GitHub as annotations too, so that they stand beside the line they mean. */
export function printReport(faults: readonly Fault[], language: LanguageName): void {
  if (faults.length === 0) return;
  const placed = faults.map(withLine);
  if (process.env.GITHUB_ACTIONS === "true") console.error(report(placed, { language, form: "github" }));
  console.error(report(placed, { language, form: "table" }));
}

const STOPPED = {
  options: {
    id: "pengaturan Warta keliru; lihat laporan di atas",
    en: "Warta's options are wrong; see the report above",
  },
  content: {
    id: "tidak ada yang ditulis; perbaiki kesalahan di atas",
    en: "nothing was written; mend the faults above",
  },
  pages: {
    id: "halaman yang keliru tidak ditulis, yang lain utuh; lihat laporan di atas",
    en: "faulty pages were not written, all others are whole; see the report above",
  },
  host: {
    id: "situs sudah ditulis, tetapi melampaui batas tempatnya; lihat laporan di atas",
    en: "the site was written, but is beyond its host's limits; see the report above",
  },
  unwritten: {
    id: "ada yang tidak dapat ditulis; lihat laporan di atas",
    en: "something could not be written; see the report above",
  },
  collection: {
    id: "artikel berasal dari koleksi Eleventy, jadi hanya ada dalam pembangunan situs (npx eleventy)",
    en: "articles come from a collection of Eleventy, so they are there in a build alone (npx eleventy)",
  },
  incremental: {
    id: '"--incremental" tidak dapat dipakai: hanya satu templat yang dibuat, dan halaman Warta terlewat',
    en: '"--incremental" cannot be used: it makes one template alone and leaves Warta\'s pages out',
  },
  shard: {
    id: '"--shard" (WARTA_SHARD) ditulis sebagai nomor dan jumlah, paling banyak 1000, misalnya 3/8, bukan',
    en: '"--shard" (WARTA_SHARD) is a number and a count, at most 1000, such as 3/8, not',
  },
  sinceShard: {
    id: '"--since" (WARTA_SINCE) tidak dapat dipakai bersama "--shard": satu bagian situs tidak menulis daftar unggahan',
    en: '"--since" (WARTA_SINCE) cannot be used with "--shard": a shard writes no lists for an upload',
  },
  processes: {
    id: '"--processes" (WARTA_PROCESSES) ditulis sebagai bilangan dari 1 sampai 99, bukan',
    en: '"--processes" (WARTA_PROCESSES) is a figure from 1 to 99, not',
  },
  switch: {
    id: "variabel ini ditulis 1 atau 0, bukan",
    en: "this variable is 1 or 0, not",
  },
  worker: {
    id: "proses yang membuat sebagian halaman terhenti; bangun sekali lagi, atau pakai WARTA_PROCESSES=1",
    en: "a process that made a part of the pages ended; build once more, or use WARTA_PROCESSES=1",
  },
  baseHref: {
    id: '"baseHref" pada plugin HTML base tidak cocok dengan alamat situs: tautan akan menuju tempat lain daripada umpan dan peta situs; hapus, lalu atur "pathPrefix":',
    en: 'the HTML base plugin\'s "baseHref" is not where the site stands: links would lead elsewhere than feeds and sitemaps; leave it out and set "pathPrefix":',
  },
  htmlBase: {
    id: 'karena situs memakai "pathPrefix" dan plugin lain membawa plugin HTML base, tambahkan sendiri yang terakhir ini: addPlugin(HtmlBasePlugin) dari "@11ty/eleventy"; kalau tidak, subfolder dapat tertulis dua kali',
    en: 'the site has a "pathPrefix" and another plugin brings the HTML base plugin along: add that yourself, addPlugin(HtmlBasePlugin) from "@11ty/eleventy", or the folder may be written twice',
  },
  noStyles: {
    id: "berkas gaya ini tidak ada:",
    en: "there is no such style sheet:",
  },
  autoescape: {
    id: 'Nunjucks dengan "autoescape: false" tidak diterima, karena judul berita dapat berubah menjadi kode',
    en: 'Nunjucks with "autoescape: false" is refused, since a headline could become code',
  },
  tags: {
    id: 'Nunjucks dengan "tags" sendiri tidak diterima, karena templat Warta tidak akan terbaca',
    en: 'Nunjucks with "tags" of its own is refused, since Warta\'s templates could not be read',
  },
} satisfies Record<string, Record<LanguageName, string>>;

/** Where a command was written wrongly, and the site may be right. */
const WRONG_USE: ReadonlySet<keyof typeof STOPPED> = new Set(["shard", "processes", "sinceShard", "switch"]);

/** Why a name may not be computed: no fingerprint could cover what it leads to. */
export const COMPUTED_NAME: Record<LanguageName, string> = {
  id: 'nama templat dalam "include", "extends", dan "import" harus ditulis langsung di antara tanda kutip',
  en: 'a template\'s name must be a plain string in "include", "extends" and "import"',
};

/**
 * The one short line that ends a build, behind its report where there is one.
 * @param what the line is about
 */
export function stopped(why: keyof typeof STOPPED, language: LanguageName, what = ""): QuietError {
  return new QuietError(`Warta: ${STOPPED[why][language]} ${what}`.trimEnd(), WRONG_USE.has(why) ? 2 : 1);
}

/** The same for a mistake in a site's own templates or styles, which stops everything before there is a report. */
export function stoppedAt({ file, line, column }: Place, cause: string): QuietError {
  return new QuietError(`Warta: ${[file, line, column].filter((part) => part !== undefined).join(":")} ${cause}`);
}
