import type { Article } from "../src/content/article.ts";
import type { Label } from "../src/content/label.ts";
import { jsDate } from "../src/dates/jsDate.ts";
import { countsOf } from "../src/edition/counts.ts";
import type { Edition } from "../src/edition/prepare.ts";
import type { Shelf } from "../src/newsroom/shelf.ts";
import { type Address, fileOf } from "../src/site/addresses.ts";
import type { UserConfig } from "./eleventy.ts";
import { type CollectionName, collectionNames } from "./fromCollection.ts";
import { lazyItems } from "./lazyItems.ts";
import type { PostBuild } from "./posts/postBuild.ts";
import { editionOf, type Run } from "./run.ts";

/**
 * An article as an item of an Eleventy collection, with the fields of Eleventy's own items. A class, since
 * Eleventy searches plain objects with an `inputPath`, once a collection.
 */
export class ArticleItem {
  readonly article: Article;
  readonly url: string;
  readonly inputPath: string;
  readonly fileSlug: string;
  readonly date: Date;
  readonly data: Record<string, unknown>;
  declare readonly page: ArticlePage;
  /** HTML, rendered at the first reading */
  declare readonly content: string;
  declare readonly templateContent: string;

  constructor(article: Article) {
    const { address, file, slug, title, summary, tags, category, authors } = article;
    this.article = shown(article);
    this.url = address;
    this.inputPath = `./${file}`;
    this.fileSlug = slug;
    this.date = jsDate(article.date);
    const names = authors.map((one) => one.name);
    this.data = {
      ...article.extra,
      title,
      description: summary,
      summary,
      tags: [...tags],
      category,
      authors: names,
      date: this.date,
    };
    Object.defineProperties(this, LAZY);
    Object.defineProperty(this.data, "page", { get: () => this.page });
  }
}

/** An article whose fields are its own, since Liquid sees nothing of a class. */
function shown(article: Article): Article {
  const own = Object.entries(Object.getOwnPropertyDescriptors(article));
  const inherited = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(article)));
  const names = [...own, ...inherited.filter(([, { get }]) => get)].map(([name]) => name as keyof Article);
  const field = (name: keyof Article): PropertyDescriptor => ({ enumerable: true, get: () => article[name] });
  return Object.freeze(
    Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, field(name)]))) as Article,
  );
}

/** The page of an article as others are told of it: a feed sends a story's text through a site's transforms by it. */
export class ArticlePage {
  readonly url: string;
  readonly date: Date;
  readonly inputPath: string;
  readonly fileSlug: string;
  /** by its ending transforms know what they are handed */
  readonly outputPath: string;

  constructor({ url, date, inputPath, fileSlug }: Pick<ArticlePage, "url" | "date" | "inputPath" | "fileSlug">) {
    this.url = url;
    this.date = date;
    this.inputPath = inputPath;
    this.fileSlug = fileSlug;
    this.outputPath = fileOf(url as Address);
  }
}

/** Read on demand; each item's own, since Liquid sees nothing of a class. */
const LAZY: PropertyDescriptorMap & ThisType<ArticleItem> = {
  page: {
    get() {
      return new ArticlePage(this);
    },
  },
  content: {
    get() {
      return this.article.body.html();
    },
  },
  templateContent: {
    get() {
      return this.content;
    },
  },
};

/** A category, tag, person or day with its articles. */
export class ShelfItem {
  readonly name: string;
  readonly url: string;
  /** made at the first reading: an archive has tens of thousands of shelves that no template looks into */
  declare readonly articles: readonly ArticleItem[];

  constructor({ name, address }: Pick<Label, "name" | "address">, articles: () => readonly ArticleItem[]) {
    this.name = name;
    this.url = address;
    Object.defineProperty(this, "articles", { enumerable: true, get: articles });
  }
}

const items = new WeakMap<Article, ArticleItem>();

/** The item of an article, the same in every collection. */
export function itemOf(article: Article): ArticleItem {
  const item = items.get(article) ?? new ArticleItem(article);
  items.set(article, item);
  return item;
}

/**
 * `collections.articles`, `.categories`, `.tags`, `.authors` and `.days`, newest first, for a site's own templates.
 * @param ready waits for the edition, where a build makes it no sooner than its collections
 */
export function addCollections(
  eleventyConfig: UserConfig,
  run: Run,
  { names = collectionNames, ready }: { names?: readonly CollectionName[]; ready?: PostBuild["ready"] } = {},
): void {
  const shelf = (label: Pick<Label, "name" | "address">, articles: readonly Article[]) =>
    new ShelfItem(label, () => articles.map(itemOf));
  const shelves = (all: readonly Shelf[]) => all.map((one) => shelf(one.label, one.articles));
  const make = {
    articles: ({ newsroom }: Edition) => newsroom.articles.map(itemOf),
    categories: ({ newsroom }: Edition) => shelves(newsroom.categories),
    tags: ({ newsroom }: Edition) => shelves(newsroom.tags),
    authors: ({ newsroom }: Edition) => shelves(newsroom.contributors),
    days({ newsroom, site }: Edition) {
      const days = newsroom.calendar.flatMap((year) => year.months).flatMap((month) => month.days);
      const two = (part: number) => String(part).padStart(2, "0");
      return days.map((one) =>
        shelf(
          { name: `${one.year}-${two(one.month)}-${two(one.day)}`, address: site.addresses.day(one) },
          one.articles,
        ),
      );
    },
  } satisfies Record<CollectionName, (edition: Edition) => readonly object[]>;
  for (const name of names) {
    const prototype = name === "articles" ? ArticleItem.prototype : ShelfItem.prototype;
    const all = () => make[name](editionOf(run));
    eleventyConfig.addCollection(name, async (api) => {
      await ready?.(api);
      const counts = run.unchanged?.counts ?? countsOf(editionOf(run));
      return lazyItems<object>(counts[name], prototype, all);
    });
  }
}
