/**
 * Made the tables of common words in src/related/tables from two lists of words, the commonest first:
 * `node bench/relatedTables.ts english SUBTITLES.json ENCYCLOPEDIA.json > src/related/tables/english.ts`.
 * Where the lists come from is told in src/related/tables/README.md. A word's rank is the harmonic mean of its two.
 */
import { readFileSync } from "node:fs";
import { type LanguageName, languageOf } from "../src/related/index.ts";

const MOST = 1000;
/** Ranks up to the first number are of the class that follows, and so on: an octave a step. */
const CLASSES = [
  [125, 0],
  [250, 2],
  [500, 4],
  [MOST, 5],
] as const;
const UNRANKED = 25_000;
const LINE = 110;
/** What a dump of an encyclopedia counts of its own markup, and of stubs on beetles, flies and asteroids that robots wrote. */
const MARKUP = new Set(
  `id doc wikipedia https http org url wiki title curid en the of animalia arthropoda insecta coleoptera diptera filum genus famili kingdom spesies kumbang lalat asteroid`.split(
    /\s+/,
  ),
);

function ranks(file: string | undefined, left: ReadonlySet<string>): Map<string, number> {
  const words = JSON.parse(readFileSync(file ?? "", "utf8")) as string[];
  return new Map(words.filter((word) => !left.has(word)).map((word, rank) => [word, rank + 1]));
}

function lines(words: readonly string[]): string {
  let text = "";
  let line = "";
  for (const word of words) {
    if (line.length + word.length >= LINE) {
      text += `${line}\n`;
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return text + line;
}

const [name, subtitles, encyclopedia] = process.argv.slice(2);
const { stopWords } = languageOf(name as LanguageName);
const spoken = ranks(subtitles, new Set());
const written = ranks(encyclopedia, MARKUP);
const common = [...new Set([...spoken.keys(), ...written.keys()])]
  .filter((word) => /^\p{L}[\p{L}-]+$/u.test(word) && !stopWords.has(word))
  .map((word) => ({ word, share: 1 / (spoken.get(word) ?? UNRANKED) + 1 / (written.get(word) ?? UNRANKED) }))
  .sort((a, b) => b.share - a.share || (a.word < b.word ? -1 : 1))
  .map(({ word }) => word);
const parts = CLASSES.map(([last, of], i) => {
  const words = common.slice(i === 0 ? 0 : CLASSES[i - 1]?.[0], last);
  return `  ${of}: \`${lines(words.sort())}\`,\n`;
});
console.log(`/**
 * The ${MOST} commonest words of the language that are no stop words, by class; every other word is of the highest.
 * Ranked by OpenSubtitles 2024 (OPUS, Helsinki-NLP; Open Data Commons Attribution License) and Wikipedia, as counted
 * by @zxcvbn-ts/language-${name === "english" ? "en" : "id"} 4.1.1 (MIT). See README.md beside this file.
 */
export const ${(name ?? "").toUpperCase()}_WORDS: Readonly<Record<number, string>> = {
${parts.join("")}};`);
