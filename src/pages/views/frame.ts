import type { Label } from "../../content/label.ts";
import { zoneName } from "../../dates/zoneNames.ts";
import { breadcrumbOf } from "../../metadata/collection.ts";
import { type HeadInput, type HeadView, headOf } from "../../metadata/head.ts";
import { type PicturePlace, places } from "../../pictures/places.ts";
import type { Icons } from "../../site/brand.ts";
import type { CategoryNode } from "../../site/categories.ts";
import { fill } from "../../site/labels.id.ts";
import type { Site } from "../../site/site.ts";
import type { LinkView } from "./card.ts";

/** What templates know as `site`: the same on every page. */
export interface SiteView {
  name: string;
  url: string;
  /** one sentence about the newspaper */
  description?: string;
  /** of every time on the site: WIB, WITA or WIT */
  zone: string;
  /** "Waktu dalam WIB." */
  timesIn: string;
  home: string;
  /** these three are absent where the site has no such pages */
  latest?: string;
  tags?: string;
  /** the search page */
  find?: string;
  /** the category tree for the menu */
  sections: (LinkView & { children: LinkView[] })[];
  masthead: {
    legalName: string;
    address: string;
    responsible: string;
    email?: string;
    /** its number kept on one line */
    phone?: LinkView;
    links: LinkView[];
  };
  search: SearchView;
  follow: LinkView[];
  followHeading: string;
  followIntro: string;
  /** absent where the options name no publisher */
  publishedBy?: string;
  responsible?: string;
  /** how wide pictures are shown, by their place in the theme */
  sizes: Readonly<Record<PicturePlace, string>>;
  icons?: Icons;
}

/** A search form that needs no script and says that it leaves the site. */
export interface SearchView {
  /** "Cari di Warta Contoh (lewat Google)" */
  label: string;
  action: string;
  /** "Hasilnya dibuka di Google, di luar Warta Contoh." */
  leaves: string;
  /** name of the field for the reader's words */
  query: string;
  /** the field that keeps the search within this site */
  within?: { name: string; value: string };
}

/** What the frame of every page needs beside the page's own content. */
export interface FrameView {
  head: HeadView;
  /** way from the front page; the last entry is this page */
  trail: LinkView[];
  /** the section shown beside the newspaper's name in the bar */
  section?: LinkView;
}

const views = new WeakMap<Site, SiteView>();

export function siteView(site: Site): SiteView {
  let view = views.get(site);
  if (!view) {
    view = makeSiteView(site);
    views.set(site, view);
  }
  return view;
}

function makeSiteView({ settings, addresses, categories, labels, brand, serves }: Site): SiteView {
  const { legalName, address, responsible, email, phone, links } = settings.masthead;
  const { name, url, description, timeZone } = settings.site;
  const link = (node: CategoryNode) => ({ name: node.name, address: node.address });
  return {
    name,
    url,
    ...(description ? { description } : {}),
    zone: zoneName(timeZone),
    timesIn: fill(labels.timesIn, { zone: zoneName(timeZone) }),
    home: addresses.home,
    ...(serves("latest") ? { latest: addresses.latest } : {}),
    ...(serves("tags") ? { tags: addresses.tags } : {}),
    ...(serves("search") ? { find: addresses.search } : {}),
    sections: (serves("category") ? categories.top : []).map((node) => ({
      ...link(node),
      children: node.children.map(link),
    })),
    masthead: {
      legalName,
      address,
      responsible,
      ...(email ? { email } : {}),
      ...(phone ? { phone: phoneLink(phone) } : {}),
      links,
    },
    search: searchView(settings, labels),
    follow: [...settings.follow, ...(serves("feeds") ? [{ name: labels.rss, address: addresses.feeds }] : [])],
    followHeading: fill(labels.follow, { name }),
    followIntro: fill(labels.followIntro, { name }),
    ...(legalName ? { publishedBy: fill(labels.publishedBy, { name: legalName }) } : {}),
    ...(responsible ? { responsible: fill(labels.responsible, { name: responsible }) } : {}),
    sizes: places,
    ...(brand.icons ? { icons: brand.icons } : {}),
  };
}

function searchView({ site, search }: Site["settings"], labels: Site["labels"]): SearchView {
  const { provider, action, query, within } = search;
  const words = { name: site.name, provider };
  return {
    label: fill(labels.search, words),
    leaves: fill(labels.searchLeaves, words),
    action,
    query,
    ...(within ? { within: { name: within, value: new URL(site.url).hostname } } : {}),
  };
}

/** A number as people read it, and as telephones do (RFC 3966). */
function phoneLink(phone: string): LinkView {
  return { name: phone.replaceAll(" ", "\u00a0"), address: `tel:${phone.replace(/[^+\d]/g, "")}` };
}

/**
 * @param path links from the front page's children down to this page; empty for pages outside of the trail
 */
export function frameOf(
  head: HeadInput,
  path: readonly Label[] | readonly LinkView[],
  site: Site,
  section?: LinkView,
): FrameView {
  const trail = path.length
    ? [
        { name: site.labels.home, address: site.addresses.home },
        ...path.map((one) => ({ name: one.name, address: one.address })),
      ]
    : [];
  const data = trail.length ? [...(head.data ?? []), breadcrumbOf(trail, site)] : (head.data ?? []);
  return {
    head: headOf({ ...head, data }, site),
    trail,
    ...(section ? { section: { name: section.name, address: section.address } } : {}),
  };
}
