import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LEDGER_FILE } from "../src/content/readLedger.ts";
import { type LedgerEntry, ledgerText } from "../src/pictures/ledger.ts";
import { recipesMark } from "../src/pictures/recipes.ts";
import { seeded, zipf } from "./random.ts";

const SYLLABLES =
  "ba be bi bu ca da de di do ga gu ha ja ka ke ki ko la le li lu ma me mi mo na ne ni nu pa pe pi pu ra re ri ro sa se si su ta te ti tu wa ya".split(
    " ",
  );
const ENDINGS = ["", "", "", "n", "k", "ng", "r", "s", "t", "h"];
const COMMON =
  "yang dan di dari untuk dengan pada ini itu tidak akan dalam oleh sebagai juga telah sudah lebih dapat saat".split(
    " ",
  );

export const CATEGORIES = [
  "nasional",
  "daerah",
  "internasional",
  "ekonomi",
  "olahraga",
  "budaya",
  "teknologi",
  "sains",
  "kesehatan",
  "pendidikan",
  "hukum",
  "opini",
];

const WORDS = 30_000;
const TOPICS = 400;
const PEOPLE = 40;
const YEARS = 10;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2015, 0, 1);

export interface NewsroomShape {
  /** how many */
  articles: number;
  /** of words in a body */
  length: number;
  /** how many of them have a picture, of which there is a line in the ledger alone; none unless given */
  pictures?: number;
}

function makeWords(count: number, random: () => number): string[] {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const words = new Set<string>(COMMON);
  while (words.size < count) {
    const syllables = 2 + Math.floor(random() * 3);
    words.add(Array.from({ length: syllables }, () => pick(SYLLABLES)).join("") + pick(ENDINGS));
  }
  return [...words];
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Writes a newsroom below `folder/content`: words, topics and tags by Zipf's law (some tags used once, some
 * thousands of times; three an article), dates over ten years, a category and an author an article.
 * @returns the ids of the articles, oldest first
 */
export function generate(folder: string, { articles, length, pictures = 0 }: NewsroomShape): string[] {
  const random = seeded(2023);
  const words = makeWords(WORDS, random);
  const common = zipf(WORDS, random);
  const topic = zipf(TOPICS, random);
  const inTopic = zipf(120, random);
  const tag = zipf(Math.max(200, articles), random);
  const vocabulary = Array.from({ length: TOPICS }, () =>
    Array.from({ length: 120 }, () => words[200 + Math.floor(random() * (WORDS - 200))] as string),
  );
  writePeople(folder, words);
  writeLedger(folder, pictures);
  const made = new Set<string>();
  return Array.from({ length: articles }, (_, index) => {
    const time = FIRST_DAY + Math.floor(((index + random()) / articles) * YEARS * 365.25 * DAY);
    const about = topic();
    const word = () => (random() < 0.35 ? (vocabulary[about]?.[inTopic()] as string) : (words[common()] as string));
    const sentence = () => `${capital(Array.from({ length: 8 + Math.floor(random() * 12) }, word).join(" "))}.`;
    const title = capital(Array.from({ length: 6 + Math.floor(random() * 5) }, word).join(" "));
    const tags = new Set([`Topik ${about}`, `Tag ${tag()}`, `Tag ${tag()}`]);
    const [day = "", clock = ""] = iso(time);
    const id = `${day.slice(0, 4)}/${day.slice(5, 7)}/cerita-${String(index).padStart(6, "0")}`;
    const front = [
      `title: ${title}`,
      `date: ${day} ${clock}`,
      `category: ${CATEGORIES[Math.floor(random() ** 2 * CATEGORIES.length)]}`,
      `tags: [${[...tags].join(", ")}]`,
      `author: orang-${Math.floor(random() * PEOPLE)}`,
    ];
    const picture = Math.floor((index * pictures) / articles);
    if (picture < Math.floor(((index + 1) * pictures) / articles)) {
      front.push(`image: { src: ${keyAt(picture)}, alt: Foto ${picture}, caption: Warga, credit: Rina }`);
    }
    const paragraphs: string[] = [];
    for (let count = 0; count < length; ) {
      const paragraph = Array.from({ length: 3 }, sentence).join(" ");
      count += paragraph.split(" ").length;
      paragraphs.push(paragraph);
    }
    write(folder, made, `${id}.md`, `---\n${front.join("\n")}\n---\n\n${paragraphs.join("\n\n")}\n`, time / 1000);
    return id;
  });
}

function iso(time: number): string[] {
  const days = Math.floor(time / DAY);
  const minutes = Math.floor((time % DAY) / 60_000);
  const two = (part: number) => String(part).padStart(2, "0");
  return [civil(days), `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`];
}

/** The Gregorian day of a count of days since 1970. */
function civil(days: number): string {
  let year = 1970;
  let rest = days;
  const leap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  while (rest >= (leap(year) ? 366 : 365)) rest -= leap(year++) ? 366 : 365;
  const lengths = [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  let month = 0;
  while (rest >= (lengths[month] as number)) rest -= lengths[month++] as number;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${year}-${two(month + 1)}-${two(rest + 1)}`;
}

function writePeople(folder: string, words: readonly string[]): void {
  const people = join(folder, "content", "people");
  mkdirSync(people, { recursive: true });
  for (let index = 0; index < PEOPLE; index++) {
    const name = `${capital(words[300 + index] as string)} ${capital(words[400 + index] as string)}`;
    const file = join(people, `orang-${index}.yaml`);
    writeFileSync(file, `name: ${name}\nrole: Wartawan\nbio: Anggota redaksi.\n`);
    utimesSync(file, FIRST_DAY / 1000, FIRST_DAY / 1000);
  }
}

const keyAt = (picture: number) => `${2015 + (picture % YEARS)}/foto-${String(picture).padStart(6, "0")}.jpg`;

/** Pictures that nobody ever took, as `warta pictures` would have written them down. */
function writeLedger(folder: string, pictures: number): void {
  if (pictures === 0) return;
  const entries = Array.from({ length: pictures }, (_, at): LedgerEntry => {
    const hash = at.toString(16).padStart(10, "0");
    return { key: keyAt(at), hash, width: 1600, height: 1067, ending: "jpg", recipes: recipesMark, asIs: false };
  });
  const file = join(folder, "content", LEDGER_FILE);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, ledgerText(entries));
}

/** @param seconds since 1970: an archive's files are as old as its stories, and a build trusts their times */
function write(folder: string, made: Set<string>, path: string, text: string, seconds: number): void {
  const target = join(folder, "content", "articles", path);
  const parent = join(target, "..");
  if (!made.has(parent)) {
    mkdirSync(parent, { recursive: true });
    made.add(parent);
  }
  writeFileSync(target, text);
  utimesSync(target, seconds, seconds);
}
