import type { Article } from "../content/article.ts";
import type { LanguageName } from "../faults/words.ts";
import { keyed } from "../keyed.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Because } from "../newsroom/related.ts";
import type { Explanation } from "../related/index.ts";

const WORDS = {
  id: {
    list: "Daftar pada halamannya:",
    none: "  (kosong)",
    next: "Calon lain, yang tidak ditampilkan:",
    picked: "pilihan editor",
    near: "isinya dekat",
    linked: "keduanya dihubungkan oleh tautan Baca juga",
    series: "pengisi: bagian lain dari serinya",
    category: "pengisi: terbaru sebelumnya di rubriknya",
    retold: "menceritakan lagi berita ini atau salah satu di atas",
    full: "tempatnya sudah habis, atau bagian ketiga berturut-turut dari satu seri",
    text: "isi",
    tags: "tag",
    title: "judul",
    time: "waktu terbit",
    kin: "rubrik",
    link: "tautan Baca juga",
    shared: "kata bersama:",
  },
  en: {
    list: "The list on its page:",
    none: "  (empty)",
    next: "Other candidates, which are not shown:",
    picked: "picked by the editor",
    near: "close by its text",
    linked: "joined by a Baca juga link",
    series: "fills the list: another part of its series",
    category: "fills the list: the latest before it in its category",
    retold: "tells this story, or one above, again",
    full: "no place left, or a third part of one series in a row",
    text: "text",
    tags: "tags",
    title: "title",
    time: "time",
    kin: "category",
    link: "Baca juga link",
    shared: "shared words:",
  },
} satisfies Record<LanguageName, Record<string, string>>;

/** Why a story's related list is as it is, for an editor: a paragraph for each story of it, and those next to it. */
export function relatedText(article: Article, newsroom: Newsroom, most: number, language: LanguageName): string {
  const words = WORDS[language];
  const explained = keyed(newsroom.explainRelated(article, most), ({ id }) => id);
  const list = newsroom.relatedTo(article);
  const shown = list.map(({ card, because }, at) => {
    const why = because === "text" ? explained.get(card.id) : undefined;
    return paragraph(`${at + 1}.`, card.title, card.address, reason(because, why, words), why, language);
  });
  const listed = new Set(list.map(({ card }) => card.id));
  const rest = [...explained.values()].flatMap((why) => {
    const other = newsroom.byId.get(why.id);
    return listed.has(why.id) || !other
      ? []
      : [paragraph("-", other.title, other.address, why.retold ? words.retold : words.full, why, language)];
  });
  return [
    `${article.title}\n${article.address}`,
    words.list,
    ...(shown.length ? shown : [words.none]),
    ...(rest.length ? [words.next, ...rest] : []),
  ].join("\n\n");
}

function reason(because: Because, why: Explanation | undefined, words: (typeof WORDS)[LanguageName]): string {
  if (because !== "text") return words[because];
  return why && why.link > why.text ? words.linked : words.near;
}

function paragraph(
  mark: string,
  title: string,
  address: string,
  because: string,
  why: Explanation | undefined,
  language: LanguageName,
): string {
  const lines = [`${mark.padStart(3)} ${title}`, address, because, ...(why ? scoreLines(why, language) : [])];
  return lines.map((line, at) => (at === 0 ? line : `    ${line}`)).join("\n");
}

/** "0,46 = (isi 0,31 + judul 0,06) × waktu terbit 1,05 × rubrik 1,20", and the words that made it. */
function scoreLines({ score, text, tags, title, time, category, link, terms }: Explanation, language: LanguageName) {
  const words = WORDS[language];
  const number = (value: number) => (language === "id" ? value.toFixed(2).replace(".", ",") : value.toFixed(2));
  const inText = tags >= 0.005 ? ` (${words.tags} ${number(tags)})` : "";
  const joined = link > 0 ? ` + ${words.link} ${number(link)}` : "";
  const sum = `(${words.text} ${number(text)}${inText} + ${words.title} ${number(title)})`;
  const line = `${number(score)} = ${sum} × ${words.time} ${number(time)} × ${words.kin} ${number(category)}${joined}`;
  const shared = terms.map(({ words: term, kind }) => (kind === "tag" ? `#${term}` : term));
  return [line, ...(shared.length ? [`${words.shared} ${shared.join(", ")}`] : [])];
}
