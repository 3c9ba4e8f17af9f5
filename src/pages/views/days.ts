import type { Card } from "../../content/card.ts";
import { formatDate } from "../../dates/format.ts";
import { wallOf } from "../../dates/wall.ts";
import type { Site } from "../../site/site.ts";
import { type CardView, cardView, type LinkView } from "./card.ts";

/** A day in a listing: its name and page, and its stories there. */
export interface DayView extends LinkView {
  items: CardView[];
}

/** Puts cards under their days, both in the order given. */
export function daysView(cards: readonly Card[], site: Site): DayView[] {
  const days = new Map<string, DayView>();
  for (const card of cards) {
    const address = site.addresses.day(wallOf(card.date));
    const name = formatDate({ ...card.date, precision: "day" }, "full");
    const day = days.get(address) ?? { name, address, items: [] };
    days.set(address, day);
    day.items.push(cardView(card, site));
  }
  return [...days.values()];
}
