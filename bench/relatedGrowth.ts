/**
 * How ranking grows: `node bench/relatedGrowth.ts [2000 8000 …]`. For each number it makes up that many articles of
 * about 350 words, analyses and ranks all, loads the packed analyses as a rebuild would, and publishes one more.
 * Times are CPU time of this process.
 */
import {
  analyse,
  type Entry,
  openIndex,
  packAnalyses,
  type RelatedDocument,
  unpackAnalyses,
} from "../src/related/index.ts";

const WORDS = 350;
const VOCABULARY = 30_000;
const ARTICLES_A_DAY = 30;
const ARTICLES_A_STORY = 8;
/** The commonest word after the stop words makes up about 1 in 300. */
const HEAD = 50;
const FILLERS = "yang dan di ke dari untuk dengan pada ini itu adalah tidak akan juga oleh sebagai dalam".split(" ");
const HOUR = 3_600_000;
const SYLLABLES =
  "ba be bi bo da de di du ga ka ke ki ku la le li lo ma me mi mu na ne ni nu pa pe ra ri ru sa se si ta ti tu wa ya".split(
    " ",
  );

/** Park and Miller's generator: the same articles on every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function wordAt(rank: number): string {
  const random = randomFrom(rank + 1);
  let word = "";
  for (let i = 0; i < 2 + (rank % 3); i++) word += SYLLABLES[Math.floor(random() * SYLLABLES.length)];
  return `${word}${"nrtmk"[rank % 5]}`;
}

const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) => wordAt(rank));

/** Words as a language deals them out (Zipf): two in five say nothing, of the rest few come often and most seldom. */
function drawnWord(random: () => number): string {
  if (random() < 0.4) return FILLERS[Math.floor(random() * FILLERS.length)] ?? "";
  return vocabulary[Math.floor(HEAD * ((VOCABULARY + HEAD) / HEAD) ** random() - HEAD)] ?? "";
}

/** An article: mostly common words, one in five from the vocabulary of the story that it belongs to. */
function articleAt(number: number): RelatedDocument {
  const random = randomFrom(number * 7919 + 1);
  const story = randomFrom((Math.floor(number / (ARTICLES_A_STORY * 4)) * 4 + (number % 4)) * 104_729 + 3);
  const own = Array.from({ length: 40 }, () => drawnWord(story)).filter((word) => !FILLERS.includes(word));
  const words = (count: number, share: number) =>
    Array.from({ length: count }, () =>
      random() < share ? (own[Math.floor(random() ** 2 * own.length)] ?? "") : drawnWord(random),
    ).join(" ");
  return {
    id: `a${number}`,
    title: words(9, 0.5),
    body: words(WORDS, 0.2),
    tags: own.slice(0, 3),
    category: `c${number % 7}`,
    publishedAt: (number * 24 * HOUR) / ARTICLES_A_DAY,
  };
}

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function entryOf(document: RelatedDocument): Entry {
  return {
    id: document.id,
    category: document.category,
    publishedAt: document.publishedAt,
    analysis: analyse(document),
  };
}

function measure(count: number): number {
  const documents = Array.from({ length: count }, (_, number) => articleAt(number));
  const characters = documents.reduce((sum, { title, body }) => sum + title.length + body.length, 0);
  const start = cpu();
  const entries = documents.map(entryOf);
  const analysed = cpu();
  const index = openIndex(entries);
  const opened = cpu();
  let listed = 0;
  for (const { id } of entries) listed += index.related(id).length;
  const ranked = cpu();
  const bytes = packAnalyses(entries.map(({ analysis }) => analysis));

  const loading = cpu();
  const analyses = unpackAnalyses(bytes) ?? [];
  const known = entries.map((entry, i) => ({ ...entry, analysis: analyses[i] ?? entry.analysis }));
  const loaded = openIndex(known);
  const open = cpu();
  const { index: next, touched } = loaded.with({ put: [entryOf(articleAt(count))] });
  const named = cpu();
  for (const id of touched) next.related(id);
  const again = cpu();
  const old = entryOf({ ...articleAt(count >> 1), body: `${articleAt(count >> 1).body} tambahan` });
  const edit = next.with({ put: [old] });
  const edited = cpu();
  const drop = next.with({ drop: [old.id] });
  const dropped = cpu();
  const f = (time: number) => `${time.toFixed(0)} ms`;
  console.log(
    `${count} articles: analyse ${((analysed - start) / count).toFixed(3)} ms, rank ${((ranked - opened) / count).toFixed(3)} ms a document, ` +
      `open ${f(opened - analysed)}, ${(listed / count).toFixed(1)} listed, analyses ${((100 * bytes.length) / characters).toFixed(0)} % of the text`,
  );
  console.log(
    `  again: load ${f(open - loading)}, one more article named in ${f(named - open)}, ${touched.size} lists ranked again in ${f(again - named)}; ` +
      `an old one edited: ${edit.touched.size} lists, ${f(edited - again)}; removed: ${drop.touched.size} lists, ${f(dropped - edited)}`,
  );
  return ranked - start;
}

const sizes = process.argv.slice(2).map(Number);
let last: { count: number; time: number } | undefined;
for (const count of sizes.length > 0 ? sizes : [2000, 8000]) {
  const time = measure(count);
  if (last !== undefined) {
    console.log(`  CPU time from ${last.count} to ${count}: ${(time / last.time).toFixed(2)} times`);
  }
  last = { count, time };
}
