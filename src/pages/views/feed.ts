import type { Article } from "../../content/article.ts";
import type { Card } from "../../content/card.ts";
import type { Label } from "../../content/label.ts";
import type { Moment } from "../../dates/moment.ts";
import { absoluteHtml } from "../../feeds/absoluteHtml.ts";
import type { Feed, FeedItem } from "../../feeds/feed.ts";
import { mediaType } from "../../feeds/mediaType.ts";
import { absolute } from "../../metadata/absolute.ts";
import type { Picture } from "../../pictures/picture.ts";
import { type Address, type FileAddress, isHere } from "../../site/addresses.ts";
import { fill } from "../../site/labels.id.ts";
import type { Site } from "../../site/site.ts";
import type { LengthOf } from "../page.ts";
import { escapeHtml } from "./escapeHtml.ts";
import { withDateline } from "./story.ts";

interface PictureView {
  address: FileAddress;
  url: string;
  type: string;
}

export interface FeedItemView extends Omit<FeedItem, "picture"> {
  picture: PictureView | undefined;
}

/** A feed whose pictures are not measured yet. */
export interface FeedView extends Omit<Feed, "items"> {
  items: readonly FeedItemView[];
}

interface FeedParts {
  label: Label;
  description: string;
  /** address of the feed itself */
  self: Address;
  items: readonly FeedItemView[];
}

export function feedView({ label, description, self, items }: FeedParts, site: Site): FeedView {
  const { name, url } = site.settings.site;
  return {
    title: label.address === site.addresses.home ? name : `${label.name} - ${name}`,
    description,
    page: `${url}${label.address}`,
    self: `${url}${self}`,
    publisher: { name, url: `${url}${site.addresses.home}` },
    updated: newestOf(items.map((item) => item.updated)),
    items,
  };
}

/** A feed of whole stories; each is known by the address that stands in the same place among the ids. */
export function fullFeedView(
  {
    label,
    description,
    stories,
    ids,
  }: { label: Label; description: string; stories: readonly Article[]; ids: readonly Address[] },
  self: Address,
  site: Site,
): FeedView {
  const items = stories.map((story, at) => fullItem(story, ids[at] ?? story.address, site));
  return feedView({ label, description, self, items }, site);
}

/** A story with its whole text. */
function fullItem(article: Article, id: Address, site: Site): FeedItemView {
  const item = summaryItem(article.card, id, site);
  return {
    ...item,
    categories: [...new Set([...item.categories, ...article.tags])],
    ...(article.standing.textShown ? { html: textOf(article, item.url, site) } : {}),
  };
}

/** A story with its summary alone. */
export function summaryItem(card: Card, id: Address, site: Site): FeedItemView {
  const full = (address: Address) => `${site.settings.site.url}${address}`;
  return {
    id: full(id),
    url: full(card.address),
    title: titleOf(card, site),
    summary: card.summary,
    html: undefined,
    published: card.date,
    updated: card.updated ?? card.date,
    authors: card.byline.map(({ name, address }) => ({
      name,
      ...(site.serves("person") ? { url: full(address) } : {}),
    })),
    categories: card.category ? [card.category.name] : [],
    picture: card.image && pictureOf(card.image, site),
  };
}

/** Gives each picture its length, and leaves those out that have none. */
export function measured(view: object, lengthOf: LengthOf): Feed {
  const { items, ...feed } = view as FeedView;
  return { ...feed, items: items.map((item) => ({ ...item, picture: measuredPicture(item.picture, lengthOf) })) };
}

function measuredPicture(picture: PictureView | undefined, lengthOf: LengthOf): FeedItem["picture"] {
  if (!picture) return undefined;
  const { address, url, type } = picture;
  // the length of a file elsewhere is not known, which RSS says with a zero
  const length = isHere(address) ? lengthOf(address) : 0;
  return length === undefined ? undefined : { url, type, length };
}

/** Paid content is told apart wherever it stands, here by its title: nothing else of a feed is sure to be shown. */
function titleOf({ title, format }: Card, { labels }: Site): string {
  return format === "advertorial" ? fill(labels.paidTitle, { label: labels.formatAdvertorial, title }) : title;
}

function textOf(article: Article, url: string, site: Site): string {
  const lead = article.image ? leadHtml(article.image) : "";
  return absoluteHtml(`${lead}${withDateline(article.body.html(), article, site)}`, url, site.settings.site.url);
}

function leadHtml({ address, alt, width, height, caption, credit }: Picture): string {
  const words = [caption, credit].filter((one) => one !== undefined).map(escapeHtml);
  const below = words.length ? `<figcaption>${words.join(" ")}</figcaption>` : "";
  return `<figure><img src="${address}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">${below}</figure>\n`;
}

function pictureOf({ address }: Picture, site: Site): PictureView | undefined {
  const type = mediaType(address);
  return type === undefined ? undefined : { address, url: absolute(site, address), type };
}

function newestOf(moments: readonly Moment[]): Moment | undefined {
  return moments.reduce<Moment | undefined>(
    (newest, one) => (newest && newest.epoch >= one.epoch ? newest : one),
    undefined,
  );
}
