/** Articles of about 350 words for the bench of related lists, the same on every run. */
import type { RelatedDocument } from "../src/related/index.ts";

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
export function articleAt(number: number): RelatedDocument {
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
    category: `berita/c${number % 7}`,
    publishedAt: (number * 24 * HOUR) / ARTICLES_A_DAY,
  };
}
