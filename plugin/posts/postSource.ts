import { randomUUID } from "node:crypto";
import type { Article } from "../../src/content/article.ts";
import { linkPost } from "../../src/content/post.ts";
import type { Source, SourceContext } from "../../src/content/source.ts";
import { digest } from "../../src/digest.ts";
import { type Fault, fault } from "../../src/faults/fault.ts";
import { nearest } from "../../src/faults/nearest.ts";
import { slugOf } from "../../src/site/slug.ts";
import type { CollectionSettings, FieldRule, PostField } from "../fromCollection.ts";
import { stopped } from "../report.ts";
import { findField } from "./postFields.ts";
import type { PostItem } from "./postItem.ts";
import { POST_ROOMS, readPost } from "./readPost.ts";

/** Articles from a collection of the site's own, which Eleventy hands over in the midst of a build. */
export interface PostSource extends Source {
  readonly settings: CollectionSettings;
  /**
   * Takes what the next reading reads.
   * @param others names of collections that do hold something
   */
  take(items: readonly PostItem[], others: () => Iterable<string>): void;
}

/** @param options name of the configuration file, for reports */
export function openPostSource(settings: CollectionSettings, options: () => string): PostSource {
  const { collection } = settings;
  let taken: { items: readonly PostItem[]; others: () => Iterable<string> } | undefined;
  return {
    name: "collection",
    settings,
    take(items, others) {
      taken = { items: onceEachIn(items), others };
    },
    read(context) {
      // a command that runs no build has no collections
      if (!taken) throw stopped("collection", context.site.settings.reports);
      const { items, others } = taken;
      const reading = { settings, context, build: digest(randomUUID()) };
      const articles: Article[] = [];
      const faulty: string[] = [];
      const faults: Fault[] = items.length === 0 ? [emptyFault(collection, others(), options())] : [];
      for (const [at, item] of items.entries()) {
        context.step?.(at, items.length);
        const post = readPost(item, reading);
        const linked = post.value ? linkPost(post.value, context) : undefined;
        faults.push(...post.faults, ...(linked?.faults ?? []));
        if (linked?.value) articles.push(linked.value);
        else if (item.url) faulty.push(slugOf(item.fileSlug));
      }
      faults.push(...unusedKeys(items, settings, options()));
      forgetGone(articles, context);
      return { value: { articles, faulty }, faults };
    },
  };
}

/** A collection put together of others may hold one post several times. */
function onceEachIn(items: readonly PostItem[]): PostItem[] {
  const seen = new Set<string>();
  return items.filter(({ url }) => {
    if (!url) return true;
    const isFirst = !seen.has(url);
    seen.add(url);
    return isFirst;
  });
}

/** A new site may have no posts yet; a name that is nearly another's is mistyped, and all pages of it would go. */
function emptyFault(collection: string, others: Iterable<string>, file: string): Fault {
  const guess = nearest(collection, others);
  const at = { file, field: "articles.collection" };
  return fault(
    "unknown-collection",
    at,
    {},
    { found: collection, nearest: guess, severity: guess ? "error" : "warning" },
  );
}

/** Keys of the map that no post has: a field that is nowhere would take its pages along in silence. */
function unusedKeys(items: readonly PostItem[], { map }: CollectionSettings, file: string): Fault[] {
  if (items.length === 0) return [];
  return (Object.entries(map) as [PostField, FieldRule][]).flatMap(([field, rule]) => {
    if (typeof rule !== "string" || items.some((item) => findField(item, field, map).value !== undefined)) return [];
    const keys = new Set(items.flatMap(({ data }) => Object.keys(data)));
    const at = { file, field: `articles.map.${field}` };
    return [fault("unknown-key", at, { key: rule }, { nearest: nearest(rule, keys), severity: "warning" })];
  });
}

const POSTS_TABLE = "posts";

/** What was remembered of posts that are no more is forgotten. */
function forgetGone(articles: readonly Article[], { store }: Pick<SourceContext, "store">): void {
  const before = (store.columns(POSTS_TABLE)?.address ?? []) as readonly string[];
  const address = articles.map((one) => one.address as string);
  const now = new Set(address);
  const gone = before.filter((one) => !now.has(one));
  if (gone.length > 0) for (const room of Object.values(POST_ROOMS)) store.forget(room, gone);
  if (gone.length > 0 || before.length !== now.size) store.keep(POSTS_TABLE, { address });
}
