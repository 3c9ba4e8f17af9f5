import type { Why } from "../src/edition/why.ts";
import type { LanguageName } from "../src/faults/words.ts";

const WORDS = {
  id: {
    unchanged: "tidak dibuat ulang: tidak ada yang berubah",
    new: "dibuat: belum pernah dibuat sebelumnya",
    unknown: "dibuat: ingatan tentang halaman ini tidak ada atau tidak dipakai",
    output: "dibuat: berkas hasilnya hilang atau berubah",
    parts: "dibuat: yang berubah ialah",
    forgotten: "dibuat: bahannya berubah, tetapi bahan yang lama tidak diingat",
    unplanned: "bukan halaman Warta di situs ini",
    nearest: "maksudnya",
  },
  en: {
    unchanged: "is not made: nothing changed",
    new: "is made: it was never made before",
    unknown: "is made: the memory of this page is missing or not used",
    output: "is made: its file is missing or was altered",
    parts: "is made: what changed is",
    forgotten: "is made: what it is made of changed, but what it was is not remembered",
    unplanned: "is no page of Warta's on this site",
    nearest: "did you mean",
  },
} satisfies Record<LanguageName, Record<string, string>>;

/** The answer to `WARTA_WHY`, in one line. */
export function whyText(address: string, why: Why, language: LanguageName): string {
  return `[warta] ${address}: ${reasonOf(why, WORDS[language])}`;
}

function reasonOf(why: Why, words: (typeof WORDS)[LanguageName]): string {
  if (why.because === "unplanned") {
    return why.nearest ? `${words.unplanned}; ${words.nearest} ${why.nearest}?` : words.unplanned;
  }
  if (why.because !== "parts") return words[why.because];
  return why.parts.length ? `${words.parts} ${why.parts.join(", ")}` : words.forgotten;
}
