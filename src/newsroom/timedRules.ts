import type { Article } from "../content/article.ts";
import type { Site } from "../site/site.ts";
import { type Reading, type Rule, sooner } from "./agenda.ts";
import type { Front } from "./front.ts";
import type { Recent } from "./recent.ts";

export interface TimedInput {
  /** published ones and held-back ones, newest first */
  stories: readonly Article[];
  /** stories that are published by a moment, newest first */
  publishedBy(epoch: number): readonly Article[];
  frontAt(epoch: number): Front;
  recentAt(epoch: number): Recent;
  site: Site;
}

/** All that goes by the build's moment. Whatever else is ever handed it belongs here, or the agenda does not know of it. */
export function timedRules({ stories, publishedBy, frontAt, recentAt, site }: TimedInput): readonly Rule[] {
  const due = dueOf(stories);
  const { home, sitemapPart } = site.addresses;
  return [
    {
      at: (epoch) => ({ ...due(epoch), shows: String(publishedBy(epoch).length) }),
      pages: ({ story }) => [story.address],
    },
    {
      at(epoch) {
        const front = frontAt(epoch);
        const shows = `${publishedBy(epoch)[0]?.id} ${placesOf(front)}`;
        return { ...sooner({ ...front.span, ends: front.ends }, due(epoch)), shows };
      },
      pages: () => [home],
    },
    {
      at(epoch) {
        const { articles, span, ends } = recentAt(epoch);
        return { ...sooner({ ...span, ends }, due(epoch)), shows: idsOf(articles) };
      },
      pages: () => [sitemapPart("news")],
    },
  ];
}

/** Stories come by their time, and none goes by it. */
function dueOf(stories: readonly Article[]): (epoch: number) => Omit<Reading, "shows"> {
  const scheduled = stories.filter(({ standing }) => standing.scheduled);
  const last = stories.find(({ standing }) => !standing.held)?.date.epoch ?? 0;
  return (epoch) => {
    const until = Math.min(...scheduled.map(({ date }) => date.epoch).filter((one) => one > epoch));
    if (until === Number.POSITIVE_INFINITY) return { from: last, until: null, ends: [] };
    const ends = scheduled.filter(({ date }) => date.epoch === until);
    return { from: last, until, ends: ends.map((story) => ({ cause: "due", story })) };
  };
}

/** Which story stands where on the front page. */
function placesOf({ strip, lead, secondary, editorsPicks, latest, blocks, popular }: Front): string {
  const shown = blocks.map((block) =>
    "series" in block
      ? `${block.series.slug}: ${block.parts.map(({ article, number }) => `${number} ${article.id}`)}`
      : `${block.category.slug}: ${idsOf(block.articles)}`,
  );
  const lists = [secondary, editorsPicks, latest, popular?.articles ?? []].map(idsOf);
  return [strip?.id, lead?.id, ...lists, ...shown].join("\n");
}

function idsOf(articles: readonly Article[]): string {
  return articles.map(({ id }) => id).join();
}
