import type { WartaOptions } from "../../plugin/index.ts";
import { article, png } from "../make/content.ts";
import { bodyOf, type Text, titleOf } from "./texts.ts";

/** An article of a newsroom under test, as a few numbers. */
export interface Story extends Text {
  title: number;
  date: number;
  category: number;
  tags: number;
  author: number;
  format: number;
  series: number;
  /** 0 for none */
  lead: number;
  /** in the body; 0 for none */
  drawing: number;
  summary: boolean;
  draft: boolean;
  /** names of the editor's own picks, some of which may be no more */
  picks: readonly number[];
  /** 0 for none; else the name, and one, of a story to whose address of one day the body points, there or not */
  points: number;
  /** 0 for none; else what is wrong with the file */
  fault: number;
  /** 0 for the ordinary one */
  permalink: number;
  /** 0 for none; else which address it had before */
  alias: number;
}

export const plainStory: Story = {
  field: 0,
  seed: 0,
  length: 40,
  twin: 0,
  letter: 0,
  bold: false,
  title: 0,
  date: 0,
  category: 0,
  tags: 0,
  author: 0,
  format: 0,
  series: 0,
  lead: 0,
  drawing: 0,
  summary: false,
  draft: false,
  picks: [],
  points: 0,
  fault: 0,
  permalink: 0,
  alias: 0,
};

/** All that a newsroom's files and options say. Stories stand by the numbers of their files. */
export interface Room {
  stories: Map<number, Story>;
  /** how a person's file looks now */
  people: number[];
  /** how a picture looks now */
  pictures: number[];
  clock: number;
  options: number;
}

/** So many stories a newsroom has at most. */
export const MOST_STORIES = 20;

export const names = 24;
export const persons = 3;
export const pictures = 3;

/** Some share a minute, some lie behind the clock, two are of one day with and without a time. */
const DATES = [
  "2024-02-28 14:05",
  "2024-02-28",
  "2024-02-28 14:06",
  "2024-03-01 00:05",
  "2024-03-03 09:00",
  "2024-03-03 09:00",
  "2024-03-09 23:59",
  "2024-03-20 08:00",
  "2024-06-01 07:00",
  "2024-06-02 07:00",
  "2025-03-01 12:00",
  "2025-03-02 12:00",
];
/** SOURCE_DATE_EPOCH; the last two stories' dates lie between these. */
const CLOCKS = ["1740787200", "1740805140", "1740805200", "1740873600", "1740978000"];

const CATEGORIES = ["berita", "internasional", "ekonomi", "opini"];
const TAGS = [
  "[]",
  "[Banjir]",
  "[banjir, Pangan]",
  "[layang layang]",
  "[layang-layang, Pangan, 2024]",
  "[Pelabuhan, C++]",
];
const AUTHORS = ["orang-0", "orang-1", "[orang-2, Tamu Kita]", "Tamu Kita", "[]"];
const FORMATS = ["news", "opinion", "analysis"];
const SERIES = [undefined, "Lawatan Asia", "Mudik"];
const PERMALINKS = [undefined, "/lama/judul.html", "/lama/judul.html/dua/", "/lama/judul.html/"];
const NAMES = ["Budi Santoso", "Budi S."];

/** Where lists are short, texts fill them, and most stories need not be looked at after an edit. */
const OPTIONS: readonly Partial<WartaOptions>[] = [
  { related: { count: 1 }, feeds: { tagsFrom: 1 } },
  { related: { count: 3, followUpDays: 0 }, feeds: { tagsFrom: 2 } },
  { related: { count: 5 }, dates: { timeSeparator: ":" } },
  { related: { count: 0 } },
  { related: { count: 0 }, labels: { alsoRead: "Lihat juga", storyCount: "{count} tulisan" } },
  { related: { count: 3 }, listings: { size: 2 }, front: { latest: 3, block: 2 } },
  { related: { count: 1 }, site: { name: "Warta Timur", url: "https://uji.example", timeZone: "Asia/Jayapura" } },
  {
    related: { count: 3 },
    markdown: (md) => void Object.assign(md.renderer.rules, { strong_open: () => "<strong class=tebal>" }),
  },
  {
    related: { count: 3 },
    // words that every body bears: another text, and so other related stories, from the same bytes
    markdown: (md) =>
      void md.core.ruler.before("inline", "tambahan", ({ tokens }) => {
        for (const token of tokens) if (token.type === "inline") token.content += " dermaga kapal buruh upah lembur";
      }),
  },
];

export const sizes = {
  dates: DATES.length,
  clocks: CLOCKS.length,
  categories: CATEGORIES.length,
  tags: TAGS.length,
  authors: AUTHORS.length,
  formats: FORMATS.length,
  series: SERIES.length,
  permalinks: PERMALINKS.length,
  /** a name, with a photo or without */
  looks: NAMES.length * 2,
  options: OPTIONS.length,
};

export function optionsOf(room: Room): Partial<WartaOptions> {
  return OPTIONS[room.options] as Partial<WartaOptions>;
}

export function epochOf(room: Room): string {
  return CLOCKS[room.clock] as string;
}

export function fileOf(name: number): string {
  return `articles/${name % 3 ? "" : "arsip/"}cerita-${name}.md`;
}

/** Every file below the content folder, by path. */
export function filesIn(room: Room): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  for (const [name, story] of room.stories) files.set(fileOf(name), textOf(story, name, room));
  for (const [at, look] of room.people.entries()) files.set(`people/orang-${at}.yaml`, personOf(at, look));
  for (const [at, look] of room.pictures.entries()) files.set(`images/foto-${at}.png`, png(120 + look, 80));
  return files;
}

function personOf(at: number, look: number): string {
  const photo = look % 2 ? `photo: /images/foto-${at % pictures}.png\n` : "";
  return `name: ${NAMES[look >> 1]} ${at}\nrole: Wartawan\n${photo}`;
}

function textOf(story: Story, name: number, { stories }: Room): string {
  const { field, lead, drawing, fault } = story;
  // what is no more cannot be picked, but what is held back or faulty can
  const picks = story.picks.filter((one) => one !== name && stories.has(one)).map((one) => `cerita-${one}`);
  const front = {
    title: titleOf(field, story.title),
    date: fault === 1 ? "kemarin" : DATES[story.date],
    category: fault === 2 ? "berta" : CATEGORIES[story.category],
    tags: TAGS[story.tags],
    author: AUTHORS[story.author],
    format: FORMATS[story.format],
    series: SERIES[story.series],
    permalink: PERMALINKS[story.permalink],
    aliases: story.alias ? `[/pindah/${name}-${story.alias}/]` : undefined,
    summary: story.summary ? `Ringkasan ${titleOf(field, story.title)}.` : undefined,
    image: lead ? `{ src: foto-${lead - 1}.png, alt: Foto, credit: Warta }` : undefined,
    related: picks.length ? `[${picks.join(", ")}]` : undefined,
    draft: story.draft ? "true" : undefined,
  };
  const shown = fault === 3 ? "\n\n![Foto](tiada.png)" : "";
  const picture = drawing ? `\n\n![Gambar](foto-${drawing - 1}.png "Keterangan | Kredit")` : "";
  const pointer = story.points ? `\n\nBaca juga: [Kabar](/2024/02/28/cerita-${story.points - 1}/)` : "";
  return article(front, `${bodyOf(story)}${picture}${shown}${pointer}`);
}
