import type { Moment } from "../dates/moment.ts";
import { type Digest, digest, fold } from "../digest.ts";
import { type Checked, hasErrors } from "../faults/fault.ts";
import type { PictureWords } from "../pictures/picture.ts";
import { emptyRecord } from "../press/record.ts";
import { standingOf } from "../press/standing.ts";
import type { Address } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";
import type { Article, Body } from "./article.ts";
import type { WholeData } from "./articleFile.ts";
import type { KeyLines } from "./frontMatter.ts";
import { labelOf } from "./label.ts";
import type { LinkingContext } from "./linkArticle.ts";
import { articleOf, identityOf } from "./linkedArticle.ts";
import { lookUp } from "./lookUp.ts";

/** A story that somebody else publishes at an address of its own: what is known of it, as plain values. */
export interface Post {
  /** path for reports */
  readonly file: string;
  readonly lines: KeyLines;
  readonly address: Address;
  readonly slug: string;
  readonly title: string;
  readonly date: Moment;
  readonly updated?: Moment | undefined;
  /** slug or name of a category of the site */
  readonly category?: string | undefined;
  readonly tags: readonly string[];
  /** keys of people, or names */
  readonly authors: readonly string[];
  readonly summary: string;
  /** true when its author wrote the summary */
  readonly standfirst: boolean;
  readonly image?: (PictureWords & { src: string }) | undefined;
  readonly series?: string | undefined;
  /** how many words it has, and where its "Baca juga" lines lead, as written; read at the first question */
  counts(): { readonly words: number; readonly alsoRead: readonly string[] };
  /** of its source */
  readonly source: Digest;
  /** of all that its plain words come from */
  readonly text: Digest;
  /** of all beside its source that its HTML comes from, where that can be known */
  readonly made?: Digest | undefined;
  readonly body: Body;
}

/**
 * Makes the article of a post. Its category may be missing, and a name that is nobody's key is a name, whatever its
 * letters. It is published because its page is: neither its date nor the clock holds it back.
 * @returns `undefined` when something is wrong with what it names
 */
export function linkPost(post: Post, context: LinkingContext): Checked<Article | undefined> {
  const data = dataOf(post, context.site);
  const { value: links, faults: all } = lookUp(data, context);
  const faults = all.filter(({ code }) => code !== "unknown-person");
  if (hasErrors(faults)) return { value: undefined, faults };
  const { category } = links;
  const linked = {
    category: category && labelOf(category.name, category.address),
    links,
    portrait: undefined,
    bodyDigest: post.made ? fold([post.source, post.made]) : post.source,
  };
  const { epoch } = post.date;
  const standing = standingOf({ published: epoch, now: epoch, draft: false, paid: false, press: emptyRecord });
  const identity = identityOf(data, post.address, linked, standing);
  const finding = { linked: () => linked, body: () => post.body };
  return { value: articleOf({ data, identity, standing, finding }), faults };
}

function dataOf(post: Post, site: Site): WholeData {
  const { file, lines, address, slug, title, date, updated, summary, series, image } = post;
  const [tags, authors] = [[...post.tags], [...post.authors]];
  return {
    whole: true,
    id: address,
    file,
    lines,
    slug,
    aliases: [],
    date,
    ...(updated ? { updated } : {}),
    summary,
    get words() {
      return post.counts().words;
    },
    pictures: [],
    media: [],
    get alsoRead() {
      return post.counts().alsoRead;
    },
    extra: {},
    digests: {
      body: post.source,
      card: digest([address, title, summary, date, updated]),
      // its words are as many as its text makes them
      page: digest([slug, post.standfirst, tags, series, post.text]),
      text: digest([title, tags, post.text]),
    },
    front: {
      title,
      date: "",
      category: categoryOf(post.category, site),
      tags,
      author: authors,
      editor: [],
      highlights: [],
      related: [],
      aliases: [],
      format: "news",
      featured: false,
      breaking: false,
      draft: false,
      ...(post.standfirst ? { summary } : {}),
      ...(series ? { series } : {}),
      ...(image ? { image } : {}),
    },
  };
}

/** The slug of a category by its slug or its name; what is neither is told by who looks it up. */
function categoryOf(written: string | undefined, { categories }: Site): string {
  if (!written || categories.bySlug.size === 0) return "";
  const name = written.toLowerCase();
  const found = [...categories.bySlug.values()].find((node) => node.slug === name || node.name.toLowerCase() === name);
  return found?.slug ?? written;
}
