import { grouped } from "../faults/language.ts";
import type { LanguageName } from "../faults/words.ts";

/** What `warta pictures` did with pictures that are kept outside of the repository. */
export interface KeptTold {
  readonly ledger: string;
  /** in the ledger now */
  readonly pictures: number;
  /** new or changed in it */
  readonly fresh: number;
  /** files made, of all that there must be */
  readonly count: number;
  readonly files: number;
  /** in the ledger, and not in the folder of originals */
  readonly gone: number;
  readonly pruned: boolean;
  readonly from: string;
}

/** The lines that end the command. */
export const picturesText = {
  content(language: LanguageName, count: number, files: number): string {
    const [made, all] = numbers(language, count, files);
    return language === "id"
      ? `${made} berkas gambar dibuat dari ${all} yang diperlukan situs`
      : `${made} picture files made of ${all} that the site needs`;
  },
  kept(language: LanguageName, { ledger, from, pruned, ...told }: KeptTold): string {
    const [pictures, fresh, count, files, gone] = numbers(
      language,
      told.pictures,
      told.fresh,
      told.count,
      told.files,
      told.gone,
    );
    if (language === "id") {
      const left = pruned
        ? `${gone} gambar yang tidak ada di ${from} dihapus dari catatan`
        : `${gone} gambar dalam catatan tidak ada di ${from}; barisnya tetap, kecuali dengan --prune`;
      return [
        `${ledger}: ${pictures} gambar, ${fresh} baru atau berubah; ${files} berkas diperlukan, ${count} di antaranya dibuat`,
        ...(told.gone ? [left] : []),
      ].join("\n");
    }
    const left = pruned
      ? `${gone} pictures that are not in ${from} were taken out of it`
      : `${gone} pictures of it are not in ${from}; their lines stay, unless with --prune`;
    return [
      `${ledger}: ${pictures} pictures, ${fresh} new or changed; ${files} files are needed, ${count} of them were made`,
      ...(told.gone ? [left] : []),
    ].join("\n");
  },
};

function numbers(language: LanguageName, ...all: readonly number[]): string[] {
  return all.map((one) => grouped(one, language === "id" ? "." : ","));
}

/** Why the command cannot begin. */
const WRONG = {
  "no-store": {
    id: "--from, --to, dan --prune memerlukan pengaturan pictures.store",
    en: "--from, --to and --prune need the option pictures.store",
  },
  "no-folders": {
    id: "pictures.store adalah alamat; sebutkan folder gambar asli dengan --from dan folder untuk diunggah dengan --to",
    en: "pictures.store is an address; name the folder of originals with --from and a folder to be uploaded with --to",
  },
  "no-such-folder": { id: "folder ini tidak ada:", en: "there is no such folder:" },
  "another-folder": {
    id: "--prune akan menghapus semua gambar dari catatan, sebab tidak satu pun ada di",
    en: "--prune would take every picture out of the ledger, since none of them is in",
  },
  "nothing-left": {
    id: "--prune akan mengosongkan catatan, sebab tidak ada satu gambar pun di",
    en: "--prune would empty the ledger, since there is no picture in",
  },
} satisfies Record<string, Record<LanguageName, string>>;

export function wrongUse(why: keyof typeof WRONG, language: LanguageName, what: string): string {
  return `warta pictures: ${WRONG[why][language]} ${what}`.trimEnd();
}
