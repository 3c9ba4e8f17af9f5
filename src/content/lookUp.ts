import { dirname } from "node:path";
import { wallOf } from "../dates/wall.ts";
import { type Checked, type Fault, fault, type Place } from "../faults/fault.ts";
import { nearest } from "../faults/nearest.ts";
import type { Measured } from "../pictures/measure.ts";
import type { MeasuredMedia } from "../pictures/mediaFile.ts";
import { type CopiedFile, type Picture, type PictureWords, pictureOf } from "../pictures/picture.ts";
import type { Look } from "../pictures/recipes.ts";
import type { CategoryNode } from "../site/categories.ts";
import type { Site } from "../site/site.ts";
import { slugOf } from "../site/slug.ts";
import type { Byline } from "./article.ts";
import type { BrokenData, WholeData } from "./articleFile.ts";
import { findMedia, mediaFault } from "./findMedia.ts";
import { findPicture, pictureFaults } from "./findPicture.ts";
import type { Person } from "./person.ts";

type FileData = WholeData | BrokenData;

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
  category: CategoryNode | undefined;
  authors: readonly Byline[];
  editors: readonly Byline[];
  image: Picture | undefined;
  /** pictures in the body with the names that the body gives them */
  pictures: readonly (readonly [src: string, picture: Picture])[];
  /** recordings in the body and their subtitles, likewise */
  media: readonly (readonly [src: string, media: CopiedFile])[];
}

/** Looks up category, people, pictures and recordings, of a broken file as far as it could be read. */
export function lookUp(read: FileData, context: LookUpContext): Checked<Links> {
  const faults: Fault[] = [];
  const value: Links = {
    category: categoryOf(read, context, faults),
    authors: bylinesOf("author", read, context, faults),
    editors: bylinesOf("editor", read, context, faults),
    image: leadOf(read, context, faults),
    pictures: picturesOf(read, context, faults),
    media: mediaOf(read, context, faults),
  };
  return { value, faults };
}

const NONE: readonly never[] = Object.freeze([]);

function leadOf(read: FileData, context: LookUpContext, faults: Fault[]): Picture | undefined {
  const { file, lines, front } = read;
  const at = { file, line: lines.image ?? 1, field: "image" };
  return front.image && pictureAt(at, front.image, lookOf(read, context), context, faults);
}

function picturesOf(read: FileData, context: LookUpContext, faults: Fault[]): Links["pictures"] {
  const { file, pictures } = read;
  if (pictures.length === 0) return NONE;
  const look = lookOf(read, context);
  return pictures.flatMap((one): Links["pictures"] => {
    const picture = pictureAt({ file, line: one.line }, one, look, context, faults);
    return picture ? [[one.src, picture]] : [];
  });
}

function categoryOf({ file, lines, front }: FileData, { site }: LookUpContext, faults: Fault[]) {
  // a post of another source may have none
  if (!front.category) return undefined;
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
  { file, lines, front }: FileData,
  context: LookUpContext,
  faults: Fault[],
): readonly Byline[] {
  const names = front[field];
  if (!names || names.length === 0) return NONE;
  const at = { file, line: lines[field] ?? 1, field };
  const bylines: Byline[] = [];
  for (const name of names) {
    const byline = bylineOf(name, at, context, faults);
    if (!bylines.some((one) => one.address === byline.address)) bylines.push(byline);
  }
  return bylines;
}

/** Bylines without a fault, by the people among whom they were looked up: the same few stand over an archive. */
const known = new WeakMap<LookUpContext["people"], Map<string, Byline>>();

function bylineOf(name: string, at: Place, context: LookUpContext, faults: Fault[]): Byline {
  const bylines = known.get(context.people) ?? new Map<string, Byline>();
  known.set(context.people, bylines);
  const found = bylines.get(name);
  if (found) return found;
  const before = faults.length;
  const made = newByline(name, at, context, faults);
  if (faults.length === before) bylines.set(name, made);
  return made;
}

/** A capital or a blank makes a plain name, anything else is a key of content/people. */
function newByline(name: string, at: Place, { site, people }: LookUpContext, faults: Fault[]): Byline {
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
  words: PictureWords & { src: string },
  look: Look,
  context: LookUpContext,
  faults: Fault[],
): Picture | undefined {
  const found = findPicture(words.src, dirname(at.file), context);
  if (found.ok) return pictureOf(found.picture, words, { look, named: at });
  faults.push(...pictureFaults(found, at, words.src));
  return undefined;
}

/** Stories from before the day that the owner wrote have fewer files a picture. */
function lookOf(read: FileData, { site }: LookUpContext): Look {
  const { since } = site.settings.pictures;
  if (!since || !read.whole) return "full";
  const { year, month, day } = wallOf(read.date);
  const [sinceYear, sinceMonth, sinceDay] = since.split("-").map(Number) as [number, number, number];
  const days = (one: number, two: number, three: number) => (one * 100 + two) * 100 + three;
  return days(year, month, day) < days(sinceYear, sinceMonth, sinceDay) ? "older" : "full";
}

function mediaOf({ file, media }: FileData, context: LookUpContext, faults: Fault[]): Links["media"] {
  if (media.length === 0) return NONE;
  return media.flatMap(({ src, captions, line }) =>
    [src, ...(captions ? [captions] : [])].flatMap((name): Links["media"] => {
      const found = findMedia(name, dirname(file), context);
      if (found.ok) return [[name, found.media]];
      faults.push(mediaFault(found, { file, line }, name));
      return [];
    }),
  );
}
