import type { Article } from "../../src/content/article.ts";
import { keyed } from "../../src/keyed.ts";
import { jsonLdText } from "../../src/metadata/jsonLd.ts";
import { newsArticleOf } from "../../src/metadata/newsArticle.ts";
import { readAddress } from "../../src/site/readAddress.ts";
import { itemOf } from "../collections.ts";
import type { UserConfig } from "../eleventy.ts";
import { type CollectionItem, FIRST, relatedTo } from "../relatedFilter.ts";
import { editionOf, type Run } from "../run.ts";

/** What a template has of a page: `page` itself, or an item of a collection. */
interface PageLike {
  readonly url?: string | false;
}

/**
 * Filters for the posts' own layouts: what is related comes from the newsroom's memory, and is not ranked anew in each
 * build; `articleOf` gives a post as Warta knows it, `structuredData` what search engines read.
 */
export function addPostFilters(eleventyConfig: UserConfig, run: Run): void {
  const articles = articlesBy(run);
  eleventyConfig.addFilter("relatedTo", (collection: readonly CollectionItem[], page: PageLike, ...how: [number?]) => {
    const [count = FIRST, language] = how as [number?, "indonesian"?];
    const article = articles(page);
    const { newsroom, site } = editionOf(run);
    const known = article && language === undefined && count <= site.settings.related.count;
    if (!known || !Array.isArray(collection)) return relatedTo(collection, page, count, language);
    const items = itemsOf(collection);
    const near = newsroom.relatedTo(article).flatMap(({ card }) => items.get(card.address) ?? []);
    return near.slice(0, count);
  });
  eleventyConfig.addFilter("articleOf", (page: PageLike) => {
    const article = articles(page);
    return article && itemOf(article);
  });
  eleventyConfig.addFilter("structuredData", (page: PageLike) => {
    const article = articles(page);
    if (!article) return "";
    const { newsroom, site } = editionOf(run);
    const place = { section: article.card.category?.name ?? "", series: newsroom.seriesOf(article)?.label };
    const text = jsonLdText(newsArticleOf(article, place, site));
    return `<script type="application/ld+json">${text}</script>`;
  });
}

const addressed = new WeakMap<readonly CollectionItem[], ReadonlyMap<string | undefined, CollectionItem>>();

/** A collection's items by their addresses, once for all posts that ask. */
function itemsOf(collection: readonly CollectionItem[]) {
  const items = addressed.get(collection) ?? keyed(collection, addressOf);
  addressed.set(collection, items);
  return items;
}

/** The articles of the build under way, by their addresses: posts bear them as ids. */
function articlesBy(run: Run): (page: PageLike | undefined) => Article | undefined {
  return (page) => editionOf(run).newsroom.byId.get(addressOf(page) ?? "");
}

function addressOf(page: PageLike | undefined): string | undefined {
  const read = readAddress(page?.url || "");
  return read.ok ? read.address : undefined;
}
