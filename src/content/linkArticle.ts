import { wallOf } from "../dates/wall.ts";
import { type Digest, digest, fold } from "../digest.ts";
import { type Checked, hasErrors } from "../faults/fault.ts";
import { type Markdown, renderBody } from "../markdown/body.ts";
import type { Picture } from "../pictures/picture.ts";
import { emptyRecord } from "../press/record.ts";
import { standingOf } from "../press/standing.ts";
import type { Store } from "../store/store.ts";
import { type Article, articleOf, type Byline } from "./article.ts";
import type { ArticleFile, WholeFile } from "./articleFile.ts";
import { type Card, cardOf } from "./card.ts";
import { labelOf } from "./label.ts";
import { type Links, type LookUpContext, lookUp } from "./lookUp.ts";

export interface LinkingContext extends LookUpContext {
  markdown: Markdown;
  /** of everything beside a body that its HTML depends on */
  markdownDigest: Digest;
  store: Store;
  /** the build's moment in ms; it decides only what is held back */
  now: number;
}

/**
 * Makes the article of a file: looks up its category, people, pictures and recordings.
 * @returns `undefined` when something is wrong with the file itself or with what it names
 */
export function linkArticle(read: ArticleFile, context: LinkingContext): Checked<Article | undefined> {
  const { site } = context;
  const { value: links, faults } = lookUp(read, context);
  const { category: node, authors, editors, image, pictures, media } = links;
  if (!read.whole || !node || hasErrors(faults)) return { value: undefined, faults };
  const { front, file, lines, summary, digests } = read;
  const address = read.permalink ?? site.addresses.article(wallOf(read.date), read.slug);
  const portrait = front.format === "opinion" ? portraitOf(authors, context) : undefined;
  const shared = {
    id: read.id,
    address,
    title: front.title,
    ...(front.kicker ? { kicker: front.kicker } : {}),
    summary,
    date: read.date,
    ...(read.updated ? { updated: read.updated } : {}),
    format: front.format,
    ...(image ? { image } : {}),
  };
  const standing = standingOf({
    published: read.date.epoch,
    now: context.now,
    draft: front.draft,
    paid: front.format === "advertorial",
    press: emptyRecord,
  });
  const card: Card = cardOf(
    {
      ...shared,
      category: labelOf(node.name, node.address),
      byline: authors.map((one) => labelOf(one.name, one.address)),
      ...(portrait ? { portrait } : {}),
      labels: standing.labels,
    },
    digests.card,
  );
  const bodyDigest = bodyDigestOf(digests.body, links);
  const article = articleOf(
    {
      ...shared,
      card,
      file,
      lines,
      slug: read.slug,
      ...(front.dateline ? { dateline: front.dateline } : {}),
      standfirst: front.summary !== undefined,
      category: node.slug,
      tags: front.tags,
      authors,
      editors,
      ...(front.series ? { series: front.series } : {}),
      highlights: front.highlights,
      aliases: read.aliases,
      featured: front.featured,
      breaking: front.breaking,
      related: front.related,
      words: read.words,
      bodyDigest,
      textDigest: digests.text,
      pictures: pictures.map(([, picture]) => picture),
      media: media.map(([, one]) => one),
      extra: read.extra,
      press: emptyRecord,
      standing,
      body: { text: read.text, html: () => rememberedHtml(read, bodyDigest, links, context) },
    },
    digests.page,
  );
  return { value: article, faults };
}

/** A body is its Markdown with the pictures and recordings that it names. */
function bodyDigestOf(source: Digest, { pictures, media }: Links): Digest {
  if (pictures.length + media.length === 0) return source;
  const shown = pictures.flatMap(([src, picture]) => [digest(src), picture.digest]);
  return fold([source, ...shown, ...media.map(([src, { address }]) => digest([src, address]))]);
}

/** A body's HTML, from the memory where it was rendered before. */
function rememberedHtml(read: WholeFile, body: Digest, links: Links, context: LinkingContext): string {
  const { store, markdown, markdownDigest } = context;
  const bytes = store.remember("bodies", read.id, fold([body, markdownDigest]), () => {
    const picture = (src: string) => links.pictures.find(([name]) => name === src)?.[1];
    const media = (src: string) => links.media.find(([name]) => name === src)?.[1].address;
    return Buffer.from(renderBody(markdown, read.source(), { file: read.file, picture, media }));
  });
  return Buffer.from(bytes).toString("utf8");
}

function portraitOf(authors: readonly Byline[], { people }: LinkingContext): Picture | undefined {
  return authors.map((one) => (one.person ? people.get(one.person)?.photo : undefined)).find(Boolean);
}
