import { join } from "node:path";
import type { Article } from "../../content/article.ts";
import { POPULAR_FILE } from "../../content/desk/readPopular.ts";
import { formatDate } from "../../dates/format.ts";
import { hasErrors } from "../../faults/fault.ts";
import { report } from "../../faults/report.ts";
import type { LanguageName } from "../../faults/words.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { fileOf } from "../../site/addresses.ts";
import { readAddress } from "../../site/readAddress.ts";
import type { Site } from "../../site/site.ts";
import { writeWhole } from "../../store/atomic.ts";
import { logEntryOf } from "../accessLog/logEntry.ts";
import { readLines } from "../accessLog/readLines.ts";
import { isRobot } from "../accessLog/robots.ts";
import { openTally, type Tally } from "../accessLog/tally.ts";
import type { Command, Outcome } from "../command.ts";

/** So many stories are written: the front page shows fewer, and some may be taken down before the next count. */
const MOST = 50;

/** Days, as `readPopular` takes them. */
const DAYS = /^(?:[1-9]|[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])$/;

/** Counts from a server's logs what readers read most. No page has to tell on its readers for that. */
export const popular: Command = {
  name: "popular",
  words: "menghitung berita terpopuler dari log server, ke content/data/popular.json",
  takes: "ACCESS.log...",
  flags: {
    days: { type: "string", words: "jumlah hari sampai baris log terbaru; 7 bila tidak ditulis" },
    config: { type: "string", words: "berkas pengaturan Eleventy" },
  },
  examples: ["warta popular access.log access.log.1.gz", "warta popular --days 1 access.log"],
  async run(context, { days = "7", config }, words) {
    const logs = [...new Set(words)];
    if (logs.length === 0) return wrong("tulis satu berkas log atau lebih");
    if (!DAYS.test(String(days))) return wrong("--days ialah jumlah hari, 1 sampai 366");
    const { content, language, prepare } = await context.site(config as string | undefined);
    const { value, faults } = prepare();
    const file = join(content, POPULAR_FILE);
    // what is written anew may be broken
    const told = faults.filter(({ at }) => at.file !== file);
    if (hasErrors(told)) return { code: 1, text: report(told, { language, form: "table" }) };
    const counted = await count(logs, Number(days), value.newsroom).catch(unreadable);
    if ("code" in counted) return counted;
    const stories = counted.tally.ranked(({ address }) => address).slice(0, MOST);
    if (stories.length === 0) return { code: 1, complaint: nothing(counted, file, language) };
    const articles = stories.map(({ address }) => address);
    writeWhole(file, [Buffer.from(`${JSON.stringify({ days: Number(days), articles }, null, 2)}\n`)]);
    return { code: 0, text: summary(counted, { stories: stories.length, file, language, site: value.site }) };
  },
};

function wrong(words: string): Outcome {
  return { code: 2, complaint: `warta popular: ${words}` };
}

function unreadable(error: NodeJS.ErrnoException): Outcome {
  if (!error.code) throw error;
  return wrong(`log tidak dapat dibaca: ${error.message}`);
}

interface Counted {
  readonly tally: Tally<Article>;
  files: number;
  lines: number;
  robots: number;
  damaged: number;
  /** files that end early */
  readonly torn: string[];
}

async function count(logs: readonly string[], days: number, newsroom: Newsroom): Promise<Counted> {
  const storyAt = openStories(newsroom);
  const counted: Counted = { tally: openTally(days), files: logs.length, lines: 0, robots: 0, damaged: 0, torn: [] };
  for (const log of logs) {
    const { tooLong, torn } = await readLines(log, (line) => countLine(line, counted, storyAt));
    counted.lines += tooLong;
    counted.damaged += tooLong;
    if (torn) counted.torn.push(log);
  }
  return counted;
}

/** A reading is a page that was sent, or that a browser still had; a redirect leads to one. */
function countLine(line: string, counted: Counted, storyAt: (path: string) => Article | undefined): void {
  if (!line) return;
  counted.lines++;
  const entry = logEntryOf(line);
  if (!entry) {
    counted.damaged++;
    return;
  }
  const { time, method, path, status, agent } = entry;
  counted.tally.see(time);
  if (method !== "GET" || (status !== 200 && status !== 304)) return;
  const story = storyAt(path);
  if (!story) return;
  if (isRobot(agent)) counted.robots++;
  else counted.tally.count(time, story);
}

/** The story at an address, or at one that it had earlier. */
function openStories({ articles, redirects }: Newsroom): (path: string) => Article | undefined {
  const byPath = new Map<string, Article>(articles.map((one) => [one.address, one]));
  for (const one of redirects) {
    const story = one.status === 301 ? byPath.get(one.to) : undefined;
    if (story) byPath.set(one.from, story);
  }
  const byFile = new Map(
    [...byPath].map(([path, one]) => [path.includes("?") ? path : fileOf(path as `/${string}`), one]),
  );
  return (path) => {
    const found = byPath.get(path);
    if (found) return found;
    const read = readAddress(path);
    return read.ok ? byFile.get(fileOf(read.address)) : undefined;
  };
}

interface Told {
  stories: number;
  file: string;
  language: LanguageName;
  site: Site;
}

function summary(counted: Counted, { stories, file, language, site }: Told): string {
  const { tally } = counted;
  const until = formatDate(
    { epoch: tally.newest() ?? 0, zone: site.settings.site.timeZone, precision: "day" },
    "short",
  );
  return language === "id"
    ? `${tally.total()} bacaan dari ${readId(counted)}, sampai ${until}; ${stories} berita di ${file}`
    : `${tally.total()} readings in ${readEn(counted)}, until ${until}; ${stories} stories in ${file}`;
}

function nothing(counted: Counted, file: string, language: LanguageName): string {
  return language === "id"
    ? `warta popular: tidak ada bacaan berita dalam ${readId(counted)}; ${file} tidak diubah`
    : `warta popular: no reading of a story in ${readEn(counted)}; ${file} stays as it is`;
}

function readId({ files, lines, robots, damaged, torn }: Counted): string {
  const cut = torn.length ? `; terpotong: ${torn.join(", ")}` : "";
  return `${lines} baris di ${files} berkas (dilewati: ${robots} oleh robot, ${damaged} baris rusak${cut})`;
}

function readEn({ files, lines, robots, damaged, torn }: Counted): string {
  const cut = torn.length ? `; cut off: ${torn.join(", ")}` : "";
  return `${lines} lines of ${files} files (left out: ${robots} by robots, ${damaged} damaged lines${cut})`;
}
