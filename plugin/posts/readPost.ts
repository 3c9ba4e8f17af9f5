import { relative } from "node:path";
import type { Post } from "../../src/content/post.ts";
import { isUpdatedEarly, updatedEarly } from "../../src/content/readDates.ts";
import type { SourceContext } from "../../src/content/source.ts";
import { momentOf } from "../../src/dates/jsDate.ts";
import { isoDate } from "../../src/dates/machine.ts";
import type { Moment } from "../../src/dates/moment.ts";
import { parseDate } from "../../src/dates/parse.ts";
import { inZone } from "../../src/dates/wall.ts";
import { type Digest, digest } from "../../src/digest.ts";
import { type Checked, type Fault, fault, hasErrors, type Place } from "../../src/faults/fault.ts";
import { summaryOf } from "../../src/markdown/summary.ts";
import { readAddress } from "../../src/site/readAddress.ts";
import { slugOf } from "../../src/site/slug.ts";
import type { CollectionSettings, PostField } from "../fromCollection.ts";
import { type FoundField, findField, imageOf, ownTags, textOf, textsOf } from "./postFields.ts";
import { type PostFile, postFileText, readPostFile } from "./postFile.ts";
import type { PostItem } from "./postItem.ts";
import { isPlainMarkdown, type PostText, readOpening, readPostText } from "./postText.ts";

/** Where the store keeps what was read of a post. */
export const POST_ROOMS = { facts: "posts", counts: "posts-read" } as const;

/** What costs time to read of each post, as it is remembered. */
interface Facts extends PostFile {
  /** plain words of its first paragraph */
  readonly opening: string;
}

/** What few ask for: read to the end of the post at the first question, and remembered too. */
type Counts = Omit<PostText, "text">;

/** How posts are read. */
export interface PostReading {
  readonly settings: CollectionSettings;
  readonly context: Pick<SourceContext, "site" | "markdown" | "reading" | "store">;
  /** another one in each build: stands for all that a template may take its HTML from */
  readonly build: Digest;
}

/**
 * Reads an item of a collection.
 * @returns nothing for a template that gives no page, and beside a fault
 */
export function readPost(item: PostItem, { settings, context, build }: PostReading): Checked<Post | undefined> {
  const address = readAddress(item.url || "");
  if (!address.ok) return { value: undefined, faults: [] };
  const { map, collection, pages } = settings;
  const file = relative("", item.inputPath);
  const source = typeof item.rawInput === "string" ? item.rawInput : "";
  const facts = factsOf(address.address, source, item.inputPath, context);
  const faults: Fault[] = [];
  const at = (field: PostField, { key }: FoundField): Place => {
    const line = key === undefined ? undefined : facts.lines[key];
    return { file, ...(line ? { line } : {}), field: key ?? field };
  };
  const found = (field: PostField): FoundField => {
    try {
      return findField(item, field, map);
    } catch (error) {
      const told = { found: (error as Error).message, expected: `map.${field}` };
      faults.push(fault("wrong-value", { file, field }, { key: field }, told));
      return { value: undefined };
    }
  };
  const title = found("title");
  const name = textOf(title.value);
  if (name === undefined && !hasErrors(faults)) faults.push(fault("missing-key", at("title", title), { key: "title" }));
  const zone = context.site.settings.site.timeZone;
  const dated = (field: "date" | "updated"): Moment | undefined => {
    const one = found(field);
    const read = readDate(one, facts, zone);
    // what Eleventy itself makes of its own key ("Last Modified", a date in the file's name) it tells as a date
    if (field === "date" && (one.value === undefined || (read === BAD && one.key === "date")))
      return momentOf(item.date, zone);
    if (!read || !("problem" in read)) return read;
    const written = (one.key && facts.written[one.key]) || String(one.value);
    const details = { day: read.day ?? "" };
    faults.push(fault(read.problem, at(field, one), details, { found: written, expected: "2023-02-28 14:05" }));
    return undefined;
  };
  const date = dated("date");
  const updated = dated("updated");
  const isEarly = isUpdatedEarly(date, updated);
  if (date && updated && isEarly) {
    faults.push(updatedEarly(at("updated", found("updated")), isoDate(updated), isoDate(date)));
  }
  const summary = textOf(found("summary").value);
  const [category, authors, series] = [found("category"), found("authors"), found("series")];
  const tags = ownTags(found("tags"), collection);
  const image = pages.length ? imageOf(found("image").value) : undefined;
  if (name === undefined || date === undefined || hasErrors(faults)) return { value: undefined, faults };
  const value: Post = {
    file,
    lines: facts.lines,
    address: address.address,
    slug: slugOf(item.fileSlug) || slugOf(name),
    title: name,
    date,
    updated: isEarly ? undefined : updated,
    category: textOf(category.value),
    tags,
    authors: textsOf(authors.value),
    summary: summary ?? summaryOf(facts.opening),
    standfirst: summary !== undefined,
    image,
    series: textOf(series.value),
    counts: () => countsOf(address.address, source, item.inputPath, context),
    source: digest(source),
    text: digest([context.reading, item.inputPath, source]),
    made: isPlainMarkdown(source, item.inputPath) ? undefined : build,
    body: {
      text: () => readPostText(source, item.inputPath, context.markdown).text,
      html: () => String(item.templateContent ?? ""),
    },
  };
  return { value, faults };
}

/** What was read of a post whose source and file are what they were is remembered. */
function factsOf(key: string, source: string, path: string, { markdown, reading, store }: PostReading["context"]) {
  const file = postFileText(path);
  const of = digest([reading, path, source, file]);
  const bytes = store.remember(POST_ROOMS.facts, key, of, () =>
    bytesOf({ ...readPostFile(file), opening: readOpening(source, path, markdown) } satisfies Facts),
  );
  return parsed<Facts>(bytes);
}

function countsOf(key: string, source: string, path: string, { markdown, reading, store }: PostReading["context"]) {
  const bytes = store.remember(POST_ROOMS.counts, key, digest([reading, path, source]), () => {
    const { words, alsoRead } = readPostText(source, path, markdown);
    return bytesOf({ words, alsoRead } satisfies Counts);
  });
  return parsed<Counts>(bytes);
}

const bytesOf = (value: object) => Buffer.from(JSON.stringify(value));

function parsed<T>(bytes: Uint8Array): T {
  return JSON.parse(Buffer.from(bytes).toString("utf8")) as T;
}

type Unread = Extract<ReturnType<typeof parseDate>, { ok: false }>;

const BAD: Unread = { ok: false, problem: "bad-date" };

/**
 * A date by the newsroom's zone. YAML has read what stands in a file as UTC; where that text can be had, it counts.
 * @returns nothing where there is none
 */
function readDate({ value, key }: FoundField, { written }: Facts, zone: Moment["zone"]): Moment | Unread | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === "string" ? value : key === undefined ? undefined : written[key];
  if (text !== undefined) {
    const read = parseDate(text, zone);
    if (read.ok && read.moment.precision !== "month") return inZone(read.moment, zone);
    // YAML makes the 2nd of March of 31 February
    if (!read.ok && read.problem !== "bad-date") return read;
    if (typeof value === "string") return BAD;
  }
  return value instanceof Date && !Number.isNaN(value.getTime()) ? momentOf(value, zone) : BAD;
}
