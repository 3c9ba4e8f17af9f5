import type { AdvertiserContentArticle, NewsArticle, Organization } from "schema-dts";
import type { Article } from "../content/article.ts";
import type { Format } from "../content/frontMatter.ts";
import type { Label } from "../content/label.ts";
import { isoDate } from "../dates/machine.ts";
import type { Sponsor } from "../press/sponsor.ts";
import type { Site } from "../site/site.ts";
import { absolute } from "./absolute.ts";
import { imagesOf } from "./image.ts";
import type { Data } from "./jsonLd.ts";
import { publisherOf, siteRefOf } from "./organization.ts";
import { bylineOf } from "./person.ts";

type StoryData = Data<NewsArticle | AdvertiserContentArticle>;

/** schema.org's subtype for each format (https://schema.org/NewsArticle#subtypes). */
const TYPES = {
  news: "NewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  background: "BackgroundNewsArticle",
  review: "ReviewNewsArticle",
  advertorial: "AdvertiserContentArticle",
} as const satisfies Record<Format, StoryData["@type"]>;

/** What a story's page knows of it beside the article. */
export interface StoryPlace {
  /** name of its category */
  section: string;
  series?: Label | undefined;
}

/** The article as search engines read it. */
export function newsArticleOf(article: Article, { section, series }: StoryPlace, site: Site): StoryData {
  return {
    "@type": TYPES[article.format],
    mainEntityOfPage: absolute(site, article.address),
    url: absolute(site, article.address),
    headline: article.title,
    description: article.summary,
    datePublished: isoDate(article.date),
    dateModified: isoDate(article.updated ?? article.date),
    ...(article.authors.length ? { author: article.authors.map((one) => bylineOf(one, site)) } : {}),
    ...(article.editors.length ? { editor: article.editors.map((one) => bylineOf(one, site)) } : {}),
    ...(article.image ? { image: imagesOf(article.image, site) } : {}),
    ...(section ? { articleSection: section } : {}),
    ...(article.tags.length ? { keywords: [...article.tags] } : {}),
    ...(article.dateline ? { dateline: article.dateline } : {}),
    ...(article.sponsor ? { sponsor: sponsorOf(article.sponsor) } : {}),
    inLanguage: "id",
    wordCount: article.words,
    isPartOf: [
      siteRefOf(site),
      ...(series
        ? [
            {
              "@type": "CreativeWorkSeries",
              name: series.name,
              ...(site.serves("series") ? { url: absolute(site, series.address) } : {}),
            } as const,
          ]
        : []),
    ],
    publisher: publisherOf(site),
  };
}

function sponsorOf({ name, url }: Sponsor): Data<Organization> {
  return { "@type": "Organization", name, ...(url ? { url } : {}) };
}
