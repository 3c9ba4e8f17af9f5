import type { CollectionApi, UserConfig } from "../eleventy.ts";
import { QuietError } from "../eleventy.ts";
import type { PostItem } from "./postItem.ts";
import type { PostSource } from "./postSource.ts";

/** The reading of a site's own collection, in its place in a build: behind Eleventy's own of all templates. */
export interface PostBuild {
  /** A build begins: what the last one read counts no more. */
  expect(): void;
  /** Reads the collection, unless this build did already; throws what stops the build. */
  ready(api: CollectionApi): Promise<void>;
  /** whether this build came as far as the collection */
  readonly begun: boolean;
}

/**
 * Hooks the reading into the collection itself, under its own name: a further collection would be one more page of
 * every site that makes its pages of tags from the names in `collections`.
 * @param begin starts our part of the build, once the source was handed its items
 */
export function openPostBuild(eleventyConfig: UserConfig, source: PostSource, begin: () => Promise<void>): PostBuild {
  const { collection } = source.settings;
  let list: Promise<unknown> | undefined;
  let begun: Promise<void> | undefined;
  let own: ((api: CollectionApi) => unknown) | undefined;
  const listOf = (api: CollectionApi) => {
    list ??= Promise.resolve(own ? own(api) : api.getFilteredByTag(collection));
    return list;
  };
  const ready = (api: CollectionApi) => {
    begun ??= listOf(api).then((items) => {
      if (!isListOfPages(items)) throw new QuietError(`Warta: collections.${collection} is no list of pages`);
      source.take(items, () => namesIn(api, eleventyConfig).filter((name) => name !== collection));
      return begin();
    });
    return begun;
  };
  const hooked = async (api: CollectionApi) => {
    await ready(api);
    return listOf(api);
  };
  // told again with every build of a server
  eleventyConfig.on("eleventy.config", () => {
    const collections = eleventyConfig.getCollections();
    if (collections[collection] === hooked) return;
    own = collections[collection];
    collections[collection] = hooked;
  });
  return {
    ready,
    expect() {
      list = undefined;
      begun = undefined;
    },
    get begun() {
      return begun !== undefined;
    },
  };
}

function isListOfPages(items: unknown): items is PostItem[] {
  return Array.isArray(items) && items.every((item) => item && "inputPath" in item && "data" in item);
}

/** Names of all collections, for a guess at what was meant. */
function namesIn(api: CollectionApi, eleventyConfig: UserConfig): string[] {
  const tags = api.getAll().flatMap(({ data }) => (Array.isArray(data.tags) ? data.tags.map(String) : []));
  return [...new Set([...Object.keys(eleventyConfig.getCollections()), ...tags])];
}
