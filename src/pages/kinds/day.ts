import { formatDate } from "../../dates/format.ts";
import { momentAt } from "../../dates/wall.ts";
import type { Digested } from "../../digest.ts";
import type { NewsDay } from "../../newsroom/calendar.ts";
import { cardShelfOf } from "../../newsroom/cardShelf.ts";
import { fill } from "../../site/labels.id.ts";
import type { Site } from "../../site/site.ts";
import { digested, type PageKind } from "../page.ts";
import { monthLink } from "../views/calendar.ts";
import type { LinkView } from "../views/card.ts";
import { frameOf } from "../views/frame.ts";
import {
  type CountedPart,
  countedParts,
  type ListingGroup,
  listingHead,
  listingView,
  numberedAddress,
} from "../views/listing.ts";

type DayPart = Digested & { year: number; month: number; day: number };

type Subject = CountedPart & {
  day: DayPart;
  /** the nearest days with stories; on the day's own address alone */
  before: DayPart | undefined;
  after: DayPart | undefined;
};

type Group = ListingGroup<Subject>;

/** A day's stories and a link to its month; on its first page its neighbours. */
export const day: PageKind<Subject, Group> = {
  name: "day",
  output: { template: "pages/day.njk" },
  *groups({ calendar }) {
    const days = calendar.flatMap((year) => year.months).flatMap((month) => month.days);
    const each = days.map(partOf);
    for (const [index, { articles }] of days.entries()) {
      const round = { before: each[index + 1], after: each[index - 1] };
      yield { day: each[index] as DayPart, ...round, shelf: cardShelfOf(articles) };
    }
  },
  *subjectsOf({ shelf, day: one, ...round }, site) {
    const none = { before: undefined, after: undefined };
    for (const part of countedParts(shelf, site)) {
      yield { ...part, day: one, ...(part.number === undefined ? round : none) };
    }
  },
  address: ({ day: one, number }, site) => numberedAddress(site.addresses.day(one), number, site),
  view(subject, site) {
    const { day: one, before, after, count } = subject;
    const { labels, addresses } = site;
    const address = addresses.day(one);
    const date = dateText(one, "full", site);
    const name = fill(labels.storiesOfDay, { date });
    const description = fill(labels.dayDescription, { site: site.settings.site.name, date });
    const path = [
      { name: labels.latestIndex, address: addresses.latest },
      { name: String(one.year), address: addresses.year(one.year) },
      monthLink(one.year, one.month, site),
      { name: dateText(one, "long", site), address },
    ];
    return {
      ...frameOf(listingHead(name, description, subject, address, site), path, site, path[0]),
      listing: listingView(name, subject, address, site),
      ...(count === undefined ? {} : { count: fill(labels.storyCount, { count }) }),
      month: monthLink(one.year, one.month, site),
      ...(before ? { before: dayLink(before, site) } : {}),
      ...(after ? { after: dayLink(after, site) } : {}),
    };
  },
};

/** The same object for the same stories: a server asks in each build. */
function partOf({ year, month, day: number, articles }: NewsDay): DayPart {
  let part = parts.get(articles);
  if (!part) {
    part = digested({ year, month, day: number });
    parts.set(articles, part);
  }
  return part;
}

const parts = new WeakMap<NewsDay["articles"], DayPart>();

function dateText(one: DayPart, style: "full" | "long", site: Site): string {
  return formatDate(momentAt(one, site.settings.site.timeZone, "day"), style);
}

function dayLink(one: DayPart, site: Site): LinkView {
  return { name: dateText(one, "long", site), address: site.addresses.day(one) };
}
