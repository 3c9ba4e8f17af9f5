import type { LanguageName } from "../src/faults/words.ts";
import type { FrontPlace, Lost } from "../src/newsroom/claims.ts";

const WORDS = {
  id: {
    front: "halaman depan",
    without: "tanpa",
    shownAt: "sudah di",
    held: "belum terbit",
    age: "terlalu lama",
    mayNotLead: "tidak boleh menjadi berita utama",
    strip: "pita Terbaru",
    lead: "berita utama",
    secondary: "berita kedua",
    editorsPicks: "Pilihan Editor",
    latest: "Terkini",
  },
  en: {
    front: "front page",
    without: "without",
    shownAt: "already in",
    held: "not published",
    age: "too old",
    mayNotLead: "may not lead",
    strip: "strip",
    lead: "lead",
    secondary: "secondary",
    editorsPicks: "Pilihan Editor",
    latest: "Terkini",
  },
} satisfies Record<LanguageName, Record<string, string>>;

/** What stands not where editors wanted it on the front page, in a line for each place. */
export function lostText(lost: readonly Lost[], language: LanguageName): string[] {
  const words = WORDS[language];
  const nameOf = (place: FrontPlace) => (typeof place === "string" ? words[place] : place.block);
  const whyOf = ({ because }: Lost) =>
    typeof because === "string" ? words[because] : `${words.shownAt} ${nameOf(because.shownAt)}`;
  const places = new Map<string, string[]>();
  for (const one of lost) {
    const name = nameOf(one.place);
    places.set(name, [...(places.get(name) ?? []), `${one.story.slug} (${whyOf(one)})`]);
  }
  return [...places].map(([name, all]) => `[warta] ${words.front}: ${name} ${words.without} ${all.join(", ")}`);
}
