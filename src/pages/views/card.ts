import type { Card } from "../../content/card.ts";
import type { Label } from "../../content/label.ts";
import { type DateStyle, formatDate } from "../../dates/format.ts";
import { isoDate } from "../../dates/machine.ts";
import type { Moment } from "../../dates/moment.ts";
import { wallOf } from "../../dates/wall.ts";
import type { Picture } from "../../pictures/picture.ts";
import { type Shown, shownOf } from "../../pictures/shown.ts";
import { fill, type Labels } from "../../site/labels.id.ts";
import type { Site } from "../../site/site.ts";
import { headlineHtml } from "./headline.ts";

export interface LinkView {
  name: string;
  address: string;
}

/** A moment, formatted once in each way that a page may want. */
export interface TimeView {
  /** for the `datetime` attribute */
  iso: string;
  /** Selasa, 28 Februari 2023 14.05 WIB */
  full: string;
  /** 28 Feb 2023 */
  medium: string;
  /** 14.05; empty for a day without a time */
  clock: string;
}

/** "Diperbarui …" with its machine form. */
export interface UpdatedView {
  iso: string;
  text: string;
}

export interface PictureView extends Shown {
  alt: string;
  caption?: string;
  credit?: string;
}

/** A story as a list shows it. */
export interface CardView {
  address: string;
  title: string;
  /** HTML */
  headline: string;
  /** too long for the largest type */
  long: boolean;
  kicker?: string;
  summary: string;
  time: TimeView;
  /** when it was changed on a later day: "Diperbarui 1 Mar 2023" */
  updated?: UpdatedView;
  format: string;
  /** the format's name for readers; none for news */
  label?: string;
  /** paid content, which must be told apart wherever it stands */
  paid: boolean;
  /** without an address where the site has no page of it, as each name of the byline */
  category?: LinkView;
  byline: LinkView[];
  image?: PictureView;
  portrait?: PictureView;
}

export const linkView = ({ name, address }: Label): LinkView => ({ name, address });

/** A link to a page of a kind; the name alone, without an address, where the site has no such pages. */
function linkTo(kind: string, { name, address }: Label, site: Site): LinkView {
  return { name, address: site.serves(kind) ? address : "" };
}

function timeView(moment: Moment, site: Site): TimeView {
  const options = site.settings.dates;
  return {
    iso: isoDate(moment),
    full: formatDate(moment, "full", options),
    medium: formatDate(moment, "medium", options),
    clock: formatDate(moment, "time", options).split(" ")[0] ?? "",
  };
}

/** A change on the day of publication itself is none that readers are told of. */
export function updatedView({ date, updated }: Card, style: DateStyle, site: Site): UpdatedView | undefined {
  if (!updated || dayOf(updated) <= dayOf(date)) return undefined;
  const text = fill(site.labels.updated, { date: formatDate(updated, style, site.settings.dates) });
  return { iso: isoDate(updated), text };
}

/** A number that grows with the days of the newsroom's calendar. */
function dayOf(moment: Moment): number {
  const { year, month, day } = wallOf(moment);
  return (year * 100 + month) * 100 + day;
}

export function pictureView(picture: Picture): PictureView {
  const { alt, caption, credit } = picture;
  return { ...shownOf(picture), alt, ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) };
}

const LABEL_KEYS: Readonly<Partial<Record<Card["format"], keyof Labels>>> = {
  analysis: "formatAnalysis",
  opinion: "formatOpinion",
  background: "formatBackground",
  review: "formatReview",
  advertorial: "formatAdvertorial",
};

/** Balanced lines end after some; at the largest size a longer title would leave one word alone. */
const LONG_TITLE = 90;

const isLong = (title: string): boolean => title.length > LONG_TITLE;

const made = new WeakMap<Site, WeakMap<Card, CardView>>();

/** A card stands on many pages, its view is made once. */
export function cardView(card: Card, site: Site): CardView {
  let ofSite = made.get(site);
  if (!ofSite) {
    ofSite = new WeakMap();
    made.set(site, ofSite);
  }
  let view = ofSite.get(card);
  if (!view) {
    view = makeCardView(card, site);
    ofSite.set(card, view);
  }
  return view;
}

function makeCardView(card: Card, site: Site): CardView {
  const label = LABEL_KEYS[card.format];
  const updated = updatedView(card, "medium", site);
  return {
    address: card.address,
    title: card.title,
    headline: headlineHtml(card.title),
    long: isLong(card.title),
    ...(card.kicker ? { kicker: card.kicker } : {}),
    summary: card.summary,
    time: timeView(card.date, site),
    ...(updated ? { updated } : {}),
    format: card.format,
    ...(label ? { label: site.labels[label] } : {}),
    paid: card.format === "advertorial",
    ...(card.category ? { category: linkTo("category", card.category, site) } : {}),
    byline: card.byline.map((one) => linkTo("person", one, site)),
    ...(card.image ? { image: pictureView(card.image) } : {}),
    ...(card.portrait ? { portrait: pictureView(card.portrait) } : {}),
  };
}
