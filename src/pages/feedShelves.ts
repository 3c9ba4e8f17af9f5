import type { Article } from "../content/article.ts";
import { type Label, labelOf } from "../content/label.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { syndicatedOf } from "../newsroom/syndicated.ts";
import { onceEach } from "../once.ts";
import type { Address } from "../site/addresses.ts";
import { fill } from "../site/labels.id.ts";
import type { Site } from "../site/site.ts";

/** What a feed with full text is made of: the only thing beside an article's own page that holds articles. */
export type FullFeed = {
  /** the page whose stories these are; the site's own bears its name */
  label: Label;
  description: string;
  stories: readonly Article[];
  /** the address by which readers of feeds know each story */
  ids: readonly Address[];
};

/** A feed of the whole site, and one of each category. */
export function* feedsOfSite({ articles, categories }: Newsroom, site: Site): Generator<FullFeed> {
  const { settings, labels, addresses } = site;
  const { name } = settings.site;
  const description = settings.site.description ?? fill(labels.frontDescription, { name });
  yield fullFeed(labelOf(name, addresses.home), description, articles, site);
  for (const one of site.serves("category") ? categories : []) {
    const words = one.description ?? fill(labels.categoryDescription, { name: one.label.name, site: name });
    yield fullFeed(one.label, words, one.articles, site);
  }
}

/** A feed of each author and of each series. */
export function* feedsOfShelves({ contributors, series }: Newsroom, site: Site): Generator<FullFeed> {
  const { labels, settings } = site;
  const describe = (label: string, { name }: Label) => fill(label, { name, site: settings.site.name });
  for (const { label, person, articles } of site.serves("person") ? contributors : []) {
    yield fullFeed(label, person.bio ?? describe(labels.personDescription, label), articles, site);
  }
  for (const { label, articles } of site.serves("series") ? series : []) {
    yield fullFeed(label, describe(labels.seriesDescription, label), articles, site);
  }
}

/**
 * A story is known by its first address: an editor who gives it another one writes the old one under `aliases`, and
 * readers of feeds do not see the story twice.
 */
export const firstAddressesOf = onceEach((stories: readonly Article[]): readonly Address[] =>
  stories.map(({ aliases, address }) => aliases[0] ?? address),
);

function fullFeed(label: Label, description: string, articles: readonly Article[], site: Site): FullFeed {
  const stories = syndicatedOf(articles, site.settings.feeds.size);
  return { label, description, stories, ids: firstAddressesOf(stories) };
}
