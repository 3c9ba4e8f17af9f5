import type { Digest } from "../digest.ts";
import { once } from "../once.ts";
import { type KnownGroup, keyOf, type PlannedGroup } from "./knownGroups.ts";
import type { Mark } from "./mark.ts";
import type { DisturbedGroups, Subject } from "./page.ts";
import { CarriedPage, type Whence } from "./plannedPage.ts";

/** A group as a memory holds it. */
export interface SavedGroup extends PlannedGroup {
  readonly mark: Mark;
  /** how many pages it has; to tell it, none is read */
  readonly size: number;
}

/** Groups of one kind as a memory holds them: of an archive's many none is read before it is asked for. */
export interface SavedKind {
  readonly size: number;
  at(place: number): SavedGroup;
  /** Which of them stand, by what they are about, and how many pages these have; of the others the marks. */
  parted(stands: (key: unknown) => boolean): { places: number[]; pages: number; others: Mark[] };
  /** Pages of groups, one after the other, and no group made for it. @param places of the groups */
  pagesAt<P>(places: readonly number[], make: (file: string, fingerprint: Digest) => P): Generator<P>;
}

/** Those of them at which nobody has to look: their pages are carried over. */
export interface CarriedGroups {
  /** how many pages they have */
  readonly size: number;
  /** Made anew for each question, and held by nobody: an archive has many. */
  pages(): Generator<CarriedPage>;
  /** The same for a program that plans again. */
  groups(): KnownGroup[];
  /** marks of all further ones of the kind */
  readonly others: readonly Mark[];
}

/**
 * What is carried over of a kind where some of its groups are disturbed.
 * @param disturbed those of them that are there
 * @param whenceBy tells where the subjects of pages are, given the group of each file
 * @returns nothing where the memory does not hold all that was not disturbed: no page may be missing
 */
export function carriedGroups(
  saved: SavedKind,
  { gone, all, groupAbout }: Omit<DisturbedGroups<Subject>, "groups">,
  disturbed: readonly Subject[],
  whenceBy: (groupOf: (file: string) => Subject) => Whence,
): CarriedGroups | undefined {
  const moved = new Set<unknown>([...gone, ...disturbed.map(keyOf)]);
  const there = all();
  const { places, pages: size, others } = saved.parted((key) => !moved.has(key) && there.has(key));
  if (places.length === 0 || places.length + disturbed.length !== there.size) return undefined;
  const keys = once(() => {
    const groups = places.map((place) => saved.at(place));
    return new Map(groups.flatMap(({ key, pages }) => pages.map(({ file }) => [file, key] as const)));
  });
  const whence = whenceBy((file) => groupAbout(keys().get(file)));
  const make = (file: string, fingerprint: Digest) => new CarriedPage(file, fingerprint, whence);
  return {
    size,
    others,
    pages: () => saved.pagesAt(places, make),
    groups: () =>
      places.map((place) => {
        const { key, mark, under } = saved.at(place);
        return { group: undefined, key, mark, under, pages: [...saved.pagesAt([place], make)] };
      }),
  };
}
