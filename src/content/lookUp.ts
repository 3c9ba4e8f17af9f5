import { dirname } from "node:path";
import { type Checked, type Fault, fault, type Place } from "../faults/fault.ts";
import { nearest } from "../faults/nearest.ts";
import type { Measured } from "../pictures/measure.ts";
import type { MeasuredMedia } from "../pictures/mediaFile.ts";
import { type CopiedFile, type Picture, type PictureWords, pictureOf } from "../pictures/picture.ts";
import type { CategoryNode } from "../site/categories.ts";
import type { Site } from "../site/site.ts";
import { slugOf } from "../site/slug.ts";
import type { Byline } from "./article.ts";
import type { ArticleFile } from "./articleFile.ts";
import { findMedia, mediaFault } from "./findMedia.ts";
import { findPicture, pictureFaults } from "./findPicture.ts";
import type { Person } from "./person.ts";

/** Where the names in a file lead. */
export interface LookUpContext {
  site: Site;
  people: ReadonlyMap<string, Person>;
  /** content folder, from the working directory */
  content: string;
  measure(file: string): Measured;
  measureMedia(file: string): MeasuredMedia;
}

/** What a file names, found. */
export interface Links {
  category?: CategoryNode;
  authors: Byline[];
  editors: Byline[];
  image?: Picture;
  /** pictures in the body with the names that the body gives them */
  pictures: [src: string, picture: Picture][];
  /** recordings in the body and their subtitles, likewise */
  media: [src: string, media: CopiedFile][];
}

/** Looks up category, people, pictures and recordings, of a broken file as far as it could be read. */
export function lookUp(read: ArticleFile, context: LookUpContext): Checked<Links> {
  const faults: Fault[] = [];
  const category = categoryOf(read, context, faults);
  const authors = bylinesOf("author", read, context, faults);
  const editors = bylinesOf("editor", read, context, faults);
  const { image } = read.front;
  const at = { file: read.file, line: read.lines.image ?? 1, field: "image" };
  const lead = image && pictureAt(at, image, context, faults);
  const pictures = read.pictures.flatMap((one): Links["pictures"] => {
    const picture = pictureAt({ file: read.file, line: one.line }, one, context, faults);
    return picture ? [[one.src, picture]] : [];
  });
  const media = mediaOf(read, context, faults);
  const named = { authors, editors, pictures, media };
  const value = { ...(category ? { category } : {}), ...(lead ? { image: lead } : {}), ...named };
  return { value, faults };
}

function categoryOf({ file, lines, front }: ArticleFile, { site }: LookUpContext, faults: Fault[]) {
  if (front.category === undefined) return undefined;
  const found = site.categories.bySlug.get(front.category);
  if (found) return found;
  const known = [...site.categories.bySlug.keys()];
  const at = { file, line: lines.category ?? 1, field: "category" };
  const told = { found: front.category, expected: known.join(", "), nearest: nearest(front.category, known) };
  faults.push(fault("unknown-category", at, {}, told));
  return undefined;
}

/** The people of one key, each once however they are named. */
function bylinesOf(
  field: "author" | "editor",
  { file, lines, front }: ArticleFile,
  context: LookUpContext,
  faults: Fault[],
): Byline[] {
  const names = front[field];
  if (!names || names.length === 0) return [];
  const at = { file, line: lines[field] ?? 1, field };
  const bylines: Byline[] = [];
  for (const name of names) {
    const byline = bylineOf(name, at, context, faults);
    if (!bylines.some((one) => one.address === byline.address)) bylines.push(byline);
  }
  return bylines;
}

/** A capital or a blank makes a plain name, anything else is a key of content/people. */
function bylineOf(name: string, at: Place, { site, people }: LookUpContext, faults: Fault[]): Byline {
  const person = people.get(name);
  if (person) return { name: person.name, person: name, address: person.address };
  if (!/[\p{Lu}\s]/u.test(name)) {
    faults.push(fault("unknown-person", at, {}, { found: name, nearest: nearest(name, people.keys()) }));
  }
  const slug = slugOf(name);
  if (!slug) faults.push(fault("empty-slug", at, { of: name }, { found: name }));
  return { name, address: site.addresses.person(slug) };
}

function pictureAt(
  at: Place,
  named: PictureWords & { src: string },
  context: LookUpContext,
  faults: Fault[],
): Picture | undefined {
  const found = findPicture(named.src, dirname(at.file), context);
  if (found.ok) return pictureOf(found.picture, named);
  faults.push(...pictureFaults(found, at, named.src));
  return undefined;
}

function mediaOf({ file, media }: ArticleFile, context: LookUpContext, faults: Fault[]): Links["media"] {
  return media.flatMap(({ src, captions, line }) =>
    [src, ...(captions ? [captions] : [])].flatMap((name): Links["media"] => {
      const found = findMedia(name, dirname(file), context);
      if (found.ok) return [[name, found.media]];
      faults.push(mediaFault(found, { file, line }, name));
      return [];
    }),
  );
}
