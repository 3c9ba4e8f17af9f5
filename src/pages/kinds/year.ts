import { fill } from "../../site/labels.id.ts";
import type { PageKind } from "../page.ts";
import { monthLink } from "../views/calendar.ts";
import { frameOf } from "../views/frame.ts";

type Subject = {
  year: number;
  /** month, count, month, count …, newest first */
  counts: readonly number[];
};

/** A year: its months with their counts, no stories. */
export const year: PageKind<Subject> = {
  name: "year",
  output: { template: "pages/year.njk" },
  *subjects(newsroom) {
    for (const one of newsroom.calendar) {
      yield { year: one.year, counts: one.months.flatMap(({ month, articles }) => [month, articles.length]) };
    }
  },
  address: ({ year: one }, site) => site.addresses.year(one),
  view({ year: one, counts }, site) {
    const { labels, addresses } = site;
    const name = fill(labels.storiesOfYear, { year: one });
    const description = fill(labels.yearDescription, { site: site.settings.site.name, year: one });
    const path = [
      { name: labels.latestIndex, address: addresses.latest },
      { name: String(one), address: addresses.year(one) },
    ];
    const months = Array.from({ length: counts.length / 2 }, (_, index) => ({
      ...monthLink(one, counts[index * 2] as number, site),
      count: fill(labels.storyCount, { count: counts[index * 2 + 1] as number }),
    }));
    return {
      ...frameOf({ title: name, description, address: addresses.year(one) }, path, site, path[0]),
      name,
      months,
    };
  },
};
