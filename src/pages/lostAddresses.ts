import type { Article } from "../content/article.ts";
import type { Published } from "../content/desk/readPublished.ts";
import type { Past } from "../content/past.ts";
import { type Fault, fault } from "../faults/fault.ts";
import { nearest } from "../faults/nearest.ts";
import { keyed } from "../keyed.ts";
import { groupBy } from "../newsroom/groups.ts";
import { isOwn } from "../newsroom/redirects.ts";
import { fileOf } from "../site/addresses.ts";
import type { Answers, Redirecting } from "./checkRedirects.ts";

export interface LostInput {
  /** every address under which a story was published */
  published: readonly Published[];
  past: Past;
  /** slugs of stories that have faults, and are no articles yet for that reason alone */
  faulty: readonly string[];
  newsroom: Redirecting;
  answers: Answers;
}

/** Slugs of so many stories are held against a lost one: those of its day, or of its folder where addresses have no day. */
const COMPARED = 200;

/**
 * Published addresses that nothing answers any more: no page, no redirect, and nobody said that they are gone. Each
 * names the story that most likely stood there, and the line that leads there again.
 */
export function lostAddresses(input: LostInput): Fault[] {
  const { past } = input;
  const lost = lostIn(input);
  past.keep(lost.map(({ address }) => address));
  if (lost.length === 0) return [];
  const guess = openGuess(input);
  const guessed = lost.map(({ address, at }) => ({ address, at, story: guess(address) }));
  const byStory = Map.groupBy(guessed, ({ story }) => story);
  return guessed.map(({ address, at, story }) => {
    const held = story?.address === address;
    const all = byStory.get(story)?.map((one) => one.address) ?? [];
    const line = story ? `aliases: [${[...story.aliases, ...all].join(", ")}]` : `gone: [${address}]`;
    const told = held ? {} : { expected: line, nearest: story?.address };
    return fault("lost-address", at, { story: story?.file, held }, { found: address, ...told });
  });
}

function lostIn({ published, past, faulty, newsroom, answers }: LostInput): Published[] {
  if (published.length === 0) return [];
  const redirected = new Set(newsroom.redirects.map(({ from }) => (isOwn(from) ? fileOf(from) : from)));
  const unanswered = published.filter(({ address }) => {
    const file = fileOf(address);
    return !answers.has(file) && !redirected.has(file);
  });
  const excused = new Set(faulty);
  const isExcused = (address: string) =>
    excused.has(slugIn(address)) || excused.has(past.at(address)?.slug ?? slugIn(address));
  const told = faulty.length ? unanswered.filter(({ address }) => !isExcused(address)) : unanswered;
  return [...keyed(told, ({ address }) => address).values()];
}

/** The story that stood at an address: what stands there but is held back, the same body, the same slug, or the nearest one. */
function openGuess({ newsroom, past }: LostInput): (address: string) => Article | undefined {
  const { articles, heldBack } = newsroom;
  const held = keyed(heldBack, ({ address }): string => address);
  const bySource = keyed(articles.toReversed(), (one) => one.sourceDigest);
  const bySlug = keyed(articles.toReversed(), ({ slug }) => slug);
  const byFolder = groupBy(articles, ({ address }) => [folderOf(address)]);
  return (address) => {
    const body = past.at(address)?.source;
    const slug = slugIn(address);
    const sure = held.get(address) ?? (body && bySource.get(body)) ?? bySlug.get(slug);
    return sure ?? nearestStory(slug, byFolder.get(folderOf(address))?.slice(0, COMPARED) ?? []);
  };
}

/** The story whose slug is spelt almost the same, or else shares the most words: at least half of them. */
function nearestStory(slug: string, stories: readonly Article[]): Article | undefined {
  const spelt = nearest(
    slug,
    stories.map((one) => one.slug),
  );
  if (spelt !== undefined) return stories.find((one) => one.slug === spelt);
  const words = slug.split("-");
  let best: Article | undefined;
  let most = 0.5;
  for (const story of stories) {
    const others = new Set(story.slug.split("-"));
    const share = words.filter((word) => others.has(word)).length / Math.max(words.length, others.size);
    if (share > most || (share === most && !best)) [best, most] = [story, share];
  }
  return best;
}

/** An address without its last part. */
function folderOf(address: string): string {
  return address.slice(0, address.replace(/\/$/, "").lastIndexOf("/") + 1);
}

/** The last part of an address, which most often is a story's slug. */
function slugIn(address: string): string {
  const part = address.split("/").findLast(Boolean) ?? "";
  return part.replace(/\.html?$/, "");
}
