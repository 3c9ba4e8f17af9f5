import { collectionOf } from "../../metadata/collection.ts";
import type { FeedLink } from "../../metadata/head.ts";
import { type CardShelf, PageCards } from "../../newsroom/cardShelf.ts";
import { type ListingPage, listingPages } from "../../newsroom/listing.ts";
import type { Address } from "../../site/addresses.ts";
import { fill } from "../../site/labels.id.ts";
import type { Site } from "../../site/site.ts";
import { type CardView, cardView, type LinkView } from "./card.ts";

/** Numbers of a listing as they stand on one of its pages; no numbered page knows how many there are. */
export type Numbers = {
  readonly number: number | undefined;
  readonly newer: readonly number[];
  readonly older: readonly number[];
  readonly oldest: boolean;
};

export interface PagerView {
  newer?: LinkView;
  older?: LinkView;
  /** the listing's own address, from a numbered page */
  newest?: LinkView;
  numbers: (LinkView & { current: boolean })[];
  /** page 1, when it is not among the numbers */
  oldest?: LinkView;
  /** true when numbers are left out between the last shown one and page 1 */
  gap: boolean;
}

/** One page of a listing as part of a subject: cards and numbers, never a total. */
export type ListingPart = Numbers & { readonly cards: PageCards };

/** A listing as templates see it. */
export interface ListingView {
  name: string;
  /** "Halaman 7" on numbered pages */
  number?: string;
  items: CardView[];
  pager?: PagerView;
}

/** Pages of a listing, its own address first. */
export function listingParts({ articles }: CardShelf, site: Site): ListingPart[] {
  const pages = listingPages(articles, site.settings.listings.size);
  return pages.map((page) => ({ ...numbersOf(page), cards: new PageCards(page.items) }));
}

/** The same with the count of stories, which stands on the listing's own address alone. */
export type CountedPart = ListingPart & { readonly count: number | undefined };

/** A listing before it is cut into pages: its shelf, and what stands on them beside. */
export type ListingGroup<S> = Omit<S, keyof Numbers | "count" | "cards"> & { readonly shelf: CardShelf };

export function countedParts(shelf: CardShelf, site: Site): CountedPart[] {
  const all = listingParts(shelf, site);
  return all.map((part) => ({ ...part, count: part.number === undefined ? shelf.size : undefined }));
}

export function listingView(name: string, part: ListingPart, address: Address, site: Site): ListingView {
  const pager = pagerView(part, address, site);
  return {
    name,
    ...(part.number === undefined ? {} : { number: fill(site.labels.pageNumber, { number: part.number }) }),
    items: part.cards.cards.map((card) => cardView(card, site)),
    ...(pager ? { pager } : {}),
  };
}

/** A listing's head: neighbours in it, its feed where it has one, its number in the title, its stories. */
export function listingHead(
  name: string,
  description: string,
  part: ListingPart & { readonly feed?: boolean },
  address: Address,
  site: Site,
) {
  const pager = pagerView(part, address, site);
  const title = listingTitle(name, part.number, site);
  const own = numberedAddress(address, part.number, site);
  return {
    title,
    description,
    address: own,
    data: [collectionOf({ name: title, address: own }, part.cards.cards, site)],
    newer: pager?.newer?.address as Address | undefined,
    older: pager?.older?.address as Address | undefined,
    feeds: part.feed ? feedLinks(name, address, site) : [],
  };
}

/** The feed of a listing as its pages' heads name it; none where the site has no feeds. */
export function feedLinks(name: string, address: Address, site: Site): FeedLink[] {
  if (!site.serves("feed")) return [];
  return [{ title: `${name} - ${site.settings.site.name}`, address: site.addresses.feed(address) }];
}

export const numbersOf = ({ number, newer, older, oldest }: ListingPage<unknown>): Numbers => ({
  number,
  newer,
  older,
  oldest,
});

export function numberedAddress(listing: Address, number: number | undefined, site: Site): Address {
  return number === undefined ? listing : site.addresses.numbered(listing, number);
}

/** Links to neighbouring pages of a listing; none for a listing of one page. */
export function pagerView(
  { number, newer, older, oldest }: Numbers,
  listing: Address,
  site: Site,
): PagerView | undefined {
  if (number === undefined && older.length === 0) return undefined;
  const { labels } = site;
  const link = (one: number) => ({
    name: String(one),
    address: numberedAddress(listing, one, site),
    current: one === number,
  });
  const own: LinkView = { name: labels.newest, address: listing };
  const nextNewer =
    number === undefined ? undefined : newer.length ? numberedAddress(listing, number + 1, site) : listing;
  const nextOlder = older[0] === undefined ? undefined : numberedAddress(listing, older[0], site);
  const current = number === undefined ? [{ ...own, current: true }] : [link(number)];
  return {
    ...(nextNewer ? { newer: { name: labels.newer, address: nextNewer } } : {}),
    ...(nextOlder ? { older: { name: labels.older, address: nextOlder } } : {}),
    ...(number === undefined ? {} : { newest: own }),
    numbers: [...newer.map(link), ...current, ...older.map(link)],
    ...(oldest ? { oldest: { name: labels.oldest, address: numberedAddress(listing, 1, site) } } : {}),
    gap: oldest && (older.at(-1) ?? 0) > 2,
  };
}

/** What stands beside a page of something that is read from its first page on. */
export interface PagesBeside {
  before: Address | undefined;
  after: Address | undefined;
}

/** @param more whether a further page follows */
export function pagesBeside(first: Address, number: number | undefined, more: boolean, site: Site): PagesBeside {
  return {
    before: number === undefined ? undefined : numberedAddress(first, number === 2 ? undefined : number - 1, site),
    after: more ? numberedAddress(first, (number ?? 1) + 1, site) : undefined,
  };
}

/** The title of a listing's page: its name, and on a numbered page the number. */
export function listingTitle(name: string, number: number | undefined, site: Site): string {
  return number === undefined ? name : `${name} - ${fill(site.labels.pageNumber, { number })}`;
}
