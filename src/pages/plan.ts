import type { Digest } from "../digest.ts";
import type { Checked } from "../faults/fault.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Site } from "../site/site.ts";
import { checkAddresses } from "./checkAddresses.ts";
import { type KnownMarks, type Marker, openMarker } from "./knownMarks.ts";
import { type Mark, markOf } from "./mark.ts";
import type { AnyKind, Page, Subject } from "./page.ts";
import { CarriedPage, PlannedPage, standsUnder, type Whence } from "./plannedPage.ts";

/** Everything that the site serves, each with its address and fingerprint; no HTML yet. */
export interface PagePlan {
  readonly pages: readonly Page[];
  /** the same in their groups, by what these are made of */
  readonly groups: PlannedGroups;
  /** what a program that plans again knows of this plan; nothing for any other */
  readonly marks: KnownMarks | undefined;
}

/** Pages that were planned together, as far as a later plan needs them. */
export type PlannedGroups = ReadonlyMap<Mark, readonly Pick<Page, "file" | "fingerprint">[]>;

/**
 * Asks each kind for what its pages are made of. Where an earlier plan had a group of the same, its pages are in this one
 * as they were, and nobody looks at their subjects; all others are planned anew. Two pages at one address are a fault
 * that names both.
 * @param before groups of an earlier plan without such a fault
 * @param marks those of the last plan, none at the first one, in a program that plans again and again
 */
export function planPages(
  kinds: readonly AnyKind[],
  newsroom: Newsroom,
  site: Site,
  before: PlannedGroups = new Map(),
  marks?: KnownMarks,
): Checked<PagePlan> {
  const own = marks && new Map();
  const plan: Planning = { newsroom, site, before, marks, own, pages: [], fresh: [], groups: new Map() };
  for (const kind of kinds) planKind(kind, plan);
  const { pages, fresh, groups } = plan;
  return { value: { pages, groups, marks: own }, faults: checkAddresses(pages, fresh, newsroom) };
}

interface Planning {
  newsroom: Newsroom;
  site: Site;
  before: PlannedGroups;
  marks: KnownMarks | undefined;
  own: Map<Digest, Marker["known"]> | undefined;
  pages: (PlannedPage | CarriedPage)[];
  /** those of them that the last plan had not */
  fresh: PlannedPage[];
  groups: Map<Mark, readonly (PlannedPage | CarriedPage)[]>;
}

function planKind(kind: AnyKind, plan: Planning): void {
  const { newsroom, site, before, pages, fresh, groups } = plan;
  const under = standsUnder(kind, site);
  const marker = plan.marks && openMarker(under, plan.marks);
  if (marker) plan.own?.set(under, marker.known);
  for (const group of groupsOf(kind, newsroom, site)) {
    const mark = marker ? marker.markOf(group) : markOf(group, under);
    // two groups of the same would be two pages at one address
    const carried = groups.has(mark) ? undefined : before.get(mark);
    const planned = carried
      ? carriedPages(carried, { kind, subjects: () => subjectsOf(kind, group, site), site })
      : Array.from(subjectsOf(kind, group, site), (subject) => new PlannedPage(kind, subject, site));
    for (const page of planned) {
      pages.push(page);
      if (!carried) fresh.push(page as PlannedPage);
    }
    groups.set(mark, planned);
  }
}

function carriedPages(pages: readonly Pick<Page, "file" | "fingerprint">[], whence: Whence) {
  return pages.map((page) => CarriedPage.from(page, whence));
}

function groupsOf(kind: AnyKind, newsroom: Newsroom, site: Site): Iterable<Subject> {
  return "groups" in kind ? kind.groups(newsroom, site) : kind.subjects(newsroom, site);
}

function subjectsOf(kind: AnyKind, group: Subject, site: Site): Iterable<Subject> {
  return "groups" in kind ? kind.subjectsOf(group, site) : [group];
}
