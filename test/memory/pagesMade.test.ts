import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { WartaOptions } from "../../plugin/index.ts";
import { root } from "../make/command.ts";
import { article, png } from "../make/content.ts";
import { newsroom, type Site, TEST_EPOCH } from "../make/site.ts";

const CATEGORIES = ["internasional", "berita", "ekonomi", "opini"];
const TAGS = ["Banjir", "Pangan", "Pasar Modal", "Layang-layang", "Pemilu", "Kesehatan", "Laut"];
const TOPICS = [
  "Banjir merendam jalan desa, warga mengungsi ke balai, perahu karet datang dari kabupaten.",
  "Harga beras naik di pasar induk, pedagang menunggu panen raya, bulog menambah stok.",
  "Saham bank menguat di bursa, investor asing kembali membeli, indeks ditutup naik.",
  "Pemilih mengantre di tempat pemungutan suara, petugas menghitung surat suara sampai malam.",
  "Nelayan pulang membawa ikan tongkol, ombak tinggi diperkirakan turun pekan depan.",
];

const PLACES = ["Astana", "Kesambi", "Losari", "Palimanan", "Sumber", "Weru", "Gebang"];
const THINGS = ["jembatan", "sekolah", "puskesmas", "terminal", "pelabuhan", "balai", "stasiun", "lapangan", "kantor"];
const DOINGS = ["dibuka", "diperbaiki", "ditutup", "dijaga", "dibersihkan", "dipindahkan", "diperiksa", "diresmikan"];

/** What only this story tells: none is another one told again. */
function ownWords(at: number): string {
  const words = Array.from({ length: 6 }, (_, row) => {
    const seed = at * 7 + row * 31 + at * row;
    return `${THINGS[seed % 9]} ${PLACES[seed % 7]} ${DOINGS[(seed >> 1) % 8]} pukul ${1 + (seed % 23)}`;
  });
  return `${words.join(", lalu ")}.`;
}

const two = (number: number) => String(number).padStart(2, "0");

/** The hundred stories: two a day, oldest first, on five topics, by four people. */
function story(at: number, front: Record<string, string> = {}, more = ""): string {
  const day = Math.floor(at / 2);
  const date = `2024-${two(1 + Math.floor(day / 25))}-${two(1 + (day % 25))} ${two(8 + (at % 2))}:00`;
  const tags = `[${TAGS[at % 7]}, ${TAGS[(at * 3 + 1) % 7]}]`;
  const plain = { title: `Berita ke-${at}`, date, category: CATEGORIES[at % 4], tags, author: `orang-${at % 4}` };
  return article({ ...plain, ...front }, `${TOPICS[at % 5]}\n\n${ownWords(at)}${more}`);
}

const file = (at: number | string, text: string) => `-- content/articles/berita-${at}.md --\n${text}`;
const illustrated = { image: "{ src: foto.png, alt: Sebuah foto }" };
const HELD = "2025-03-02 08:00";
/** a day after the moment of all other builds */
const NEXT_DAY = String(Number(TEST_EPOCH) + 2 * 86_400);

let site: Site;
let options: Partial<WartaOptions> = {};
let epoch = TEST_EPOCH;

async function pagesMade(): Promise<number> {
  const { ok, log } = await site.build({ options, epoch, summary: true });
  expect(ok, log).toBe(true);
  return Number(/ (\d+) dibuat,/.exec(log)?.[1]);
}

/** The edits of the table in docs/memory.md, each done to the newsroom as the one before it left it. */
const EDITS: Readonly<Record<string, () => void>> = {
  "nothing changed": () => {},
  "every file got a new time, with the same bytes": () => {
    for (let at = 0; at < 100; at++) site.write(file(at, story(at, at === 90 ? illustrated : {})));
  },
  "a sentence added to an old story": () => site.write(file(30, story(30, {}, " Air surut menjelang sore."))),
  "a headline changed": () => site.write(file(31, story(31, { title: "Judul yang lebih baik" }))),
  "a new story": () => site.write(file(100, story(100))),
  "an old story deleted": () => site.remove("content/articles/berita-40.md"),
  "a tag taken off a story": () => site.write(file(41, story(41, { tags: `[${TAGS[41 % 7]}]` }))),
  "a story moved to another category": () => site.write(file(42, story(42, { category: "opini" }))),
  "a person renamed": () => site.write("-- content/people/orang-3.yaml --\nname: Nama Baru\n"),
  "a picture replaced": () => site.writeBytes("content/images/foto.png", png(80, 60)),
  "a held-back story falls due": () => {
    epoch = NEXT_DAY;
  },
  "a tag spelt another way in one story": () =>
    site.write(file(45, story(45, { tags: `[Layang Layang, ${TAGS[(45 * 3 + 1) % 7]}]` }))),
  "a part of the theme replaced": () =>
    site.write("-- content/_includes/warta/parts/frame/footer.njk --\n<footer>Kaki</footer>\n"),
  "an option changed": () => {
    options = { labels: { alsoRead: "Lihat juga" } };
  },
};

/** Rows of the table, in its order. */
function table(): [edit: string, made: string][] {
  const page = readFileSync(join(root, "docs", "memory.md"), "utf8");
  const [, text = ""] = /^## What makes a page stale\n([\s\S]*?)^## /m.exec(page) ?? [];
  return [...text.matchAll(/^\| (.+?) +\| +(\d+|all \d+) +\|/gm)].map(([, edit = "", made = ""]) => [edit, made]);
}

beforeAll(async () => {
  const stories = Array.from({ length: 100 }, (_, at) => file(at, story(at, at === 90 ? illustrated : {})));
  const people = [0, 1, 2, 3].map((at) => `-- content/people/orang-${at}.yaml --\nname: Orang ${at}\n`);
  site = newsroom([...stories, ...people, file("tunda", story(99, { title: "Esok hari", date: HELD }))].join(""));
  site.writeBytes("content/images/foto.png", png());
  await pagesMade();
});

test("the table names every edit that is tested, in this order", () => {
  expect(table().map(([edit]) => edit)).toEqual(Object.keys(EDITS));
});

test.each(table())("%s: %s pages are made", async (edit, made) => {
  EDITS[edit]?.();
  expect(await pagesMade()).toBe(Number(made.replace("all ", "")));
  expect(await pagesMade()).toBe(0);
});
