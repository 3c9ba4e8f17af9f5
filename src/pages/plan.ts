import type { Checked } from "../faults/fault.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Site } from "../site/site.ts";
import { checkAddresses } from "./checkAddresses.ts";
import type { KnownMarks } from "./knownMarks.ts";
import { type Mark, markOf } from "./mark.ts";
import type { AnyKind, Page, Subject } from "./page.ts";
import { CarriedPage, PlannedPage, standsUnder, type Whence } from "./plannedPage.ts";

/** Everything that the site serves, each with its address and fingerprint; no HTML yet. */
export interface PagePlan {
  readonly pages: readonly Page[];
  /** the same in their groups, by what these are made of */
  readonly groups: PlannedGroups;
}

/** Pages that were planned together, as far as a later plan needs them. */
export type PlannedGroups = ReadonlyMap<Mark, readonly Pick<Page, "file" | "fingerprint">[]>;

/**
 * Asks each kind for what its pages are made of. Where an earlier plan had a group of the same, its pages are in this one
 * as they were, and nobody looks at their subjects; all others are planned anew. Two pages at one address are a fault
 * that names both.
 * @param before groups of an earlier plan without such a fault
 * @param marks what this program knows of marks, where it plans again and again
 */
export function planPages(
  kinds: readonly AnyKind[],
  newsroom: Newsroom,
  site: Site,
  before: PlannedGroups = new Map(),
  marks?: KnownMarks,
): Checked<PagePlan> {
  const plan: Planning = { newsroom, site, before, marks, pages: [], fresh: [], groups: new Map() };
  for (const kind of kinds) planKind(kind, plan);
  const { pages, fresh, groups } = plan;
  return { value: { pages, groups }, faults: checkAddresses(pages, fresh, newsroom) };
}

interface Planning {
  newsroom: Newsroom;
  site: Site;
  before: PlannedGroups;
  marks: KnownMarks | undefined;
  pages: (PlannedPage | CarriedPage)[];
  /** those of them that the last plan had not */
  fresh: PlannedPage[];
  groups: Map<Mark, readonly (PlannedPage | CarriedPage)[]>;
}

function planKind(kind: AnyKind, { newsroom, site, before, marks, pages, fresh, groups }: Planning): void {
  const under = standsUnder(kind, site);
  const mark = marks?.under(under) ?? ((group: Subject) => markOf(group, under));
  for (const group of groupsOf(kind, newsroom, site)) {
    const own = mark(group);
    // two groups of the same would be two pages at one address
    const carried = groups.has(own) ? undefined : before.get(own);
    const planned = carried
      ? carriedPages(carried, { kind, subjects: () => subjectsOf(kind, group, site), site })
      : Array.from(subjectsOf(kind, group, site), (subject) => new PlannedPage(kind, subject, site));
    for (const page of planned) {
      pages.push(page);
      if (!carried) fresh.push(page as PlannedPage);
    }
    groups.set(own, planned);
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
