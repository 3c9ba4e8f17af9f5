import { visible } from "../../src/site/slug.ts";
import type { CollectionSettings, FieldRule, PostField } from "../fromCollection.ts";
import { BOOKKEEPING } from "../relatedFilter.ts";
import type { PostItem } from "./postItem.ts";

/** Keys under which posts have their fields when the site says nothing else; the first one that is there counts. */
const USUAL: Readonly<Record<PostField, readonly string[]>> = {
  title: ["title"],
  date: ["date"],
  updated: ["updated"],
  tags: ["tags"],
  category: ["category"],
  authors: ["authors", "author"],
  summary: ["summary", "description"],
  image: ["image"],
  series: ["series"],
};

/** A field as it was found. */
export interface FoundField {
  readonly value: unknown;
  /** key of the data under which it stands; nothing where a function made it */
  readonly key?: string;
}

/** Finds a field of a post by the site's map, or under its usual keys. */
export function findField(item: PostItem, field: PostField, map: CollectionSettings["map"]): FoundField {
  const rule: FieldRule | undefined = map[field];
  if (rule === false) return { value: undefined };
  if (typeof rule === "function") return { value: rule(item) };
  for (const key of rule === undefined ? USUAL[field] : [rule]) {
    const value = valueAt(item.data, key);
    if (value !== undefined && value !== null && value !== "") return { value, key };
  }
  return { value: undefined, ...(rule === undefined ? {} : { key: rule }) };
}

function valueAt(data: Readonly<Record<string, unknown>>, key: string): unknown {
  if (Object.hasOwn(data, key)) return data[key];
  return key.split(".").reduce<unknown>((value, part) => (value as Record<string, unknown> | null)?.[part], data);
}

/** A text, a number, or the name of something that has one; nothing for all else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string" || typeof value === "number") return visible(String(value)) || undefined;
  const { name } = (value ?? {}) as { name?: unknown };
  return typeof name === "string" ? visible(name) || undefined : undefined;
}

/** One of these or several, each once. */
export function textsOf(value: unknown): string[] {
  const all = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  return [...new Set(all.flatMap((one) => textOf(one) ?? []))];
}

/** Tags of a post without those that only put it into a collection. */
export function ownTags({ value, key }: FoundField, collection: string): string[] {
  const all = textsOf(value);
  return key === undefined ? all : all.filter((tag) => tag !== collection && !BOOKKEEPING.has(tag));
}

/** A picture by its name, or as `{ src, alt, caption, credit }`; one of another site is none that we can show. */
export function imageOf(value: unknown) {
  const { src, alt, caption, credit } = (typeof value === "string" ? { src: value } : (value ?? {})) as Readonly<
    Record<string, unknown>
  >;
  const name = textOf(src);
  if (name === undefined || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(name)) return undefined;
  return { src: name, alt: textOf(alt) ?? "", caption: textOf(caption), credit: textOf(credit) };
}
