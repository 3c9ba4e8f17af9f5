import { statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Digest, fold } from "../digest.ts";
import { type Checked, type Fault, fault } from "../faults/fault.ts";
import { keyed } from "../keyed.ts";
import { once } from "../once.ts";
import type { Standing } from "../press/standing.ts";
import type { Article } from "./article.ts";
import { type FreshFile, RememberedTexts, readArticleFile, slugOfFile } from "./articleFile.ts";
import { type FileMemory, type LookedAt, openFileMemory, type RememberedFile } from "./fileMemory.ts";
import { filesBelow } from "./files.ts";
import { type LinkedFile, linkArticle, rememberedArticle, rememberedBody, standingIn } from "./linkArticle.ts";
import type { Since, Source, SourceArticles, SourceContext } from "./source.ts";
import { unreadable } from "./textFile.ts";

/** Articles from the Markdown files below `articles/` in the content folder. */
export function files(): Source {
  let last: Reading | undefined;
  return {
    name: "files",
    read(context) {
      const { since, store } = context;
      const reading = { ...context, basis: basisOf(context), unders: new Map() };
      last = since && last?.basis === reading.basis ? readChanged(last, since, reading) : readAll(reading);
      if (!since?.hurried) {
        const gone = last.memory.save();
        if (gone.length) store.forget("bodies", gone);
      }
      const { value, faults } = gathered(last.all);
      return { value, faults: [...last.unread, ...faults] };
    },
  };
}

/** All files as they were last read, by their paths and in the order of these. */
interface Reading {
  /** digest of all beside the files themselves that decides what becomes of them */
  basis: Digest;
  /** ms since 1970 */
  now: number;
  memory: FileMemory;
  all: readonly Row[];
  /** faults of folders that could not be read */
  unread: readonly Fault[];
  /** the same by their paths; only a server asks */
  rows(): Map<string, Row>;
  /** ms since 1970: the time of no story comes before this; only a server asks */
  due(): number;
}

interface Row extends ReadArticle {
  id: string;
  file: string;
  /** whether its file is called as its article is: such files differ as much as these do */
  alike: boolean;
}

/** An article, or where there is none the slug that it would have. */
interface ReadArticle {
  article: Article | undefined;
  slug: string | undefined;
  faults: readonly Fault[];
}

function basisOf({ site, reading, markdownDigest, people }: SourceContext): Digest {
  return fold([site.digest, reading, markdownDigest, ...[...people.values()].map((person) => person.digest)]);
}

function readAll(context: ReadingContext): Reading {
  const folder = join(context.content, "articles");
  const memory = openFileMemory(context.store, context.reading, context.looked);
  const { looked } = context;
  const { value: files, faults: unread } = looked
    ? { value: articlesAmong(looked.keys(), folder), faults: NONE }
    : articlesBelow(folder);
  const all = files.map((file, at) => {
    context.step?.(at, files.length);
    return readRow(file, folder, memory, context);
  });
  const rows = once(() => keyed(all, ({ file }) => file));
  return { basis: context.basis, now: context.now, memory, all, unread, rows, due: once(() => dueOf(all)) };
}

const NONE: readonly never[] = Object.freeze([]);

function articlesBelow(folder: string): Checked<string[]> {
  const { value, faults } = filesBelow(folder, "**/*.md");
  return { value: value.map((path) => `${folder}/${path}`), faults };
}

/** When the next time of a story comes for which it is held back. */
function dueOf(rows: Iterable<Row>): number {
  let due = Number.POSITIVE_INFINITY;
  for (const { article } of rows) if (article?.standing.scheduled) due = Math.min(due, article.date.epoch);
  return due;
}

/** The files that {@link articlesBelow} would find, in its order. */
function articlesAmong(files: Iterable<string>, folder: string): string[] {
  const begin = `${folder}/`;
  const found: string[] = [];
  let sorted = true;
  for (const file of files) {
    if (!file.startsWith(begin) || !isArticlePath(file.slice(begin.length))) continue;
    sorted &&= found.length === 0 || (found.at(-1) as string) < file;
    found.push(file);
  }
  return sorted ? found : found.sort();
}

/**
 * Reads again what changed, and what the clock has passed; all else stays as it was read.
 * @param last is no more afterwards: to copy its rows would take longer than all else
 */
function readChanged(last: Reading, since: Since, context: ReadingContext): Reading {
  const folder = join(context.content, "articles");
  for (const file of since.files) last.memory.drop(file);
  const stale = new Set(since.files);
  // most stories wait for no time
  const next = last.due();
  const timely = context.now < last.now || context.now >= next;
  if (timely) for (const row of last.all) if (passed(row, last.now, context.now)) stale.add(row.file);
  const rows = last.rows();
  const read: Row[] = [];
  let came = false;
  for (const file of stale) {
    if (isArticle(file, folder)) read.push(readRow(file, folder, last.memory, context));
    else rows.delete(file);
  }
  for (const row of read) {
    came ||= !rows.has(row.file);
    rows.set(row.file, row);
  }
  const due = timely ? dueOf(rows.values()) : Math.min(next, dueOf(read));
  const now = came ? new Map([...rows].sort(byFile)) : rows;
  return { ...last, now: context.now, all: [...now.values()], rows: () => now, due: () => due };
}

function byFile([one]: [string, Row], [other]: [string, Row]): number {
  return one < other ? -1 : 1;
}

function isArticle(file: string, folder: string): boolean {
  return isArticlePath(relative(folder, file)) && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function isArticlePath(path: string): boolean {
  return /\.md$/i.test(path) && !/(?:^|[\\/])\./.test(path);
}

/** Whether the moment lies on another side of a story's date than it did. */
function passed({ article }: Row, before: number, now: number): boolean {
  const date = article?.date.epoch;
  return date !== undefined && date > before !== date > now;
}

/** @param folder of articles */
function readRow(file: string, folder: string, memory: FileMemory, context: ReadingContext): Row {
  let look: LookedAt;
  try {
    look = memory.look(file);
  } catch (error) {
    const id = idOf(file, folder);
    const faults = [unreadable(error, file)];
    return { id, file, alike: isAlike(id, file), article: undefined, slug: slugOfFile(id), faults };
  }
  if (look.known) return rememberedFile(file, look.known, memory, context);
  const id = idOf(file, folder);
  return { id, file, alike: isAlike(id, file), ...newFile(id, file, look, memory, context) };
}

function isAlike(id: string, file: string): boolean {
  return file.endsWith(`${id}.md`);
}

function idOf(file: string, folder: string): string {
  return relative(folder, file).replaceAll(sep, "/").replace(/\.md$/i, "").normalize("NFC");
}

/** Two files of one id are a fault; the first of them is the article. */
function gathered(rows: readonly Row[]): Checked<SourceArticles> {
  const articles: Article[] = [];
  const faulty: string[] = [];
  const faults: Fault[] = [];
  const twins = twinsAmong(rows);
  for (const row of rows) {
    const { article, file, slug } = row;
    const other = twins.get(row);
    if (other) faults.push(fault("article-twice", { file }, { other }));
    for (const one of row.faults) faults.push(one);
    if (article && !other) articles.push(article);
    else faulty.push(slug ?? (article as Article).slug);
  }
  return { value: { articles, faulty }, faults };
}

/** Rows whose id a row before them has, with the file of that. */
function twinsAmong(rows: readonly Row[]): ReadonlyMap<Row, string> {
  const twins = new Map<Row, string>();
  if (rows.every(({ alike }) => alike)) return twins;
  const files = new Map<string, string>();
  for (const row of rows) {
    const other = files.get(row.id);
    if (other) twins.set(row, other);
    files.set(row.id, row.file);
  }
  return twins;
}

interface ReadingContext extends SourceContext {
  basis: Digest;
  /** what {@link underOf} found: an archive has few standings */
  unders: Map<Standing, string>;
}

/** A file that says what it said; its names are looked up again where they may lead elsewhere by now. */
function rememberedFile(file: string, known: RememberedFile, memory: FileMemory, context: ReadingContext): Row {
  const { data, faults, identity } = known;
  const { id } = data;
  const standing = standingIn(data, context);
  if (identity && identity.under === underOf(standing, context)) {
    memory.keep(file, known);
    const article = rememberedArticle({ data, identity, standing }, context);
    return { id, file, alike: isAlike(id, file), article, slug: undefined, faults };
  }
  const texts = new RememberedTexts(file, context.markdown, data.digests.body);
  const linked = linkArticle({ data, texts }, context);
  memory.keep(file, withIdentity(known, linked, context));
  return { id, file, alike: isAlike(id, file), ...articleOr(linked, data.slug, faults) };
}

function newFile(
  id: string,
  file: string,
  { bytes, ...seen }: Extract<LookedAt, { bytes: Uint8Array }>,
  memory: FileMemory,
  context: ReadingContext,
): ReadArticle {
  const { site, markdown, fields } = context;
  const read = readArticleFile(bytes, id, file, { zone: site.settings.site.timeZone, markdown, fields });
  if (!read.value) return { article: undefined, slug: slugOfFile(id), faults: read.faults };
  const { data } = read.value;
  const linked = linkArticle(read.value, context);
  if (linked.value) renderNow(read.value, linked.value, context);
  if (data.whole) memory.keep(file, withIdentity({ ...seen, data, faults: read.faults }, linked, context));
  return articleOr(linked, data.slug, read.faults);
}

/** A body is parsed to read it: rendered at once, it need not be parsed again for its page, nor held until then. */
function renderNow({ data, texts, html }: FreshFile, { linked }: LinkedFile, context: ReadingContext): void {
  if (!context.store.remembers) return;
  try {
    rememberedBody(data, linked, context, html);
    texts.release();
  } catch {
    // a site's own Markdown failed: its page tells of that
  }
}

function articleOr(linked: Checked<LinkedFile | undefined>, slug: string, faults: readonly Fault[]): ReadArticle {
  const article = linked.value?.article;
  return { article, slug: article ? undefined : slug, faults: [...faults, ...linked.faults] };
}

/** What pictures and recordings are, their files alone can tell: articles without any are known by what they name. */
function withIdentity(
  { modified, size, hash, data, faults }: RememberedFile,
  linked: Checked<LinkedFile | undefined>,
  context: ReadingContext,
): RememberedFile {
  const plain = { modified, size, hash, data, faults };
  const files = data.pictures.length + data.media.length + (data.front.image ? 1 : 0);
  if (!linked.value || linked.faults.length > 0 || files > 0) return plain;
  const standing = standingIn(data, context);
  return { ...plain, identity: { ...linked.value.identity, under: underOf(standing, context) } };
}

/** Of all beside its file that decides what an article without files of its own is. */
function underOf(standing: Standing, { basis, unders }: ReadingContext): string {
  let under = unders.get(standing);
  if (under === undefined) {
    under = `${basis} ${standing.indexed} ${standing.textShown} ${standing.labels.join()}`;
    unders.set(standing, under);
  }
  return under;
}
