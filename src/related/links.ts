import type { Archive, Entry, PlaceOf } from "./archive.ts";

/** Links as edges that count in both directions; a document's link to itself or to an unknown id is none. */
export function linksOf(entries: readonly Entry[], placeOf: PlaceOf): Pick<Archive, "links" | "linkStarts"> {
  const edges = new Map<number, Set<number>>();
  const join = (from: number, to: number) => edges.set(from, (edges.get(from) ?? new Set()).add(to));
  for (let place = 0; place < entries.length; place++) {
    for (const id of (entries[place] as Entry).links ?? []) {
      const other = placeOf(id);
      if (other === undefined || other === place) continue;
      join(place, other);
      join(other, place);
    }
  }
  const linkStarts = new Uint32Array(entries.length + 1);
  const links: number[] = [];
  for (let place = 0; place < entries.length; place++) {
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
