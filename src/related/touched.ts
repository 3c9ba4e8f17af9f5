import { dateOf, type Entry, keysOf } from "./archive.ts";
import { type StandingList, staysAfterChange, staysAfterMove } from "./bounds.ts";
import type { Catalogue, Turnover } from "./catalogue.ts";
import type { RankingOptions } from "./options.ts";
import type { Postings } from "./postings.ts";
import { type Seen, type Sight, sightOf } from "./sight.ts";
import { isMuchChanged, type Kept, type Suspects, suspectsOf } from "./suspects.ts";

/** Gives a list as it stands before a change. */
export type Standing = (id: string) => StandingList | undefined;

/** One of two archives between which documents changed. */
interface Side {
  readonly catalogue: Catalogue;
  /** places of documents that the other one lacks, or has in another form */
  readonly changed: ReadonlyMap<number, Kept>;
  /** of their keys; nothing where there are none */
  readonly postings: Postings | undefined;
}

/**
 * The ids of documents of the later archive whose lists can be others than they were.
 * @param standing where it is given, lists are looked into: of those that may see a change, most stay
 */
export function touchedBetween(
  before: Catalogue,
  after: Catalogue,
  { put, gone }: Turnover,
  options: RankingOptions,
  standing: Standing | undefined,
): Set<string> {
  const moved = [...put.keys(), ...gone];
  const [removed, added] = [changedIn(before, after, moved), changedIn(after, before, moved)];
  const most = Math.max(removed.size, added.size);
  const least = Math.min(before.size, after.size);
  if (isMuchChanged(most, least)) return new Set(Array.from({ length: after.size }, (_, place) => after.idAt(place)));
  const sides = [sideOf(before, removed), sideOf(after, added)] as const;
  const touched = new Set(idsAt(after, added.keys()));
  const seers = new Map<string, Set<string>>();
  for (const side of sides) {
    const suspects = suspectsIn(side, options);
    for (const id of idsAt(side.catalogue, suspects.surely)) if (after.placeOf(id) !== undefined) touched.add(id);
    for (const [place, own] of suspects.seers) {
      const other = side.catalogue.idAt(place);
      const known = seers.get(other) ?? new Set();
      for (const id of idsAt(side.catalogue, own)) known.add(id);
      seers.set(other, known);
    }
  }
  for (const [other, ids] of seers) {
    const look = lookAt(other, sides, options);
    for (const id of ids) {
      if (touched.has(id) || after.placeOf(id) === undefined || id === other) continue;
      const change = look(id);
      if (change && !stays(standing?.(id), other, change)) touched.add(id);
    }
  }
  return touched;
}

/** A document as a seer saw it and sees it; exact where the document itself changed. */
interface Change {
  readonly before: Seen | undefined;
  readonly after: Seen | undefined;
  readonly exact: boolean;
}

/** @returns nothing for seers to whom the document is not worth comparing, before or after */
function lookAt(
  other: string,
  sides: readonly [Side, Side],
  options: RankingOptions,
): (seer: string) => Change | undefined {
  const looks = sides.map((side) => {
    const place = side.catalogue.placeOf(other);
    return { side, place, isChanged: place !== undefined && side.changed.has(place) };
  });
  const exact = looks.some(({ isChanged }) => isChanged);
  const sights = looks.map(({ side, place, isChanged }): Sight | undefined =>
    place === undefined ? undefined : sightOf(side.catalogue, place, isChanged ? side.postings : undefined, options),
  );
  return (seer) => {
    const [before, after] = sights.map((sight, at) => {
      const place = sides[at]?.catalogue.placeOf(seer);
      return place === undefined ? undefined : sight?.from(place);
    });
    return before || after ? { before, after, exact } : undefined;
  };
}

function stays(list: StandingList | undefined, other: string, { before, after, exact }: Change): boolean {
  if (!list?.bounds || list.ids.includes(other)) return false;
  return exact ? staysAfterChange(list.bounds, before, after) : staysAfterMove(list.bounds, after);
}

function sideOf(catalogue: Catalogue, changed: ReadonlyMap<number, Kept>): Side {
  const postings = changed.size === 0 ? undefined : catalogue.postingsFor(changed.keys());
  return { catalogue, changed, postings };
}

const NO_SUSPECTS: Suspects = { seers: new Map(), surely: new Set() };

function suspectsIn({ catalogue, changed, postings }: Side, options: RankingOptions): Suspects {
  return postings ? suspectsOf(catalogue, postings, changed, options) : NO_SUSPECTS;
}

function idsAt(catalogue: Catalogue, places: Iterable<number>): string[] {
  return Array.from(places, (place) => catalogue.idAt(place));
}

const NOTHING_KEPT: Kept = new Set();

/**
 * Places of the entries that the other catalogue lacks, or has in another form.
 * @param moved ids of all that may be among them
 */
function changedIn(catalogue: Catalogue, other: Catalogue, moved: readonly string[]): Map<number, Kept> {
  const places = new Map<number, Kept>();
  const own = Uint32Array.from(moved.flatMap((id) => catalogue.placeOf(id) ?? [])).sort();
  for (const place of own) {
    const entry = catalogue.entryAt(place);
    const there = other.placeOf(entry.id);
    const twin = there === undefined ? undefined : other.entryAt(there);
    if (twin === entry) continue;
    if (twin === undefined || dateOf(twin) !== dateOf(entry)) places.set(place, NOTHING_KEPT);
    else if (!isSame(entry, twin)) places.set(place, new Set(keysOf(twin)));
  }
  return places;
}

function isSame(a: Entry, b: Entry): boolean {
  return (
    a.category === b.category &&
    a.series === b.series &&
    sameAnalysis(a.analysis, b.analysis) &&
    sameLinks(a.links ?? [], b.links ?? [])
  );
}

function sameLinks(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}

function sameAnalysis(a: Entry["analysis"], b: Entry["analysis"]): boolean {
  return a === b || (same(a.terms, b.terms) && same(a.title, b.title) && same(a.shingles, b.shingles));
}

function same(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
