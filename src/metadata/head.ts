import type { Address } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";
import { type JsonLd, jsonLdText } from "./jsonLd.ts";
import { absolute } from "./newsArticle.ts";

/** What a page says of itself to machines. */
export interface HeadInput {
  /** the page's own title, without the newspaper's name; absent on the front page */
  title?: string | undefined;
  description: string;
  address: Address;
  type?: "website" | "article" | "profile";
  image?: Address | undefined;
  /** false: not for search engines */
  indexed?: boolean;
  newer?: Address | undefined;
  older?: Address | undefined;
  data?: readonly JsonLd[];
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
  robots?: string;
  /** addresses of the neighbouring pages of a listing */
  previous?: string;
  next?: string;
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
    ...(input.indexed === false ? { robots: "noindex" } : {}),
    ...(input.newer ? { previous: absolute(site, input.newer) } : {}),
    ...(input.older ? { next: absolute(site, input.older) } : {}),
    data: (input.data ?? []).map(jsonLdText),
  };
}
