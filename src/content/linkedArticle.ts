import { type Digest, digest } from "../digest.ts";
import type { Picture } from "../pictures/picture.ts";
import { emptyRecord } from "../press/record.ts";
import type { Standing } from "../press/standing.ts";
import type { Address } from "../site/addresses.ts";
import type { Article, Body, Byline } from "./article.ts";
import type { WholeData } from "./articleFile.ts";
import type { Card } from "./card.ts";
import { type Label, labelOf } from "./label.ts";
import type { Links } from "./lookUp.ts";

/** What linking adds to a file. */
export interface Linked {
  address: Address;
  /** category of the site, as a link */
  category: Label;
  links: Links;
  portrait: Picture | undefined;
  standing: Standing;
  /** of the body's source with the pictures and recordings in it */
  bodyDigest: Digest;
  body: Body;
}

/** A story's card, which reads its fields from the file where they are asked for. */
class LinkedCard implements Card {
  readonly #data: WholeData;
  readonly address: Address;
  readonly category: Label;
  readonly byline: readonly Label[];
  readonly image?: Picture;
  readonly portrait?: Picture;
  readonly labels: readonly string[];
  readonly digest: Digest;

  constructor(data: WholeData, { address, category, links, portrait, standing }: Linked) {
    const { image } = links;
    this.#data = data;
    this.address = address;
    this.category = category;
    this.byline = labelsOf(links.authors);
    if (image) this.image = image;
    if (portrait) this.portrait = portrait;
    this.labels = standing.labels;
    const names = this.byline.map((one) => one.digest).join();
    const labels = this.labels.join();
    const parts = [data.digests.card, address, category.digest, names, image?.digest, portrait?.digest, labels];
    this.digest = digest(parts.join(" "));
    Object.freeze(this);
  }
  get id() {
    return this.#data.id;
  }
  get title() {
    return this.#data.front.title;
  }
  get kicker() {
    return this.#data.front.kicker;
  }
  get summary() {
    return this.#data.summary;
  }
  get date() {
    return this.#data.date;
  }
  get updated() {
    return this.#data.updated;
  }
  get format() {
    return this.#data.front.format;
  }
}

/** An article, which reads its fields from the file where they are asked for. */
class LinkedArticle implements Article {
  readonly #data: WholeData;
  readonly #links: Links;
  readonly card: Card;
  readonly id: string;
  readonly address: Address;
  readonly date: Article["date"];
  readonly category: string;
  readonly tags: readonly string[];
  readonly standing: Standing;
  readonly bodyDigest: Digest;
  readonly body: Body;
  /** of all that the article's own page shows of it, the card among that */
  readonly digest: Digest;

  constructor(data: WholeData, linked: Linked) {
    const { links, standing, bodyDigest } = linked;
    const { authors, editors, image } = links;
    this.#data = data;
    this.#links = links;
    this.card = new LinkedCard(data, linked);
    this.id = data.id;
    this.address = linked.address;
    this.date = data.date;
    this.category = data.front.category;
    this.tags = data.front.tags;
    this.standing = standing;
    this.bodyDigest = bodyDigest;
    this.body = linked.body;
    const names = [...labelsOf(authors), ...labelsOf(editors)].map((one) => one.digest).join();
    const shown = [standing.indexed, standing.textShown];
    const parts = [this.card.digest, data.digests.page, authors.length, names, image?.digest, bodyDigest, ...shown];
    this.digest = digest(parts.join(" "));
    Object.freeze(this);
  }
  get file() {
    return this.#data.file;
  }
  get lines() {
    return this.#data.lines;
  }
  get slug() {
    return this.#data.slug;
  }
  get title() {
    return this.#data.front.title;
  }
  get kicker() {
    return this.#data.front.kicker;
  }
  get dateline() {
    return this.#data.front.dateline;
  }
  get summary() {
    return this.#data.summary;
  }
  get standfirst() {
    return this.#data.front.summary !== undefined;
  }
  get updated() {
    return this.#data.updated;
  }
  get authors() {
    return this.#links.authors;
  }
  get editors() {
    return this.#links.editors;
  }
  get image() {
    return this.#links.image;
  }
  get format() {
    return this.#data.front.format;
  }
  get sponsor() {
    return this.#data.front.sponsor;
  }
  get series() {
    return this.#data.front.series;
  }
  get highlights() {
    return this.#data.front.highlights;
  }
  get aliases() {
    return this.#data.aliases;
  }
  get featured() {
    return this.#data.front.featured;
  }
  get breaking() {
    return this.#data.front.breaking;
  }
  get alsoRead() {
    return this.#data.alsoRead;
  }
  get related() {
    return this.#data.front.related;
  }
  get words() {
    return this.#data.words;
  }
  get sourceDigest() {
    return this.#data.digests.body;
  }
  get textDigest() {
    return this.#data.digests.text;
  }
  get pictures() {
    return this.#links.pictures.map(([, picture]) => picture);
  }
  get media() {
    return this.#links.media.map(([, one]) => one);
  }
  get extra() {
    return this.#data.extra;
  }
  get press() {
    return emptyRecord;
  }
}

/** The article of a file whose names were found. */
export function articleOf(data: WholeData, linked: Linked): Article {
  return new LinkedArticle(data, linked);
}

const NONE: readonly Label[] = Object.freeze([]);

function labelsOf(names: readonly Byline[]): readonly Label[] {
  return names.length === 0 ? NONE : names.map(({ name, address }) => labelOf(name, address));
}
