import type { Card } from "../../content/card.ts";
import type { Label } from "../../content/label.ts";
import { rssOf } from "../../feeds/rss.ts";
import { cardsOf } from "../../newsroom/cardShelf.ts";
import { isSyndicated, syndicatedOf } from "../../newsroom/syndicated.ts";
import type { Address } from "../../site/addresses.ts";
import { fill } from "../../site/labels.id.ts";
import { firstAddressesOf } from "../feedShelves.ts";
import type { PageKind } from "../page.ts";
import { feedView, measured, summaryItem } from "../views/feed.ts";

type Subject = {
  label: Label;
  cards: readonly Card[];
  /** the address by which readers of feeds know each story */
  ids: readonly Address[];
};

/** RSS with summaries, of each tag with stories enough. */
export const tagFeed: PageKind<Subject> = {
  name: "tagFeed",
  output: { write: (view, lengthOf) => rssOf(measured(view, lengthOf)) },
  *subjects({ tags }, site) {
    const { size, tagsFrom } = site.settings.feeds;
    if (tagsFrom === false || !site.serves("tag")) return;
    for (const { label, articles } of tags) {
      if (!isSyndicated(articles, tagsFrom)) continue;
      const stories = syndicatedOf(articles, size);
      yield { label, cards: cardsOf(stories), ids: firstAddressesOf(stories) };
    }
  },
  address: ({ label }, site) => site.addresses.feed(label.address),
  indexed: () => false,
  view({ label, cards, ids }, site) {
    const description = fill(site.labels.tagDescription, { name: label.name, site: site.settings.site.name });
    const items = cards.map((card, at) => summaryItem(card, ids[at] ?? card.address, site));
    return feedView({ label, description, self: site.addresses.feed(label.address), items }, site);
  },
};
