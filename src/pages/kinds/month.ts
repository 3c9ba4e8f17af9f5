import { monthName } from "../../dates/words.ts";
import type { NewsMonth } from "../../newsroom/calendar.ts";
import { cardShelfOf } from "../../newsroom/cardShelf.ts";
import { fill } from "../../site/labels.id.ts";
import type { PageKind } from "../page.ts";
import { calendarView, type DayCounts } from "../views/calendar.ts";
import { daysView } from "../views/days.ts";
import { frameOf } from "../views/frame.ts";
import {
  type ListingGroup,
  type ListingPart,
  listingHead,
  listingParts,
  listingView,
  numberedAddress,
} from "../views/listing.ts";

type Subject = ListingPart & {
  year: number;
  month: number;
  /** on the listing's own address alone */
  counts: DayCounts;
};

type Group = ListingGroup<Subject>;

/** A month: on its first page the calendar with counts, then its stories under their days. */
export const month: PageKind<Subject, Group> = {
  name: "month",
  output: { template: "pages/month.njk" },
  *groups({ calendar }) {
    for (const one of calendar.flatMap((year) => year.months)) {
      yield { year: one.year, month: one.month, counts: dayCountsOf(one), shelf: cardShelfOf(one.articles) };
    }
  },
  *subjectsOf({ shelf, counts, ...group }, site) {
    for (const part of listingParts(shelf, site)) {
      yield { ...part, ...group, counts: part.number === undefined ? counts : [] };
    }
  },
  address: ({ year, month: one, number }, site) => numberedAddress(site.addresses.month(year, one), number, site),
  view(subject, site) {
    const { year, month: one, counts } = subject;
    const { labels, addresses } = site;
    const address = addresses.month(year, one);
    const words = `${monthName(one)} ${year}`;
    const name = fill(labels.storiesOfMonth, { month: words });
    const description = fill(labels.monthDescription, { site: site.settings.site.name, month: words });
    const path = [
      { name: labels.latestIndex, address: addresses.latest },
      { name: String(year), address: addresses.year(year) },
      { name: monthName(one), address },
    ];
    return {
      ...frameOf(listingHead(name, description, subject, address, site), path, site, path[0]),
      listing: listingView(name, subject, address, site),
      days: daysView(subject.cards.cards, site),
      ...(subject.number === undefined ? { calendar: calendarView(year, one, counts, site) } : {}),
    };
  },
};

/** Counts of a month's days as a part of a subject. */
export function dayCountsOf({ days }: NewsMonth): DayCounts {
  return days.flatMap(({ day, articles }) => [day, articles.length]);
}
