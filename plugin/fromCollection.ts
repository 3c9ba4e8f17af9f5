import * as z from "zod";
import type { PostItem } from "./posts/postItem.ts";

/** What Warta wants to know of a post. */
export const postFields = [
  "title",
  "date",
  "updated",
  "tags",
  "category",
  "authors",
  "summary",
  "image",
  "series",
] as const;
export type PostField = (typeof postFields)[number];

/** Where a field comes from: a key of the post's data (`"seo.summary"` too), a function of the post, or nowhere. */
export type FieldRule = string | ((post: PostItem) => unknown) | false;

/** The pages that a site may take, each group with the kinds of page that lead to one another. */
const pageGroups = {
  categories: ["category"],
  tags: ["tags", "tagLetter", "tag"],
  people: ["person"],
  series: ["series"],
  days: ["latest", "year", "month", "day"],
  feeds: ["feeds", "feed", "atomFeed", "jsonFeed", "tagFeed"],
  sitemaps: ["sitemapIndex", "sitemap", "newsSitemap"],
  search: ["search"],
  files: ["siteFiles"],
} as const;
export type PageGroup = keyof typeof pageGroups;

export const collectionNames = ["articles", "categories", "tags", "authors", "days"] as const;
export type CollectionName = (typeof collectionNames)[number];

const rule = z.union([
  z.string().min(1),
  z.literal(false),
  z.custom<Exclude<FieldRule, string | false>>((value) => typeof value === "function"),
]);
const map = Object.fromEntries(postFields.map((field) => [field, rule.optional()])) as Record<
  PostField,
  z.ZodOptional<typeof rule>
>;

/** Articles from one of the site's own collections. */
export const collectionSchema = z.strictObject({
  /** name of the collection; the one of all pages is none of posts */
  collection: z
    .string()
    .min(1)
    .refine((name) => name !== "all", { message: "posts" }),
  /** where fields come from that do not stand under their usual keys */
  map: z.strictObject(map).prefault({}),
  /** pages that Warta adds; none but these */
  pages: z.array(z.enum(Object.keys(pageGroups) as [PageGroup, ...PageGroup[]])).default([]),
  /** collections of articles that Warta adds for the site's own templates; none but these */
  collections: z.array(z.enum(collectionNames)).default([]),
});

export type CollectionSettings = z.output<typeof collectionSchema>;

/** What {@link fromCollection} gives: plain options, checked with all others. */
export interface CollectionOptions {
  collection: string;
  map?: Partial<Record<PostField, FieldRule>>;
  pages?: PageGroup[];
  collections?: CollectionName[];
}

/**
 * Takes articles from a collection of the site's own: its posts stay templates of Eleventy at their own addresses, in
 * their own layouts.
 * @example articles: fromCollection("posts", { pages: ["tags", "days"], map: { authors: "byline" } })
 */
export function fromCollection(collection: string, options: Omit<CollectionOptions, "collection"> = {}) {
  return { ...options, collection } satisfies CollectionOptions;
}

/** Whether articles come from a collection. */
export function isCollection<T>(articles: T): articles is Extract<T, { collection: string }> {
  return typeof (articles as { collection?: unknown } | undefined)?.collection === "string";
}

/** Names of the kinds of page that a site takes, beside those of its own. */
export function kindsOf(groups: readonly PageGroup[]): ReadonlySet<string> {
  // both are made only where the site asked for them elsewhere
  return new Set(["redirect", "hostFiles", ...groups.flatMap((group) => pageGroups[group])]);
}
