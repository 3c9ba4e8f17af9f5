import type { Article } from "../content/article.ts";
import type { Format } from "../content/frontMatter.ts";
import { isoDate } from "../dates/machine.ts";
import type { Picture } from "../pictures/picture.ts";
import type { Site } from "../site/site.ts";
import type { JsonLd } from "./jsonLd.ts";

/** schema.org's subtype for each format (https://schema.org/NewsArticle#subtypes). */
const TYPES: Readonly<Record<Format, string>> = {
  news: "NewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  background: "BackgroundNewsArticle",
  review: "ReviewNewsArticle",
  advertorial: "AdvertiserContentArticle",
};

/** An address of this site in full. */
export function absolute(site: Site, address: string): string {
  return `${site.settings.site.url}${address}`;
}

/** The article as search engines read it. */
export function newsArticleOf(article: Article, section: string, site: Site): JsonLd {
  const { name, url } = site.settings.site;
  return {
    "@type": TYPES[article.format],
    mainEntityOfPage: absolute(site, article.address),
    headline: article.title,
    description: article.summary,
    datePublished: isoDate(article.date),
    dateModified: isoDate(article.updated ?? article.date),
    ...(article.authors.length ? { author: article.authors.map((one) => personOf(one, site)) } : {}),
    ...(article.editors.length ? { editor: article.editors.map((one) => personOf(one, site)) } : {}),
    ...(article.image ? { image: [imageOf(article.image, site)] } : {}),
    articleSection: section,
    ...(article.tags.length ? { keywords: article.tags } : {}),
    ...(article.dateline ? { dateline: article.dateline } : {}),
    inLanguage: "id",
    wordCount: article.words,
    publisher: { "@type": "NewsMediaOrganization", name, url: `${url}/` },
  };
}

function personOf(one: { name: string; address: string }, site: Site): JsonLd {
  return { "@type": "Person", name: one.name, url: absolute(site, one.address) };
}

function imageOf(image: Picture, site: Site): JsonLd {
  const { address, width, height, caption } = image;
  return { "@type": "ImageObject", url: absolute(site, address), width, height, ...(caption ? { caption } : {}) };
}
