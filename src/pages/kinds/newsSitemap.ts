import { isoDate } from "../../dates/machine.ts";
import { NEWS_LIMIT, type NewsEntry, newsSitemapOf } from "../../feeds/newsSitemap.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import type { PageKind } from "../page.ts";
import { partName } from "../sitemapFiles.ts";

/** Address, day or time of first publication, and title of each. */
type Subject = { name: string; stories: readonly (readonly [address: string, published: string, title: string])[] };

/** News of the last two days: what is made of it is the only thing that the build's moment decides by age. */
export const newsSitemap: PageKind<Subject> = {
  name: "newsSitemap",
  output: { write: writeNews },
  subjects: (newsroom) => newsFiles(newsroom),
  address: ({ name }, site) => site.addresses.sitemapPart(name),
  indexed: () => false,
  view({ stories }, { settings: { site } }) {
    const entries = stories.map(([address, published, title]) => ({ url: `${site.url}${address}`, published, title }));
    return { entries, publication: site.name };
  },
};

function writeNews(view: object): string {
  const { entries, publication } = view as { entries: NewsEntry[]; publication: string };
  return newsSitemapOf(entries, publication);
}

/** The first file is there without a story too, since owners tell search engines of it once and for all. */
export function newsFiles({ recent: { articles } }: Newsroom): Subject[] {
  const stories = articles.map(({ address, date, title }) => [address, isoDate(date), title] as const);
  const count = Math.max(1, Math.ceil(stories.length / NEWS_LIMIT));
  return Array.from({ length: count }, (_, index) => ({
    name: partName("news", index),
    stories: stories.slice(index * NEWS_LIMIT, (index + 1) * NEWS_LIMIT),
  }));
}
