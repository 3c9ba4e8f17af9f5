import { cardShelfOf } from "../../newsroom/cardShelf.ts";
import { fill } from "../../site/labels.id.ts";
import type { PageKind } from "../page.ts";
import { calendarView, type DayCounts, monthLink } from "../views/calendar.ts";
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
import { dayCountsOf } from "./month.ts";

type Subject = ListingPart & {
  // on the listing's own address alone
  year: number | undefined;
  month: number | undefined;
  counts: DayCounts;
  months: readonly number[];
  years: readonly number[];
};

type Group = ListingGroup<Subject>;

/** The index of all stories, newest first, with the newest month's calendar and ways into the archive. */
export const latest: PageKind<Subject, Group> = {
  name: "latest",
  output: { template: "pages/latest.njk" },
  *groups({ calendar, articles }) {
    const year = calendar[0];
    const month = year?.months[0];
    yield {
      year: year?.year,
      month: month?.month,
      counts: month ? dayCountsOf(month) : [],
      months: year?.months.map((one) => one.month) ?? [],
      years: calendar.map((one) => one.year),
      shelf: cardShelfOf(articles),
    };
  },
  *subjectsOf({ shelf, ...archive }, site) {
    const none = { year: undefined, month: undefined, counts: [], months: [], years: [] };
    for (const part of listingParts(shelf, site)) yield { ...part, ...(part.number === undefined ? archive : none) };
  },
  address: ({ number }, site) => numberedAddress(site.addresses.latest, number, site),
  view(subject, site) {
    const { year, month, counts, months, years } = subject;
    const { labels, addresses } = site;
    const name = labels.latestIndex;
    const description = fill(labels.latestDescription, { site: site.settings.site.name });
    const own = { name, address: addresses.latest };
    return {
      ...frameOf(listingHead(name, description, subject, addresses.latest, site), [own], site, own),
      listing: listingView(name, subject, addresses.latest, site),
      days: daysView(subject.cards.cards, site),
      ...(year && month ? { calendar: calendarView(year, month, counts, site) } : {}),
      months: year ? months.map((one) => monthLink(year, one, site)) : [],
      years: years.map((one) => ({ name: String(one), address: addresses.year(one) })),
    };
  },
};
