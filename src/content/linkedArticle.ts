import { type Digest, digest } from "../digest.ts";
import type { Picture } from "../pictures/picture.ts";
import { emptyRecord } from "../press/record.ts";
import type { Standing } from "../press/standing.ts";
import type { Address } from "../site/addresses.ts";
import type { Article, Body, Byline } from "./article.ts";
import type { WholeData } from "./articleFile.ts";
import { type Card, showsPortrait } from "./card.ts";
import { type Label, labelOf } from "./label.ts";
import type { Links } from "./lookUp.ts";

/** What linking finds for a file. */
export interface Linked {
  /** category of the site, as a link; none where a source lets a story have none */
  category: Label | undefined;
  links: Links;
  portrait: Picture | undefined;
  /** of the body's source with the pictures and recordings in it */
  bodyDigest: Digest;
}

/** What of it every build asks for, which is remembered where the names lead to the same things as before. */
export interface Identity {
  readonly address: Address;
  /** of the card */
  readonly card: Digest;
  /** of all that the article's own page shows of it, the card among that */
  readonly page: Digest;
}

/** What an article is made of, and how the rest of it is found. */
export interface Makings {
  readonly data: WholeData;
  readonly identity: Identity;
  readonly standing: Standing;
  /** the same for all articles of an archive that were remembered */
  readonly finding: Finding;
}

/** Asked for once, at the first question that needs it: an archive is mostly asked for dates and digests. */
export interface Finding {
  linked(data: WholeData): Linked;
  body(data: WholeData, linked: Linked): Body;
}

export function identityOf(data: WholeData, address: Address, linked: Linked, standing: Standing): Identity {
  const { category, links, portrait, bodyDigest } = linked;
  const { authors, editors, image } = links;
  const names = (all: readonly Byline[]) =>
    labelsOf(all)
      .map((one) => one.digest)
      .join();
  const labels = standing.labels.join();
  const ofCard = [
    data.digests.card,
    address,
    category?.digest,
    names(authors),
    image?.digest,
    portrait?.digest,
    labels,
  ];
  const card = digest(ofCard.join(" "));
  const shown = [standing.indexed, standing.textShown];
  const people = [authors.length, names([...authors, ...editors])];
  const ofPage = [card, data.digests.page, ...people, image?.digest, bodyDigest, ...shown];
  return { address, card, page: digest(ofPage.join(" ")) };
}

/** A story's card, which reads its fields where they are asked for. */
class LinkedCard implements Card {
  readonly #article: LinkedArticle;
  readonly #linked: () => Linked;
  #byline: readonly Label[] | undefined;

  constructor(article: LinkedArticle, linked: () => Linked) {
    this.#article = article;
    this.#linked = linked;
    Object.freeze(this);
  }
  get digest() {
    return this.#article.cardDigest;
  }
  get address() {
    return this.#article.address;
  }
  get id() {
    return this.#article.id;
  }
  get title() {
    return this.#article.title;
  }
  get kicker() {
    return this.#article.kicker;
  }
  get summary() {
    return this.#article.summary;
  }
  get date() {
    return this.#article.date;
  }
  get updated() {
    return this.#article.updated;
  }
  get format() {
    return this.#article.format;
  }
  get labels() {
    return this.#article.standing.labels;
  }
  get category() {
    return this.#linked().category;
  }
  get byline() {
    this.#byline ??= labelsOf(this.#linked().links.authors);
    return this.#byline;
  }
  get image() {
    return this.#article.image;
  }
  get portrait() {
    return showsPortrait(this) ? this.#linked().portrait : undefined;
  }
}

/** An article, which reads its fields where they are asked for. */
class LinkedArticle implements Article {
  readonly #data: WholeData;
  readonly #identity: Identity;
  readonly #standing: Standing;
  readonly #finding: Finding;
  #linked: Linked | undefined;
  #card: Card | undefined;
  #body: Body | undefined;

  constructor({ data, identity, standing, finding }: Makings) {
    this.#data = data;
    this.#identity = identity;
    this.#standing = standing;
    this.#finding = finding;
    Object.freeze(this);
  }
  get id() {
    return this.#data.id;
  }
  get address() {
    return this.#identity.address;
  }
  get date() {
    return this.#data.date;
  }
  get category() {
    return this.#data.front.category;
  }
  get tags() {
    return this.#data.front.tags;
  }
  #link(): Linked {
    this.#linked ??= this.#finding.linked(this.#data);
    return this.#linked;
  }
  get card(): Card {
    this.#card ??= new LinkedCard(this, () => this.#link());
    return this.#card;
  }
  get body(): Body {
    this.#body ??= this.#finding.body(this.#data, this.#link());
    return this.#body;
  }
  get digest() {
    return this.#identity.page;
  }
  get cardDigest() {
    return this.#identity.card;
  }
  get standing() {
    return this.#standing;
  }
  get bodyDigest() {
    return this.#link().bodyDigest;
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
    return this.#link().links.authors;
  }
  get editors() {
    return this.#link().links.editors;
  }
  // every build asks for the files of every article, and most name none
  get image() {
    return this.#data.front.image && this.#link().links.image;
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
    return this.#data.pictures.length === 0 ? NONE : this.#link().links.pictures.map(([, picture]) => picture);
  }
  get media() {
    return this.#data.media.length === 0 ? NONE : this.#link().links.media.map(([, one]) => one);
  }
  get extra() {
    return this.#data.extra;
  }
  get press() {
    return emptyRecord;
  }
}

/** The article of a file whose names were found. */
export function articleOf(makings: Makings): Article {
  return new LinkedArticle(makings);
}

const NONE: readonly never[] = Object.freeze([]);

function labelsOf(names: readonly Byline[]): readonly Label[] {
  return names.length === 0 ? NONE : names.map(({ name, address }) => labelOf(name, address));
}
