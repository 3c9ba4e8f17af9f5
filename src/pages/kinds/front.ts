import type { Card } from "../../content/card.ts";
import type { Label } from "../../content/label.ts";
import { formatDate } from "../../dates/format.ts";
import { wallOf } from "../../dates/wall.ts";
import type { Digested } from "../../digest.ts";
import type { JsonLd } from "../../metadata/jsonLd.ts";
import type { FrontBlock } from "../../newsroom/front.ts";
import { fill } from "../../site/labels.id.ts";
import type { Site } from "../../site/site.ts";
import { digested, type PageKind } from "../page.ts";
import { type CardView, cardView, linkView } from "../views/card.ts";
import { frameOf } from "../views/frame.ts";

type Block = Digested & { label: Label; children: readonly Label[]; cards: readonly Card[] };

type Subject = {
  lead: Card | undefined;
  secondary: readonly Card[];
  latest: readonly Card[];
  blocks: readonly Block[];
  /** the newest listed story: "Edisi" is its day, never the day of the build */
  newest: Card | undefined;
};

/** The front page. */
export const front: PageKind<Subject> = {
  name: "front",
  output: { template: "pages/front.njk" },
  *subjects({ front: { lead, secondary, latest, blocks }, articles }) {
    yield {
      lead: lead?.card,
      secondary: secondary.map((one) => one.card),
      latest: latest.map((one) => one.card),
      blocks: blocks.map(blockOf),
      newest: articles[0]?.card,
    };
  },
  address: (_subject, site) => site.addresses.home,
  view({ lead, secondary, latest, blocks, newest }, site) {
    const { name, description } = site.settings.site;
    const head = {
      description: description ?? fill(site.labels.frontDescription, { name }),
      address: site.addresses.home,
      image: lead?.image?.address,
      data: [publisherOf(site)],
    };
    return {
      ...frameOf(head, [], site),
      ...(newest ? editionOf(newest, site) : {}),
      ...(lead ? { lead: cardView(lead, site) } : {}),
      secondary: secondary.map((card) => cardView(card, site)),
      latest: latest.map((card) => streamView(card, newest, site)),
      blocks: blocksView(blocks, site),
    };
  },
};

function blockOf({ category, articles }: FrontBlock): Block {
  return digested({ label: category.label, children: category.children, cards: articles.map((one) => one.card) });
}

/** A story in the stream: stories of the edition's day bear the hour, older ones their date. */
function streamView(card: Card, newest: Card | undefined, site: Site): CardView & { when: string } {
  const view = cardView(card, site);
  const today = newest && cardView(newest, site).time.medium === view.time.medium;
  return { ...view, when: (today && view.time.clock) || view.time.medium };
}

/** Opinions stand in a band of their own; the others lead with one story or, by turns, show four abreast. */
function blocksView(blocks: readonly Block[], site: Site) {
  let look: "lead" | "row" | "opinion" | undefined;
  return blocks.map(({ label, children, cards }) => {
    if (cards.every((card) => card.format === "opinion")) look = "opinion";
    else look = look === "lead" && cards.length === 4 && cards.every((card) => card.image) ? "row" : "lead";
    return {
      ...linkView(label),
      look,
      children: children.map(linkView),
      items: cards.map((card) => cardView(card, site)),
    };
  });
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

function publisherOf({ settings }: Site): JsonLd {
  const { name, url } = settings.site;
  const { legalName, address } = settings.masthead;
  return { "@type": "NewsMediaOrganization", name, url: `${url}/`, legalName, address };
}
