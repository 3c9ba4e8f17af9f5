import * as z from "zod";
import { type Checked, type Fault, fault, type Place } from "../faults/fault.ts";
import { nearest } from "../faults/nearest.ts";
import { problemsOf, type SchemaProblem } from "../faults/zod.ts";
import { onceEach } from "../once.ts";
import { sponsorField } from "../press/sponsor.ts";
import { visible } from "../site/slug.ts";
import { plainOf, type YamlMap, type YamlNode } from "./yaml.ts";

export const formats = ["news", "analysis", "opinion", "background", "review", "advertorial"] as const;
export type Format = (typeof formats)[number];

const words = z.string().transform(visible);
const yes = ["true", "yes", "ya"];
const no = ["false", "no", "tidak"];
const flag = z
  .string()
  .refine((text) => [...yes, ...no].includes(text.toLowerCase()), { message: "true, false" })
  .transform((text) => yes.includes(text.toLowerCase()));
const list = z
  .union([words.transform((one) => [one]), z.array(words)], { error: "list" })
  .transform((all) => all.filter(Boolean));
/** A plain line is a list with commas: what editors write before they learn of brackets. */
const commaList = z
  .union([z.string().transform((line) => line.split(",").map(visible)), z.array(words)], { error: "list" })
  .transform((all) => all.filter(Boolean));

const image = z.strictObject({
  /** looked for beside the article, then in content/images */
  src: words.refine(Boolean, { message: "….jpg" }),
  /** what the picture shows, for those who cannot see it; empty only when it shows nothing that matters */
  alt: words,
  caption: words.optional(),
  credit: words.optional(),
});

const sponsor = sponsorField(words);

/** Keys that hold keys. */
const INNER: Readonly<Record<string, readonly string[]>> = {
  image: Object.keys(image.shape),
  sponsor: ["name", "url"],
};

/** An article's front matter, as it is documented for editors. */
const frontMatterShape = {
  title: words,
  /** in the newsroom's zone unless it names one */
  date: z.string(),
  /** set by hand, never taken from the file's time */
  updated: z.string().optional(),
  /** slug of a configured category */
  category: words,
  tags: commaList.default([]),
  /** keys of content/people, or plain names */
  author: list.default([]),
  editor: list.default([]),
  dateline: words.optional(),
  kicker: words.optional(),
  /** one or two sentences; else cut from the first paragraph */
  summary: words.optional(),
  /** three to five lines, "Poin utama" */
  highlights: list.default([]),
  image: image.optional(),
  format: z.enum(formats).default("news"),
  /** who paid for an advertorial */
  sponsor: sponsor.optional(),
  series: words.optional(),
  featured: flag.default(false),
  breaking: flag.default(false),
  /** slugs or addresses of the editor's own picks, which come first */
  related: list.default([]),
  /** else from the file's name, without a date before it */
  slug: words.optional(),
  /** keeps an old address */
  permalink: words.optional(),
  /** earlier addresses that lead here */
  aliases: list.default([]),
  draft: flag.default(false),
};

const frontMatterSchema = z.strictObject(frontMatterShape);
export type FrontMatter = z.output<typeof frontMatterSchema>;

/** Line of each key, for faults that only show when files are held against each other. */
export type KeyLines = Readonly<Record<string, number>>;

/** Front matter, typed, with what a site's own `fields` say apart. */
export interface ReadFrontMatter {
  /** every key that could be read: all required ones when there is no fault */
  known: Partial<FrontMatter>;
  extra: Record<string, unknown>;
  lines: KeyLines;
}

/** Zod compiles each schema anew. */
const ownSchema = onceEach((fields: z.ZodRawShape) => z.object(fields));

/**
 * Types a front matter by the schema. What is wrong with one key hides nothing of the others.
 * @param fields a site's own keys, from its options
 */
export function readFrontMatter(map: YamlMap, file: string, fields: z.ZodRawShape): Checked<ReadFrontMatter> {
  const lines = Object.fromEntries([...map.entries].map(([key, entry]) => [key, entry.line]));
  const plain = withoutEmpty(plainOf(map) as Record<string, unknown>);
  const own = Object.fromEntries(Object.keys(fields).map((key) => [key, plain[key]]));
  const ours = Object.fromEntries(Object.entries(plain).filter(([key]) => !Object.hasOwn(fields, key)));
  const known = frontMatterSchema.safeParse(ours, { reportInput: true });
  const extra = ownSchema(fields).safeParse(own, { reportInput: true });
  const problems = [known, extra].flatMap((one) => (one.error ? problemsOf(one.error) : []));
  const keys = [...Object.keys(frontMatterShape), ...Object.keys(fields)];
  return {
    value: { known: known.data ?? readable(ours), extra: extra.data ?? {}, lines },
    faults: faultsOf(problems, map, file, keys),
  };
}

/** The keys of a faulty front matter that can be read by themselves. */
function readable(plain: Record<string, unknown>): Partial<FrontMatter> {
  const values = Object.entries(frontMatterShape).map(([key, schema]) => [key, schema.safeParse(plain[key]).data]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** A key without a value is a key not written; `alt: ""` inside `image` is said on purpose. */
function withoutEmpty(plain: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== "" && visibleAtAll(value)));
}

function visibleAtAll(value: unknown): boolean {
  return typeof value !== "string" || visible(value) !== "";
}

function faultsOf(problems: readonly SchemaProblem[], map: YamlMap, file: string, keys: readonly string[]): Fault[] {
  const missing = problems.filter((one) => one.kind === "missing").map(({ path }) => fieldOf(path));
  const faults = problems.map((problem) => faultOf(problem, missing, map, file, keys));
  const guessed = new Set(faults.map(({ code, at, nearest: guess }) => code === "unknown-key" && beside(at, guess)));
  // an unknown key close to a missing required one is one fault, not two
  return faults.filter((one) => !(one.code === "missing-key" && guessed.has(one.details.key)));
}

function faultOf(
  problem: SchemaProblem,
  missing: readonly string[],
  map: YamlMap,
  file: string,
  keys: readonly string[],
): Fault {
  const { path, kind, expected } = problem;
  const at = placeOf(path, map, file);
  const field = fieldOf(path);
  if (kind === "missing") return fault("missing-key", at, { key: field });
  if (kind === "unknown") {
    const key = String(path.at(-1));
    const known = path.length > 1 ? (INNER[String(path[0])] ?? []) : keys;
    const guess = nearest(
      key,
      known.filter((one) => missing.includes(beside(at, one))),
    );
    return fault("unknown-key", at, { key }, { found: key, nearest: guess ?? nearest(key, known) });
  }
  const node = nodeAt(path, map);
  const line = node?.kind === "list" ? node.items.find((item) => item.kind === "map") : undefined;
  if (line) return lineFault(line, field, file);
  const found = node?.kind === "text" ? node.text : undefined;
  return fault("wrong-value", at, { key: field }, { found, expected: expected || undefined });
}

/** A line of a list with a colon in it, which YAML takes for a key and its value. */
function lineFault({ entries, line, column }: YamlMap, field: string, file: string): Fault {
  const [key = "", entry] = entries.entries().next().value ?? [];
  const found = `${key}: ${entry?.value.kind === "text" ? entry.value.text : "…"}`;
  return fault("title-needs-quotes", { file, line, column, field }, { key: field }, { found });
}

/** The field of a key that stands beside the one at a place. */
function beside({ field = "" }: Place, key: string | undefined): string {
  return [...field.split(".").slice(0, -1), key].join(".");
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.filter((part) => typeof part === "string").join(".");
}

function nodeAt(path: readonly PropertyKey[], map: YamlMap): YamlNode | undefined {
  return path.reduce<YamlNode | undefined>((node, key) => {
    if (node?.kind === "map") return node.entries.get(String(key))?.value;
    return node?.kind === "list" ? node.items[Number(key)] : undefined;
  }, map);
}

/** The key's own line; for what is missing, that of the key above it, or the first. */
function placeOf(path: readonly PropertyKey[], map: YamlMap, file: string): Place {
  const field = fieldOf(path);
  const parent = nodeAt(path.slice(0, -1), map);
  const entry = parent?.kind === "map" ? parent.entries.get(String(path.at(-1))) : undefined;
  if (entry) return { file, line: entry.line, column: entry.column, field };
  const top = path.length > 1 ? map.entries.get(String(path[0])) : undefined;
  return { file, line: top?.line ?? 1, field };
}
