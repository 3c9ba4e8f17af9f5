import type { MarkdownIt } from "markdown-it";
import * as z from "zod";
import type { Article } from "../src/content/article.ts";
import type { Source } from "../src/content/source.ts";
import type { Fault } from "../src/faults/fault.ts";
import type { AnyKind } from "../src/pages/page.ts";
import { categories } from "../src/site/options/categories.ts";
import { masthead } from "../src/site/options/identity.ts";
import { related } from "../src/site/options/reading.ts";
import { optionsShape, type SiteOptions } from "../src/site/options.ts";
import { type CollectionOptions, collectionSchema } from "./fromCollection.ts";
import { ALWAYS } from "./relatedFilter.ts";

const functionOption = <T>() => z.custom<T>((value) => typeof value === "function", { message: "a function" });

/** A site's options with those that are functions or objects of ours. */
export const wartaOptionsSchema = z.strictObject({
  ...optionsShape,
  /** where articles come from; files below `articles/` when left out */
  articles: z
    .custom<Source>((value) => typeof (value as Source)?.read === "function", { message: "a source" })
    .optional(),
  /** front-matter keys of the site's own, a shape of zod 4 schemas; their values stand in `article.extra` */
  fields: z
    .record(
      z.string(),
      z.custom<z.ZodType>((value) => value instanceof z.ZodType, { message: "a zod schema" }),
    )
    .default({}),
  /** further kinds of page; they are made in the same way as ours */
  pages: z.array(z.custom<AnyKind>(isKind, { message: "a kind of page" })).default([]),
  /** rules of the site's own: an article in, faults out */
  rules: z.array(functionOption<(article: Article) => readonly Fault[]>()).default([]),
  /** adds Markdown of the site's own */
  markdown: functionOption<(md: MarkdownIt) => void>().optional(),
});

function isKind(value: unknown): boolean {
  const { subjects, groups, subjectsOf } = (value ?? {}) as Record<string, unknown>;
  return typeof subjects === "function" || (typeof groups === "function" && typeof subjectsOf === "function");
}

const anyText = z.string().trim().default("");

/**
 * The options of a site that takes parts alone, with articles from one of its own collections: it owes nobody a
 * masthead, and its posts need no categories.
 */
export const guestOptionsSchema = wartaOptionsSchema.extend({
  articles: collectionSchema,
  categories: z.union([z.array(z.never()).length(0), categories]).default([]),
  related: related
    .unwrap()
    .extend({ followUpDays: z.int().min(0).max(ALWAYS).default(ALWAYS) })
    .prefault({}),
  masthead: masthead.extend({ legalName: anyText, address: anyText, responsible: anyText }).prefault({}),
});

/** What an owner of a newsroom writes. */
export interface WartaOptions extends SiteOptions, OwnParts {
  articles?: Source;
}

/** What the owner of a site writes that takes parts alone, with articles from one of its own collections. */
export interface GuestOptions extends Omit<SiteOptions, "categories" | "masthead">, OwnParts {
  articles: CollectionOptions;
  categories?: SiteOptions["categories"];
  masthead?: Partial<SiteOptions["masthead"]>;
}

interface OwnParts {
  fields?: Record<string, z.ZodType>;
  pages?: AnyKind[];
  rules?: ((article: Article) => readonly Fault[])[];
  markdown?: (md: MarkdownIt) => void;
}

export type WartaSettings = z.output<typeof wartaOptionsSchema> | z.output<typeof guestOptionsSchema>;
