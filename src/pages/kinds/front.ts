import type { Card } from "../../content/card.ts";
import { formatDate } from "../../dates/format.ts";
import { wallOf } from "../../dates/wall.ts";
import { organizationOf, webSiteOf } from "../../metadata/organization.ts";
import { cardsOf } from "../../newsroom/cardShelf.ts";
import type { FrontBlock } from "../../newsroom/front.ts";
import { fill } from "../../site/labels.id.ts";
import type { Site } from "../../site/site.ts";
import { digested, type PageKind } from "../page.ts";
import { type Block, blocksView, type Popular } from "../views/blocks.ts";
import { type CardView, cardView } from "../views/card.ts";
import { frameOf } from "../views/frame.ts";
import { previewFor } from "../views/preview.ts";

type Subject = {
  strip: Card | undefined;
  lead: Card | undefined;
  secondary: readonly Card[];
  picks: readonly Card[];
  latest: readonly Card[];
  blocks: readonly Block[];
  popular: Popular | undefined;
  /** the newest listed story: "Edisi" is its day, never the day of the build */
  newest: Card | undefined;
};

/** The front page. */
export const front: PageKind<Subject> = {
  name: "front",
  output: { template: "pages/front.njk" },
  *subjects({ front: { strip, lead, secondary, editorsPicks, latest, blocks, popular }, articles }) {
    yield {
      strip: strip?.card,
      lead: lead?.card,
      secondary: cardsOf(secondary),
      picks: cardsOf(editorsPicks),
      latest: cardsOf(latest),
      blocks: blocks.map(blockOf),
      popular: popular && digested({ days: popular.days, cards: cardsOf(popular.articles) }),
      newest: articles[0]?.card,
    };
  },
  address: (_subject, site) => site.addresses.home,
  view({ strip, lead, secondary, picks, latest, blocks, popular, newest }, site) {
    const { name, description } = site.settings.site;
    const head = {
      description: description ?? fill(site.labels.frontDescription, { name }),
      address: site.addresses.home,
      image: previewFor(lead?.image, undefined, site),
      data: [organizationOf(site), webSiteOf(site)],
    };
    const views = (cards: readonly Card[]) => cards.map((card) => cardView(card, site));
    return {
      ...frameOf(head, [], site),
      ...(newest ? editionOf(newest, site) : {}),
      ...(strip ? { strip: cardView(strip, site) } : {}),
      ...(lead ? { lead: cardView(lead, site) } : {}),
      secondary: views(secondary),
      picks: views(picks),
      latest: latest.map((card) => streamView(card, newest, site)),
      blocks: blocksView(blocks, popular, site),
    };
  },
};

function blockOf(block: FrontBlock): Block {
  if ("series" in block) {
    const { series, parts } = block;
    const numbers = parts.map(({ number }) => number);
    return digested({
      label: series.label,
      children: [],
      cards: cardsOf(parts.map((part) => part.article)),
      look: undefined,
      numbers,
    });
  }
  const { category, articles, look } = block;
  return digested({ label: category.label, children: category.children, cards: cardsOf(articles), look, numbers: [] });
}

/** A story in the stream: stories of the edition's day bear the hour, older ones their date. */
function streamView(card: Card, newest: Card | undefined, site: Site): CardView & { when: string } {
  const view = cardView(card, site);
  const today = newest && cardView(newest, site).time.medium === view.time.medium;
  return { ...view, when: (today && view.time.clock) || view.time.medium };
}

/** "Edisi Selasa, 28 Februari 2023", and a link to all stories of that day. */
function editionOf(newest: Card, site: Site) {
  const day = { ...newest.date, precision: "day" } as const;
  return {
    edition: fill(site.labels.edition, { date: formatDate(day, "full") }),
    allOfDay: {
      name: fill(site.labels.allOfDay, { date: formatDate(day, "long") }),
      address: site.addresses.day(wallOf(newest.date)),
    },
  };
}
