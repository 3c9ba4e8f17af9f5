import { basename } from "node:path";
import type { z } from "zod";
import type { Moment, Zone } from "../dates/moment.ts";
import { type Digest, digest } from "../digest.ts";
import { type Checked, type Fault, fault, hasErrors, type Place } from "../faults/fault.ts";
import { type BodyMedia, type BodyPicture, type Markdown, type ReadBody, readBody } from "../markdown/body.ts";
import { summaryOf } from "../markdown/summary.ts";
import type { Address } from "../site/addresses.ts";
import { readAddress } from "../site/readAddress.ts";
import { slugOf } from "../site/slug.ts";
import { type FrontMatter, type KeyLines, type ReadFrontMatter, readFrontMatter } from "./frontMatter.ts";
import { type Dates, readDates } from "./readDates.ts";
import { decodeText, readText } from "./textFile.ts";
import { readYaml, type YamlMap } from "./yaml.ts";

/** What one file says, as plain data: the part of it that is remembered. */
interface FileData {
  id: string;
  file: string;
  extra: Record<string, unknown>;
  lines: KeyLines;
  updated?: Moment;
  slug: string;
  permalink?: Address;
  aliases: Address[];
  digests: FileDigests;
  /** the editor's summary, else one cut from the first paragraph */
  summary: string;
  words: number;
  /** every picture in the body */
  pictures: readonly BodyPicture[];
  /** every recording in the body */
  media: readonly BodyMedia[];
  /** where the body's "Baca juga" lines lead, as written */
  alsoRead: readonly string[];
}

/** Digests of what one file says, made once and remembered with it. */
export interface FileDigests {
  /** the body's Markdown */
  body: Digest;
  /** what a list shows of the story */
  card: Digest;
  /** what its own page shows, but for the body */
  page: Digest;
  /** that by which related stories are found, but for category and date */
  text: Digest;
}

/** The long texts of a file, read when they are asked for. */
export interface FileTexts {
  /** the body's Markdown */
  source(): string;
  /** its plain words */
  text(): string;
}

/** Texts that were just read: many of them are held until nobody is likely to ask any more. */
export interface HeldTexts extends FileTexts {
  /** Forgets the Markdown, and the words as soon as somebody asked for them; both are read again if need be. */
  release(): void;
}

/** Data of a file of which an article can be made, as far as it alone can tell. */
export interface WholeData extends FileData {
  whole: true;
  front: FrontMatter;
  date: Moment;
}

/** Data of a file with faults of its own: what could be read of it is still held against the newsroom, so that one report tells all. */
export interface BrokenData extends FileData {
  whole: false;
  front: Partial<FrontMatter>;
}

/** What one file says, before it is held against the others: a function of its bytes, its path and the options. */
export interface ArticleFile {
  readonly data: WholeData | BrokenData;
  readonly texts: FileTexts;
}

/** One that was read just now. */
export interface FreshFile extends ArticleFile {
  readonly texts: HeldTexts;
  /** its body as HTML, as long as it is at hand as it was parsed */
  html: ReadBody["html"];
}

export interface ReadingContext {
  zone: Zone;
  markdown: Markdown;
  /** a site's own front-matter keys */
  fields: z.ZodRawShape;
}

const FENCE = /^---[ \t]*$/;

/** Parts a file at its two lines of `---`; lines are kept true by counting. */
function split(text: string, file: string): Checked<{ yaml: string; body: string; bodyLine: number }> {
  const nothing = { yaml: "", body: text, bodyLine: 1 };
  const lines = text.split("\n");
  if (!FENCE.test(lines[0] ?? "")) return { value: nothing, faults: [fault("no-front-matter", { file, line: 1 }, {})] };
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) return { value: nothing, faults: [fault("unclosed-front-matter", { file, line: 1 }, {})] };
  const value = { yaml: lines.slice(1, end).join("\n"), body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
  return { value, faults: [] };
}

/**
 * Reads one article's file.
 * @param bytes the file as it is on disk
 * @param id path below content/articles, without ".md"
 * @param file path for the report
 * @returns `undefined` beside the faults when it is no text with a front matter
 */
export function readArticleFile(
  bytes: Uint8Array,
  id: string,
  file: string,
  context: ReadingContext,
): Checked<FreshFile | undefined> {
  const text = decodeText(bytes, file);
  if (hasErrors(text.faults)) return { value: undefined, faults: text.faults };
  const parts = split(text.value, file);
  if (hasErrors(parts.faults)) return { value: undefined, faults: parts.faults };
  const { yaml, body, bodyLine } = parts.value;
  const facts = readBody(context.markdown, body, { file, firstLine: bodyLine });
  const map = readYaml(yaml, file, 2);
  const front = readable(map, file, context.fields);
  const { known, extra, lines } = front.value;
  const place = (field: keyof FrontMatter): Place => ({ file, line: lines[field] ?? 1, field });
  const typed = typedParts(known, id, place, context.zone);
  const { date, ...rest } = typed.value;
  const { text: plain, words, pictures, media, alsoRead, summarySource } = facts.value;
  const summary = known.summary ?? summaryOf(summarySource);
  const dates = { date, updated: rest.updated };
  const digests = digestsOf({ id, slug: rest.slug, extra, summary, words, ...dates }, known, { body, plain });
  const shared = { id, file, extra, lines, ...rest, digests, summary, words, pictures, media, alsoRead };
  const faults = [...front.faults, ...typed.faults, ...facts.faults];
  // the schema has seen all required keys, and the date was read
  const whole = date && !hasErrors(faults) ? { whole: true as const, front: known as FrontMatter, date } : undefined;
  const data = { ...shared, ...(whole ?? { whole: false as const, front: known }) };
  const texts = new RememberedTexts(file, context.markdown, digests.body, { body, plain });
  return { value: { data, texts, html: facts.html }, faults };
}

type Told = Pick<FileData, "id" | "slug" | "extra" | "summary" | "words"> & {
  date: Moment | undefined;
  updated: Moment | undefined;
};

function digestsOf(told: Told, known: Partial<FrontMatter>, texts: { body: string; plain: string }): FileDigests {
  const { id, slug, extra, summary, words, date, updated } = told;
  const { title, kicker, format, tags, dateline, series, highlights, sponsor } = known;
  return {
    body: digest(texts.body),
    card: digest([id, title, kicker, summary, date, updated, format]),
    page: digest([slug, dateline, known.summary !== undefined, tags, series, highlights, words, extra, sponsor]),
    // what is analysed, not what it was read from: a site's own Markdown may read other words in the same bytes
    text: digest([title, tags, texts.plain]),
  };
}

/**
 * The long texts of a file that is remembered: read from it again, and only when a page needs them. Asking for a text
 * throws where the file has another body by now, since a page made of it would bear the fingerprint of the old one,
 * and be wrong for ever.
 */
export class RememberedTexts implements HeldTexts {
  private readonly file: string;
  private readonly markdown: Markdown;
  private readonly remembered: Digest;
  private body: string | undefined;
  private plain: string | undefined;

  /**
   * @param remembered digest of the body
   * @param texts both, where they were read just now
   */
  constructor(file: string, markdown: Markdown, remembered: Digest, texts?: { body: string; plain: string }) {
    this.file = file;
    this.markdown = markdown;
    this.remembered = remembered;
    this.body = texts?.body;
    this.plain = texts?.plain;
  }

  release(): void {
    this.body = undefined;
  }

  source(): string {
    const { file } = this;
    this.body ??= split(readText(file, file).value, file).value.body;
    if (digest(this.body) !== this.remembered) throw new Error(`${file} was changed while the site was being built`);
    return this.body;
  }

  text(): string {
    const { plain } = this;
    // its Markdown was forgotten already, and so are the words from now on
    if (this.body === undefined) this.plain = undefined;
    return plain ?? readBody(this.markdown, this.source(), { file: this.file, firstLine: 1 }).value.text;
  }
}

/** Keys that stand twice hide nothing of the others; a map that is none has no keys to be missed. */
function readable(map: Checked<YamlMap | undefined>, file: string, fields: z.ZodRawShape): Checked<ReadFrontMatter> {
  if (!map.value) return { value: { known: {}, extra: {}, lines: {} }, faults: map.faults };
  const front = readFrontMatter(map.value, file, fields);
  return { value: front.value, faults: [...map.faults, ...front.faults] };
}

interface TypedParts extends Dates {
  slug: string;
  permalink?: Address;
  aliases: Address[];
}

/** What the schema cannot type: dates, the slug and addresses. */
function typedParts(
  known: Partial<FrontMatter>,
  id: string,
  place: (field: keyof FrontMatter) => Place,
  zone: Zone,
): Checked<TypedParts> {
  const dates = readDates(known, zone, place);
  const faults: Fault[] = [...dates.faults];
  const addressed = (text: string, field: "permalink" | "aliases"): Address[] => {
    const read = readAddress(text);
    if (read.ok) return [read.address];
    faults.push(
      read.problem === "outside"
        ? fault("address-outside", place(field), {}, { found: text, expected: "/2023/02/28/judul/" })
        : fault("bad-address", place(field), { reason: read.reason }, { found: text, expected: "/2023/02/28/judul/" }),
    );
    return [];
  };
  const slug = known.slug === undefined ? slugOfFile(id) : slugOf(known.slug);
  if (!slug && !known.permalink) faults.push(fault("empty-slug", place("slug"), { of: known.slug ?? nameOf(id) }, {}));
  if (known.sponsor && known.format !== "advertorial")
    faults.push(fault("wrong-value", place("sponsor"), { key: "sponsor" }, { expected: "format: advertorial" }));
  const permalink = known.permalink ? addressed(known.permalink, "permalink")[0] : undefined;
  const aliases = (known.aliases ?? []).flatMap((text) => addressed(text, "aliases"));
  return {
    value: { ...dates.value, slug, ...(permalink ? { permalink } : {}), aliases },
    faults,
  };
}

/** The slug of an article that names none. */
export function slugOfFile(id: string): string {
  return slugOf(nameOf(id));
}

/** The file's name without a date before it, so that an edited headline keeps its address. */
function nameOf(id: string): string {
  return basename(id).replace(/^\d{4}-\d{2}-\d{2}[-_ ]/, "");
}
