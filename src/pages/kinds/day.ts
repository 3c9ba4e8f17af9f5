import { formatDate } from "../../dates/format.ts";
import { momentAt } from "../../dates/wall.ts";
import { daysAmong, type NewsDay } from "../../newsroom/calendar.ts";
import { cardShelfOf } from "../../newsroom/cardShelf.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import type { Day } from "../../site/addresses.ts";
import { fill } from "../../site/labels.id.ts";
import type { Site } from "../../site/site.ts";
import type { PageKind } from "../page.ts";
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

/** A day as a number such as 20240131. */
type DayNumber = number;

type Subject = CountedPart & {
  date: DayNumber;
  /** the nearest days with stories; on the day's own address alone */
  before: DayNumber | undefined;
  after: DayNumber | undefined;
};

type Group = ListingGroup<Subject>;

/** A day's stories and a link to its month; on its first page its neighbours. */
export const day: PageKind<Subject, Group> = {
  name: "day",
  output: { template: "pages/day.njk" },
  groups(newsroom) {
    const all = daysIn(newsroom);
    return all.map((_, at) => groupAt(at, all));
  },
  disturbed(newsroom) {
    const stirred = newsroom.stirred();
    if (!stirred) return undefined;
    const all = daysIn(newsroom);
    const places = new Map(all.map((one, at): [unknown, number] => [numberOf(one), at]));
    const moved = daysAmong(stirred.byDate);
    return {
      gone: moved.filter((date) => !places.has(date)),
      groups: [...new Set(moved.flatMap((date) => roundOf(date, all)))].map((at) => groupAt(at, all)),
      all: () => places,
      groupAbout: (date) => groupAt(places.get(date) as number, all),
    };
  },
  *subjectsOf({ shelf, date, ...round }, site) {
    const none = { before: undefined, after: undefined };
    for (const part of countedParts(shelf, site)) {
      yield { ...part, date, ...(part.number === undefined ? round : none) };
    }
  },
  address: ({ date, number }, site) => numberedAddress(site.addresses.day(dayOf(date)), number, site),
  view(subject, site) {
    const { before, after, count } = subject;
    const { labels, addresses } = site;
    const one = dayOf(subject.date);
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
      ...(before ? { before: dayLink(dayOf(before), site) } : {}),
      ...(after ? { after: dayLink(dayOf(after), site) } : {}),
    };
  },
};

/** All days with stories, newest first. */
function daysIn({ calendar }: Newsroom): NewsDay[] {
  return calendar.flatMap((year) => year.months).flatMap((month) => month.days);
}

function groupAt(at: number, all: readonly NewsDay[]): Group {
  const [after, one, before] = [all[at - 1], all[at] as NewsDay, all[at + 1]];
  return {
    date: numberOf(one),
    before: before && numberOf(before),
    after: after && numberOf(after),
    shelf: cardShelfOf(one.articles),
  };
}

/** Places of the days that name a day as the nearest, or named it, and its own. */
function roundOf(date: DayNumber, all: readonly NewsDay[]): number[] {
  const at = all.findIndex((one) => numberOf(one) <= date);
  const place = at < 0 ? all.length : at;
  return [place - 1, place, place + 1].filter((one) => all[one]);
}

function numberOf({ year, month, day: number }: NewsDay): DayNumber {
  return (year * 100 + month) * 100 + number;
}

function dayOf(date: DayNumber): Day {
  return { year: Math.floor(date / 10_000), month: Math.floor(date / 100) % 100, day: date % 100 };
}

function dateText(one: Day, style: "full" | "long", site: Site): string {
  return formatDate(momentAt(one, site.settings.site.timeZone, "day"), style);
}

function dayLink(one: Day, site: Site): LinkView {
  return { name: dateText(one, "long", site), address: site.addresses.day(one) };
}
