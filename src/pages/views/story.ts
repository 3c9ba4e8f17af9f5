import type { Article } from "../../content/article.ts";
import type { Card } from "../../content/card.ts";
import type { Label } from "../../content/label.ts";
import type { Person } from "../../content/person.ts";
import type { Digested } from "../../digest.ts";
import { readingMinutes } from "../../markdown/readingTime.ts";
import { absolute } from "../../metadata/absolute.ts";
import type { Related } from "../../newsroom/related.ts";
import { fill } from "../../site/labels.id.ts";
import type { Site } from "../../site/site.ts";
import {
  type CardView,
  cardView,
  type LinkView,
  linkView,
  type PictureView,
  pictureView,
  type TimeView,
  type UpdatedView,
  updatedView,
} from "./card.ts";
import { type ContentsView, contentsOf } from "./contents.ts";
import { escapeHtml } from "./escapeHtml.ts";
import { shareLinks } from "./share.ts";

/** At most twelve parts round the story's own; never how many there are. */
export interface SeriesBox extends Digested {
  readonly label: Label;
  readonly part: number;
  readonly first: number;
  readonly round: readonly Card[];
}

export interface PersonView extends LinkView {
  role?: string;
  bio?: string;
  photo?: PictureView;
}

export interface PartView extends CardView {
  number: number;
  current: boolean;
}

export interface SeriesView extends LinkView {
  /** "Seri, bagian 2" */
  heading: string;
  parts: PartView[];
  before?: PartView;
  after?: PartView;
}

export interface RelatedView {
  heading: string;
  items: CardView[];
}

/** A story on its own page. */
export interface StoryView {
  title: string;
  /** HTML */
  headline: string;
  /** too long for the largest type */
  long: boolean;
  kicker?: string;
  format: string;
  label?: string;
  paid: boolean;
  /** an editor's own summary, under the headline */
  standfirst?: string;
  highlights: string[];
  authors: LinkView[];
  editors: LinkView[];
  time: TimeView;
  /** "Diperbarui Selasa, 28 Februari 2023 16.30 WIB" */
  updated?: UpdatedView;
  /** who paid for it */
  sponsor?: { name: string; address?: string };
  readingTime: string;
  image?: PictureView;
  /** from three headings on */
  contents: ContentsView[];
  /** HTML, with the dateline before its first words and the end sign behind the last */
  body: string;
  tags: LinkView[];
  url: string;
  share: LinkView[];
  series?: SeriesView;
  people: PersonView[];
  related: RelatedView[];
  neighbours?: { heading: string; newer?: CardView; older?: CardView };
  /** what a site's own front-matter keys hold */
  extra: Readonly<Record<string, unknown>>;
}

export interface StoryParts {
  article: Article;
  authors: readonly Person[];
  tags: readonly Label[];
  path: readonly Label[];
  related: readonly Related[];
  series: SeriesBox | undefined;
  newer: Card | undefined;
  older: Card | undefined;
}

export function storyView(parts: StoryParts, site: Site): StoryView {
  const { article, authors, tags } = parts;
  const card = cardView(article.card, site);
  const updated = updatedView(article.card, "full", site);
  const html = article.body.html();
  const { sponsor } = article;
  return {
    title: article.title,
    headline: card.headline,
    long: card.long,
    ...(article.kicker ? { kicker: article.kicker } : {}),
    format: card.format,
    ...(card.label ? { label: card.label } : {}),
    paid: card.paid,
    ...(article.standfirst ? { standfirst: article.summary } : {}),
    highlights: [...article.highlights],
    authors: article.authors.map(({ name, address }) => ({ name, address })),
    editors: article.editors.map(({ name, address }) => ({ name, address })),
    time: card.time,
    ...(updated ? { updated } : {}),
    ...(sponsor ? { sponsor: { name: sponsor.name, ...(sponsor.url ? { address: sponsor.url } : {}) } } : {}),
    readingTime: fill(site.labels.readingTime, { minutes: readingMinutes(article.words) }),
    ...(card.image ? { image: card.image } : {}),
    contents: contentsOf(html),
    body: withEndSign(withDateline(html, article, site)),
    tags: tags.map(linkView),
    url: absolute(site, article.address),
    share: shareLinks(article.title, article.address, site),
    ...(parts.series ? { series: seriesView(parts.series, article, site) } : {}),
    people: authors.filter((one) => one.bio || one.photo).map(personView),
    related: relatedViews(parts.related, article.card.category?.name ?? "", site),
    ...neighboursView(parts, site),
    extra: article.extra,
  };
}

/** "Astana, Warta Contoh – " opens the first paragraph; a body that starts otherwise gets a line of its own. */
export function withDateline(html: string, { dateline }: Article, site: Site): string {
  if (!dateline) return html;
  const mark = `<span class="dateline">${escapeHtml(`${dateline}, ${site.settings.site.name}`)}</span> –`;
  const [opening] = /^(?:<p class="page-start".*\n)?<p>/.exec(html) ?? [];
  return opening ? `${opening}${mark} ${html.slice(opening.length)}` : `<p>${mark}</p>\n${html}`;
}

/** A square ends the story, tied to its last word; one that ends otherwise than in a paragraph has none. */
function withEndSign(html: string): string {
  const behind = html.search(/<p class="page-end"|<section class="footnotes"/);
  const end = (behind < 0 ? html : html.slice(0, behind)).trimEnd();
  if (!end.endsWith("</p>") || !end.startsWith("<p>", end.lastIndexOf("<p"))) return html;
  return `${end.slice(0, -4)}\u00a0<span class="end-sign" aria-hidden="true">■</span></p>${html.slice(end.length)}`;
}

export function personView(person: Person): PersonView {
  const { name, address, role, bio, photo } = person;
  return {
    name,
    address,
    ...(role ? { role } : {}),
    ...(bio ? { bio } : {}),
    ...(photo ? { photo: pictureView(photo) } : {}),
  };
}

function seriesView({ label, part, first, round }: SeriesBox, article: Article, site: Site): SeriesView {
  const parts = round.map((card, index) => ({
    ...cardView(card, site),
    number: first + index,
    current: card.id === article.id,
  }));
  const [before, after] = [parts[part - first - 1], parts[part - first + 1]];
  return {
    ...linkView(label),
    heading: fill(site.labels.series, { part }),
    parts,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
}

/** Stories that fill the list are told apart from those that are related. */
function relatedViews(related: readonly Related[], category: string, site: Site): RelatedView[] {
  const near = related.filter((one) => one.because !== "category");
  const fillers = related.filter((one) => one.because === "category");
  const list = (heading: string, all: readonly Related[]): RelatedView[] =>
    all.length ? [{ heading, items: all.map((one) => cardView(one.card, site)) }] : [];
  return [...list(site.labels.related, near), ...list(fill(site.labels.latestIn, { name: category }), fillers)];
}

function neighboursView({ newer, older, path }: StoryParts, site: Site): Pick<StoryView, "neighbours"> {
  if (!newer && !older) return {};
  return {
    neighbours: {
      heading: fill(site.labels.neighbours, { name: path.at(-1)?.name ?? "" }),
      ...(newer ? { newer: cardView(newer, site) } : {}),
      ...(older ? { older: cardView(older, site) } : {}),
    },
  };
}
