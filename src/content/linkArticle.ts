import { wallOf } from "../dates/wall.ts";
import { type Digest, digest, fold } from "../digest.ts";
import { type Checked, hasErrors } from "../faults/fault.ts";
import { type BodyShow, type Markdown, renderBody, type ShownPicture } from "../markdown/body.ts";
import { onceEach } from "../once.ts";
import type { Picture } from "../pictures/picture.ts";
import { places } from "../pictures/places.ts";
import { shownOf } from "../pictures/shown.ts";
import { emptyRecord } from "../press/record.ts";
import { type Standing, standingOf } from "../press/standing.ts";
import type { Store } from "../store/store.ts";
import type { Article, Body, Byline } from "./article.ts";
import { type ArticleFile, type BrokenData, type FileTexts, RememberedTexts, type WholeData } from "./articleFile.ts";
import { showsPortrait } from "./card.ts";
import { labelOf } from "./label.ts";
import { articleOf, type Finding, type Identity, identityOf, type Linked } from "./linkedArticle.ts";
import { type Links, type LookUpContext, lookUp } from "./lookUp.ts";

export interface LinkingContext extends LookUpContext {
  markdown: Markdown;
  /** of everything beside a body that its HTML depends on */
  markdownDigest: Digest;
  store: Store;
  /** the build's moment in ms; it decides only what is held back */
  now: number;
}

/** What an article is beside its fields. */
export interface LinkedFile {
  article: Article;
  identity: Identity;
  linked: Linked;
}

/**
 * Makes the article of a file: looks up its category, people, pictures and recordings.
 * @returns `undefined` when something is wrong with the file itself or with what it names
 */
export function linkArticle({ data, texts }: ArticleFile, context: LinkingContext): Checked<LinkedFile | undefined> {
  const { value, faults } = linksOf(data, context);
  if (!data.whole || !value || hasErrors(faults)) return { value: undefined, faults };
  const standing = standingIn(data, context);
  const address = data.permalink ?? context.site.addresses.article(wallOf(data.date), data.slug);
  const identity = identityOf(data, address, value, standing);
  const body = (_: WholeData, linked: Linked) => new LinkedBody(data, texts, linked, context);
  const article = articleOf({ data, identity, standing, finding: { linked: () => value, body } });
  return { value: { identity, article, linked: value }, faults };
}

/** A file and what was remembered of its names: where they lead is found again when somebody asks. */
export interface IdentifiedFile {
  readonly data: WholeData;
  readonly identity: Identity;
  readonly standing: Standing;
}

/** The article of a file whose names lead where they led when its identity was found. */
export function rememberedArticle(file: IdentifiedFile, context: LinkingContext): Article {
  const { data, identity, standing } = file;
  return articleOf({ data, identity, standing, finding: findingIn(context) });
}

/** One for all remembered articles, of which few are asked for more than what every build asks for. */
const findingIn = onceEach(
  (context: LinkingContext): Finding => ({
    linked(data) {
      const { value } = linksOf(data, context);
      if (!value) throw new Error(`${data.file} names a category that is no more`);
      return value;
    },
    body: (data, linked) => {
      const texts = new RememberedTexts(data.file, context.markdown, data.digests.body);
      return new LinkedBody(data, texts, linked, context);
    },
  }),
);

/** Where an article may appear at the build's moment. */
export function standingIn({ date, front }: WholeData, { now }: Pick<LinkingContext, "now">): Standing {
  const paid = front.format === "advertorial";
  return standingOf({ published: date.epoch, now, draft: front.draft, paid, press: emptyRecord });
}

/** @returns nothing beside the faults where there is no such category */
function linksOf(data: WholeData | BrokenData, context: LinkingContext): Checked<Linked | undefined> {
  const { value: links, faults } = lookUp(data, context);
  const { category } = links;
  if (!category) return { value: undefined, faults };
  const portrait = showsPortrait(data.front) ? portraitOf(links.authors, context) : undefined;
  const bodyDigest = bodyDigestOf(data.digests.body, links);
  return { value: { category: labelOf(category.name, category.address), links, portrait, bodyDigest }, faults };
}

/** A body's HTML comes from the memory where it was rendered before. */
class LinkedBody implements Body {
  readonly #data: WholeData;
  readonly #texts: FileTexts;
  readonly #digest: Digest;
  readonly #links: Links;
  readonly #context: LinkingContext;

  constructor(data: WholeData, texts: FileTexts, { bodyDigest, links }: Linked, context: LinkingContext) {
    this.#data = data;
    this.#texts = texts;
    this.#digest = bodyDigest;
    this.#links = links;
    this.#context = context;
  }
  text(): string {
    return this.#texts.text();
  }
  html(): string {
    const { file } = this.#data;
    const render = (show: Shown) => renderBody(this.#context.markdown, this.#texts.source(), { file, ...show });
    const bytes = rememberedBody(this.#data, { bodyDigest: this.#digest, links: this.#links }, this.#context, render);
    return Buffer.from(bytes).toString("utf8");
  }
}

type Shown = Pick<BodyShow, "picture" | "media">;

/**
 * A body as HTML, rendered where it was not before.
 * @param render the body with the pictures and recordings that it names
 */
export function rememberedBody(
  { id }: Pick<WholeData, "id">,
  { bodyDigest, links: { pictures, media } }: Pick<Linked, "bodyDigest" | "links">,
  { store, markdownDigest }: LinkingContext,
  render: (show: Shown) => string,
): Uint8Array {
  return store.remember("bodies", id, fold([bodyDigest, markdownDigest]), () => {
    const picture = (src: string) => bodyPictureOf(pictures.find(([name]) => name === src)?.[1]);
    const recording = (src: string) => media.find(([name]) => name === src)?.[1].address;
    return Buffer.from(render({ picture, media: recording }));
  });
}

function bodyPictureOf(picture: Picture | undefined): ShownPicture | undefined {
  return picture && { ...shownOf(picture), sizes: places.figure };
}

/** A body is its Markdown with the pictures and recordings that it names. */
function bodyDigestOf(source: Digest, { pictures, media }: Links): Digest {
  if (pictures.length + media.length === 0) return source;
  const shown = pictures.flatMap(([src, picture]) => [digest(src), picture.digest]);
  return fold([source, ...shown, ...media.map(([src, { address }]) => digest([src, address]))]);
}

function portraitOf(authors: readonly Byline[], { people }: LinkingContext): Picture | undefined {
  return authors.map((one) => (one.person ? people.get(one.person)?.photo : undefined)).find(Boolean);
}
