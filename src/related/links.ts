import type { Archive, Entry, PlaceOf } from "./archive.ts";

/** The ids to which a document at a place points. */
export type Pointing = readonly [place: number, ids: readonly string[]];

/** Documents among entries that point to others. */
export function* pointingIn(entries: readonly Entry[]): Generator<Pointing> {
  for (let place = 0; place < entries.length; place++) {
    const { links } = entries[place] as Entry;
    if (links && links.length > 0) yield [place, links];
  }
}

/**
 * Links as edges that count in both directions; a document's link to itself or to an unknown id is none.
 * @param size how many documents there are
 */
export function linksOf(
  size: number,
  pointing: Iterable<Pointing>,
  placeOf: PlaceOf,
): Pick<Archive, "links" | "linkStarts"> {
  const edges = new Map<number, Set<number>>();
  const join = (from: number, to: number) => edges.set(from, (edges.get(from) ?? new Set()).add(to));
  for (const [place, ids] of pointing) {
    for (const id of ids) {
      const other = placeOf(id);
      if (other === undefined || other === place) continue;
      join(place, other);
      join(other, place);
    }
  }
  const linkStarts = new Uint32Array(size + 1);
  const links: number[] = [];
  for (let place = 0; place < size; place++) {
    const own = edges.get(place);
    if (own !== undefined) links.push(...[...own].sort((a, b) => a - b));
    linkStarts[place + 1] = links.length;
  }
  return { links: Uint32Array.from(links), linkStarts };
}

/** The places that are joined with one by a link. */
export function linkedTo({ links, linkStarts }: Archive, place: number): Uint32Array {
  return links.subarray(linkStarts[place], linkStarts[place + 1]);
}
