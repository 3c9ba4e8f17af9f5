import type { Card } from "../../content/card.ts";
import type { Label } from "../../content/label.ts";
import { rssOf } from "../../feeds/rss.ts";
import { cardsOf } from "../../newsroom/cardShelf.ts";
import { isSyndicated, syndicatedOf } from "../../newsroom/syndicated.ts";
import type { Tag } from "../../newsroom/tags.ts";
import { onceEach } from "../../once.ts";
import type { Address } from "../../site/addresses.ts";
import { fill } from "../../site/labels.id.ts";
import type { Site } from "../../site/site.ts";
import { firstAddressesOf } from "../feedShelves.ts";
import type { PageKind } from "../page.ts";
import { disturbedTags } from "../tagGroups.ts";
import { feedView, measured, summaryItem } from "../views/feed.ts";

type Subject = {
  label: Label;
  cards: readonly Card[];
  /** the address by which readers of feeds know each story */
  ids: readonly Address[];
};

/** Of a tag without stories enough it has none. */
type Group = Subject & { key: string };

const groupsOf = onceEach((site: Site) => {
  const { size, tagsFrom } = site.settings.feeds;
  return ({ key, label, articles }: Tag): Group => {
    const stories = tagsFrom !== false && isSyndicated(articles, tagsFrom) ? syndicatedOf(articles, size) : NONE;
    return { key, label, cards: cardsOf(stories), ids: firstAddressesOf(stories) };
  };
});

const NONE: readonly never[] = Object.freeze([]);

function isServed(site: Site): boolean {
  return site.settings.feeds.tagsFrom !== false && site.serves("tag");
}

/** RSS with summaries, of each tag with stories enough. */
export const tagFeed: PageKind<Subject, Group> = {
  name: "tagFeed",
  output: { write: (view, lengthOf) => rssOf(measured(view, lengthOf)) },
  groups: ({ tags }, site) => (isServed(site) ? tags.map(groupsOf(site)) : []),
  disturbed: (newsroom, site) => (isServed(site) ? disturbedTags(newsroom, groupsOf(site)) : undefined),
  subjectsOf: ({ key, ...feed }) => (feed.cards.length > 0 ? [feed] : []),
  address: ({ label }, site) => site.addresses.feed(label.address),
  indexed: () => false,
  view({ label, cards, ids }, site) {
    const description = fill(site.labels.tagDescription, { name: label.name, site: site.settings.site.name });
    const items = cards.map((card, at) => summaryItem(card, ids[at] ?? card.address, site));
    return feedView({ label, description, self: site.addresses.feed(label.address), items }, site);
  },
};
