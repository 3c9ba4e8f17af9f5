import type { Card } from "../../content/card.ts";
import type { Label } from "../../content/label.ts";
import { collectionOf } from "../../metadata/collection.ts";
import { cardsOf } from "../../newsroom/cardShelf.ts";
import { isSyndicated } from "../../newsroom/syndicated.ts";
import { fill } from "../../site/labels.id.ts";
import type { PageKind } from "../page.ts";
import { cardView } from "../views/card.ts";
import { frameOf } from "../views/frame.ts";
import { feedLinks, listingTitle, numberedAddress, pagesBeside } from "../views/listing.ts";

type Subject = {
  label: Label;
  feed: boolean;
  /** number of the first part shown, from 1 */
  start: number;
  cards: readonly Card[];
  /** from 2 on; the first stands at the series' own address */
  number: number | undefined;
  more: boolean;
};

type Group = { label: Label; feed: boolean; cards: readonly Card[] };

const SIZE = 50;

/** A series from its first part on. A new part changes the last page alone, and the one before it when it opens a new one. */
export const series: PageKind<Subject, Group> = {
  name: "series",
  output: { template: "pages/series.njk" },
  *groups(newsroom) {
    for (const { label, parts } of newsroom.series) yield { label, feed: isSyndicated(parts), cards: cardsOf(parts) };
  },
  *subjectsOf({ label, feed, cards }) {
    for (let at = 0; at < cards.length; at += SIZE) {
      const number = at === 0 ? undefined : at / SIZE + 1;
      const more = at + SIZE < cards.length;
      yield { label, feed, start: at + 1, cards: cards.slice(at, at + SIZE), number, more };
    }
  },
  address: ({ label, number }, site) => numberedAddress(label.address, number, site),
  source: ({ label }) => `series: ${label.name}`,
  view({ label, feed, start, cards, number, more }, site) {
    const { labels } = site;
    const { name, address } = label;
    const { before, after } = pagesBeside(address, number, more, site);
    const description = fill(labels.seriesDescription, { name, site: site.settings.site.name });
    const title = listingTitle(name, number, site);
    const own = numberedAddress(address, number, site);
    const data = [collectionOf({ name: title, address: own }, cards, site)];
    const feeds = feed ? feedLinks(name, address, site) : [];
    const head = { title, description, address: own, newer: before, older: after, feeds, data };
    return {
      ...frameOf(head, [{ name, address }], site),
      name,
      description,
      parts: cards.map((card, index) => ({ number: start + index, ...cardView(card, site) })),
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    };
  },
};
