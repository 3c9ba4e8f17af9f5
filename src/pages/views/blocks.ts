import type { Card } from "../../content/card.ts";
import type { Look } from "../../content/desk/home.ts";
import type { Label } from "../../content/label.ts";
import type { Digested } from "../../digest.ts";
import { fill } from "../../site/labels.id.ts";
import type { Site } from "../../site/site.ts";
import { type CardView, cardView, type LinkView, linkView } from "./card.ts";

/** A block of the front page. */
export type Block = Digested & {
  readonly label: Label;
  readonly children: readonly Label[];
  readonly cards: readonly Card[];
  /** as editors want it */
  readonly look: Look | undefined;
  /** of the parts of a series; none in a category's block */
  readonly numbers: readonly number[];
};

export type Popular = Digested & { readonly days: number; readonly cards: readonly Card[] };

export interface PopularView {
  /** "7 hari terakhir" */
  note: string;
  items: CardView[];
}

export interface BlockView extends LinkView {
  look: Look | "opinion" | "series";
  children: LinkView[];
  /** parts of a series have numbers */
  items: (CardView & { number?: number })[];
  /** beside opinions */
  popular?: PopularView;
}

/** What is read most stands alone only where there are no opinions. */
export type AnyBlockView = BlockView | { look: "popular"; popular: PopularView };

/** Without opinions, what is read most stands behind so many blocks. */
const BEFORE_POPULAR = 2;

/**
 * Opinions stand in a band of their own, with what is read most beside them; the others lead with one story or, by
 * turns, show four abreast, as long as editors do not say how.
 */
export function blocksView(blocks: readonly Block[], popular: Popular | undefined, site: Site): AnyBlockView[] {
  let last: BlockView["look"] | undefined;
  const views = blocks.map((block): BlockView => {
    last = lookOf(block, last);
    return {
      ...linkView(block.label),
      look: last,
      children: block.children.map(linkView),
      items: block.cards.map((card, index) => {
        const number = block.numbers[index];
        return number === undefined ? cardView(card, site) : { ...cardView(card, site), number };
      }),
    };
  });
  if (!popular) return views;
  const shown = popularView(popular, site);
  const band = views.find(({ look }) => look === "opinion");
  if (band) band.popular = shown;
  const alone = { look: "popular" as const, popular: shown };
  return band ? views : [...views.slice(0, BEFORE_POPULAR), alone, ...views.slice(BEFORE_POPULAR)];
}

function lookOf({ cards, look, numbers }: Block, last: BlockView["look"] | undefined): BlockView["look"] {
  if (numbers.length) return "series";
  if (cards.every((card) => card.format === "opinion")) return "opinion";
  if (look) return look;
  return last === "lead" && cards.length === 4 && cards.every((card) => card.image) ? "row" : "lead";
}

function popularView({ days, cards }: Popular, site: Site): PopularView {
  return { note: fill(site.labels.popularDays, { days }), items: cards.map((card) => cardView(card, site)) };
}
