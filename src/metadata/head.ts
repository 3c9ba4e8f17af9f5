import type { Address, FileAddress } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";
import { absolute } from "./absolute.ts";
import { type JsonLd, jsonLdText } from "./jsonLd.ts";

/** What a page says of itself to machines. */
export interface HeadInput {
  /** the page's own title, without the newspaper's name; absent on the front page */
  title?: string | undefined;
  description: string;
  address: Address;
  type?: "website" | "article" | "profile";
  /** a JPEG of 1200 by 630 pixels */
  image?: FileAddress | undefined;
  /** what the image shows, where it is the page's own */
  imageAlt?: string | undefined;
  story?: StoryHead | undefined;
  /** false: not for search engines */
  indexed?: boolean;
  newer?: Address | undefined;
  older?: Address | undefined;
  /** feeds of the page's own, beside the site's, which every page names */
  feeds?: readonly FeedLink[];
  data?: readonly JsonLd[];
}

/** What networks show of a story (https://ogp.me/#type_article). */
export interface StoryHead {
  /** times with the zone's offset */
  published: string;
  modified: string;
  section: string;
  tags: readonly string[];
  /** pages of the people who wrote it */
  authors: readonly Address[];
}

/** An RSS feed as a browser or a reader of feeds finds it. */
export interface FeedLink {
  title: string;
  address: Address;
}

export interface HeadView {
  /** text of `<title>` */
  title: string;
  /** the page's own title, for previews */
  ogTitle: string;
  description: string;
  canonical: string;
  type: string;
  image?: string;
  imageAlt?: string;
  story?: Omit<StoryHead, "authors"> & { authors: string[] };
  robots: string;
  /** absent where the site has none */
  manifest?: string;
  /** addresses of the neighbouring pages of a listing */
  previous?: string;
  next?: string;
  feeds: readonly FeedLink[];
  /** text of data blocks, safe to print inside `<script type="application/ld+json">` */
  data: string[];
}

export function headOf(input: HeadInput, site: Site): HeadView {
  const { name } = site.settings.site;
  return {
    title: input.title ? `${input.title} - ${name}` : name,
    ogTitle: input.title ?? name,
    description: input.description,
    canonical: absolute(site, input.address),
    type: input.type ?? "website",
    ...(input.image ? { image: absolute(site, input.image) } : {}),
    ...(input.image && input.imageAlt ? { imageAlt: input.imageAlt } : {}),
    ...(input.story ? { story: storyHead(input.story, site) } : {}),
    // without it Google shows thumbnails alone (https://developers.google.com/search/docs/appearance/google-discover)
    robots: input.indexed === false ? "noindex" : "max-image-preview:large",
    ...(site.serves("manifest") ? { manifest: site.addresses.manifest } : {}),
    ...(input.newer ? { previous: absolute(site, input.newer) } : {}),
    ...(input.older ? { next: absolute(site, input.older) } : {}),
    feeds: [
      ...(site.serves("feed") ? [{ title: name, address: site.addresses.feed(site.addresses.home) }] : []),
      ...(input.feeds ?? []),
    ],
    data: (input.data ?? []).map(jsonLdText),
  };
}

function storyHead(story: StoryHead, site: Site) {
  return { ...story, authors: story.authors.map((address) => absolute(site, address)) };
}
