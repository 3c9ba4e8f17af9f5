import type { Label } from "../../content/label.ts";
import { isSyndicated } from "../../newsroom/syndicated.ts";
import { fill } from "../../site/labels.id.ts";
import type { Site } from "../../site/site.ts";
import type { PageKind } from "../page.ts";
import type { LinkView } from "../views/card.ts";
import { frameOf } from "../views/frame.ts";

type Subject = {
  /** whether there is a story at all: Atom and JSON Feed are made from the first on */
  any: boolean;
  categories: readonly Label[];
  authors: readonly Label[];
};

interface FeedRow {
  name: string;
  feeds: LinkView[];
}

/** Where readers find the feeds of the site, of categories and authors, and how a topic's address is made. */
export const feeds: PageKind<Subject> = {
  name: "feeds",
  output: { template: "pages/feeds.njk" },
  subjects({ articles, categories, contributors }, site) {
    const fed = (kind: string, shelves: readonly { label: Label; articles: typeof articles }[]) =>
      site.serves(kind) ? shelves.filter((one) => isSyndicated(one.articles)).map(({ label }) => label) : [];
    const labels = { categories: fed("category", categories), authors: fed("person", contributors) };
    return [{ any: isSyndicated(articles), ...labels }];
  },
  address: (_subject, site) => site.addresses.feeds,
  view({ any, categories, authors }, site) {
    const { labels, addresses, settings } = site;
    const own = { name: labels.feeds, address: addresses.feeds };
    const description = fill(labels.feedsDescription, { site: settings.site.name });
    const whole = { name: labels.feedsOfSite, address: addresses.home };
    const groups = [
      { name: labels.sections, rows: categories.map((one) => rowOf(one, true, site)) },
      { name: labels.authors, rows: authors.map((one) => rowOf(one, false, site)) },
    ];
    return {
      ...frameOf({ title: own.name, description, address: own.address }, [own], site),
      name: own.name,
      groups: [
        { name: settings.site.name, rows: [rowOf(whole, any, site)] },
        ...groups.filter(({ rows }) => rows.length),
      ],
      ...ruleOfTags(site),
    };
  },
};

/** @param all in all three formats, or as RSS alone */
function rowOf({ name, address }: LinkView | Label, all: boolean, { addresses, labels }: Site): FeedRow {
  const page = address as Label["address"];
  const rss = { name: labels.rss, address: addresses.feed(page) };
  const others = [
    { name: labels.atom, address: addresses.atomFeed(page) },
    { name: labels.jsonFeed, address: addresses.jsonFeed(page) },
  ];
  return { name, feeds: all ? [rss, ...others] : [rss] };
}

function ruleOfTags({ settings, addresses, labels, serves }: Site): { rule?: string } {
  const { tagsFrom } = settings.feeds;
  if (tagsFrom === false || !serves("tag")) return {};
  const example = `${settings.site.url}${addresses.feed(addresses.tag(labels.exampleTag))}`;
  return { rule: fill(labels.feedsOfTags, { count: tagsFrom, file: settings.addresses.feed, example }) };
}
