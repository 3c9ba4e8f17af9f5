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

/** An article's makings. */
export interface Makings {
  readonly data: WholeData;
  readonly identity: Identity;
  readonly standing: Standing;
  /** asked for once, at the first question that needs it: an archive is mostly asked for dates and digests */
  linked(): Linked;
  body(linked: Linked): Body;
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
  readonly #makings: Makings;
  readonly #linked: () => Linked;
  #byline: readonly Label[] | undefined;

  constructor(makings: Makings, linked: () => Linked) {
    this.#makings = makings;
    this.#linked = linked;
    Object.freeze(this);
  }
  get digest() {
    return this.#makings.identity.card;
  }
  get address() {
    return this.#makings.identity.address;
  }
  get id() {
    return this.#makings.data.id;
  }
  get title() {
    return this.#makings.data.front.title;
  }
  get kicker() {
    return this.#makings.data.front.kicker;
  }
  get summary() {
    return this.#makings.data.summary;
  }
  get date() {
    return this.#makings.data.date;
  }
  get updated() {
    return this.#makings.data.updated;
  }
  get format() {
    return this.#makings.data.front.format;
  }
  get labels() {
    return this.#makings.standing.labels;
  }
  get category() {
    return this.#linked().category;
  }
  get byline() {
    this.#byline ??= labelsOf(this.#linked().links.authors);
    return this.#byline;
  }
  get image() {
    return this.#makings.data.front.image && this.#linked().links.image;
  }
  get portrait() {
    return showsPortrait(this) ? this.#linked().portrait : undefined;
  }
}

/** An article, which reads its fields where they are asked for. */
class LinkedArticle implements Article {
  readonly #makings: Makings;
  #linked: Linked | undefined;
  #card: Card | undefined;
  #body: Body | undefined;

  constructor(makings: Makings) {
    this.#makings = makings;
    Object.freeze(this);
  }
  get id() {
    return this.#makings.data.id;
  }
  get address() {
    return this.#makings.identity.address;
  }
  get date() {
    return this.#makings.data.date;
  }
  get category() {
    return this.#makings.data.front.category;
  }
  get tags() {
    return this.#makings.data.front.tags;
  }
  #link(): Linked {
    this.#linked ??= this.#makings.linked();
    return this.#linked;
  }
  get card(): Card {
    this.#card ??= new LinkedCard(this.#makings, () => this.#link());
    return this.#card;
  }
  get body(): Body {
    this.#body ??= this.#makings.body(this.#link());
    return this.#body;
  }
  get digest() {
    return this.#makings.identity.page;
  }
  get cardDigest() {
    return this.#makings.identity.card;
  }
  get standing() {
    return this.#makings.standing;
  }
  get bodyDigest() {
    return this.#link().bodyDigest;
  }
  get file() {
    return this.#makings.data.file;
  }
  get lines() {
    return this.#makings.data.lines;
  }
  get slug() {
    return this.#makings.data.slug;
  }
  get title() {
    return this.#makings.data.front.title;
  }
  get kicker() {
    return this.#makings.data.front.kicker;
  }
  get dateline() {
    return this.#makings.data.front.dateline;
  }
  get summary() {
    return this.#makings.data.summary;
  }
  get standfirst() {
    return this.#makings.data.front.summary !== undefined;
  }
  get updated() {
    return this.#makings.data.updated;
  }
  get authors() {
    return this.#link().links.authors;
  }
  get editors() {
    return this.#link().links.editors;
  }
  // every build asks for the files of every article, and most name none
  get image() {
    return this.#makings.data.front.image && this.#link().links.image;
  }
  get format() {
    return this.#makings.data.front.format;
  }
  get sponsor() {
    return this.#makings.data.front.sponsor;
  }
  get series() {
    return this.#makings.data.front.series;
  }
  get highlights() {
    return this.#makings.data.front.highlights;
  }
  get aliases() {
    return this.#makings.data.aliases;
  }
  get featured() {
    return this.#makings.data.front.featured;
  }
  get breaking() {
    return this.#makings.data.front.breaking;
  }
  get alsoRead() {
    return this.#makings.data.alsoRead;
  }
  get related() {
    return this.#makings.data.front.related;
  }
  get words() {
    return this.#makings.data.words;
  }
  get sourceDigest() {
    return this.#makings.data.digests.body;
  }
  get textDigest() {
    return this.#makings.data.digests.text;
  }
  get pictures() {
    return this.#makings.data.pictures.length === 0 ? NONE : this.#link().links.pictures.map(([, picture]) => picture);
  }
  get media() {
    return this.#makings.data.media.length === 0 ? NONE : this.#link().links.media.map(([, one]) => one);
  }
  get extra() {
    return this.#makings.data.extra;
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
