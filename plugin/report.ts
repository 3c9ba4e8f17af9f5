import type { Fault } from "../src/faults/fault.ts";
import { report } from "../src/faults/report.ts";
import { QuietError } from "./eleventy.ts";

type Language = "id" | "en";

/** Prints faults once; on GitHub as annotations too, so that they stand beside the line they mean. */
export function printReport(faults: readonly Fault[], language: Language): void {
  if (faults.length === 0) return;
  if (process.env.GITHUB_ACTIONS === "true") console.error(report(faults, { language, form: "github" }));
  console.error(report(faults, { language, form: "table" }));
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
  incremental: {
    id: '"--incremental" tidak dapat dipakai: hanya satu templat yang dibuat, dan halaman Warta terlewat',
    en: '"--incremental" cannot be used: it makes one template alone and leaves Warta\'s pages out',
  },
  autoescape: {
    id: 'Nunjucks dengan "autoescape: false" tidak diterima, karena judul berita dapat berubah menjadi kode',
    en: 'Nunjucks with "autoescape: false" is refused, since a headline could become code',
  },
  tags: {
    id: 'Nunjucks dengan "tags" sendiri tidak diterima, karena templat Warta tidak akan terbaca',
    en: 'Nunjucks with "tags" of its own is refused, since Warta\'s templates could not be read',
  },
} satisfies Record<string, Record<Language, string>>;

/** The one short line that ends a build, behind its report where there is one. */
export function stopped(why: keyof typeof STOPPED, language: Language): QuietError {
  return new QuietError(`Warta: ${STOPPED[why][language]}`);
}
