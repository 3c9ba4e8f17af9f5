import type { Digest } from "../digest.ts";
import type { Checked } from "../faults/fault.ts";
import { keyed } from "../keyed.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { once } from "../once.ts";
import { type Address, fileOf } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";
import { checkAddresses } from "./checkAddresses.ts";
import { isSame, type KnownGroup, type KnownGroups, KnownKind, keyOf } from "./knownGroups.ts";
import { type Mark, markOf } from "./mark.ts";
import type { AnyKind, DisturbedGroups, Page, Subject } from "./page.ts";
import { CarriedPage, PlannedPage, standsUnder, Whence } from "./plannedPage.ts";

/** Everything that the site serves, each with its address and fingerprint; no HTML yet. */
export interface PagePlan {
  readonly pages: readonly Page[];
  /** the same in their groups, by what these are made of */
  groups(): PlannedGroups;
  /** what a program that plans again knows of this plan; nothing for any other */
  readonly known: KnownGroups | undefined;
}

/** Pages that were planned together, as far as a later plan needs them. */
export interface PlannedGroup {
  readonly pages: readonly Pick<Page, "file" | "fingerprint">[];
  /** what it is about */
  readonly key?: unknown;
  /** in such a kind: of all beside its groups that pages of the kind are made of */
  readonly under?: Digest | undefined;
}

export type PlannedGroups = ReadonlyMap<Mark, PlannedGroup>;

/** What is known of an earlier plan. */
export interface EarlierPlan {
  /** Its groups, where it had no faults. */
  readonly groups?: Pick<PlannedGroups, "get"> | undefined;
  /** Those of the kinds that tell which of their groups are disturbed. @param under of all beside it that pages of the kind are made of */
  groupsUnder?(under: Digest): Iterable<readonly [Mark, PlannedGroup]>;
  /** of a plan of the same program */
  readonly known?: KnownGroups | undefined;
  /** true in a program that will plan once more */
  readonly again?: boolean;
  /** true to look at all groups */
  readonly whole?: boolean;
}

/**
 * Asks each kind for what its pages are made of. Where an earlier plan had a group of the same, its pages are in this one
 * as they were, and nobody looks at their subjects; all others are planned anew. Two pages at one address are a fault
 * that names both.
 * @param earlier the last plan; where it also tells of groups by what they are about, the newsroom builds on its newsroom
 */
export function planPages(
  kinds: readonly AnyKind[],
  newsroom: Newsroom,
  site: Site,
  earlier: EarlierPlan = {},
): Checked<PagePlan> {
  const own = earlier.again ? new Map<Digest, KnownKind>() : undefined;
  const plan: Planning = { newsroom, site, earlier, fresh: [], seen: new Set(), stood: false };
  const groups: KnownGroup[] = [];
  for (const kind of kinds) {
    const under = standsUnder(kind, site);
    const known = planKind(kind, plan, under);
    for (const group of known.groups) groups.push(group);
    own?.set(under, known);
  }
  const pages = pagesOf(groups);
  const faults = checkAddresses(pages, plan.fresh, newsroom);
  // a report names the pages in the order of their stories, which those carried over have not kept
  if (faults.length > 0 && plan.stood) return planPages(kinds, newsroom, site, { ...earlier, whole: true });
  const byMark = once(() => keyed(groups, ({ mark }) => mark));
  return { value: { pages, groups: byMark, known: own }, faults };
}

function pagesOf(groups: readonly KnownGroup[]): (PlannedPage | CarriedPage)[] {
  const all: (PlannedPage | CarriedPage)[] = [];
  for (const { pages } of groups) for (let at = 0; at < pages.length; at++) all.push(pages[at] as PlannedPage);
  return all;
}

interface Planning {
  newsroom: Newsroom;
  site: Site;
  earlier: EarlierPlan;
  /** pages that the last plan had not */
  fresh: PlannedPage[];
  seen: Set<Mark>;
  /** whether groups were carried over that nobody looked at */
  stood: boolean;
}

function planKind(kind: AnyKind, plan: Planning, under: Digest): KnownKind {
  const { newsroom, site, earlier } = plan;
  const known = earlier.known?.get(under);
  const standing = earlier.whole ? undefined : standingGroups(kind, under, known, plan);
  const planned: KnownGroup[] = [];
  for (const group of standing?.disturbed ?? groupsOf(kind, newsroom, site)) {
    planned.push(planGroup({ kind, group, under }, known, plan));
  }
  plan.stood ||= standing !== undefined;
  return standing ? standing.with(planned) : new KnownKind(planned);
}

interface StandingGroups {
  /** those that may be others than before */
  disturbed: readonly Subject[];
  /** those that stand, and the disturbed ones as they are now */
  with(planned: readonly KnownGroup[]): KnownKind;
}

/** @returns nothing where all groups of the kind have to be looked at */
function standingGroups(
  kind: AnyKind,
  under: Digest,
  known: KnownKind | undefined,
  { earlier, newsroom, site }: Planning,
): StandingGroups | undefined {
  if (!("disturbed" in kind) || !(known || earlier.groupsUnder)) return undefined;
  const disturbed = kind.disturbed?.(newsroom, site);
  if (!disturbed) return undefined;
  const groups = [...disturbed.groups];
  if (known) return { disturbed: groups, with: (planned) => known.with(planned, disturbed.gone) };
  const stand = stillStanding(kind, earlier.groupsUnder?.(under) ?? [], disturbed, groups, site);
  return stand && { disturbed: groups, with: (planned) => new KnownKind([...stand, ...planned]) };
}

/** @returns groups of a memory that nothing disturbed; none where it is not whole, since no page may be missing */
function stillStanding(
  kind: AnyKind,
  saved: Iterable<readonly [Mark, PlannedGroup]>,
  { gone, all, groupAbout }: DisturbedGroups<Subject>,
  disturbed: readonly Subject[],
  site: Site,
): KnownGroup[] | undefined {
  const moved = new Set<unknown>([...gone, ...disturbed.map(keyOf)]);
  const there = all();
  const stand: KnownGroup[] = [];
  const seen = new Set<unknown>();
  const keys = once(() => new Map(stand.flatMap(({ key, pages }) => pages.map(({ file }) => [file, key] as const))));
  const whence = new Whence(kind, (file) => subjectsOf(kind, groupAbout(keys().get(file)), site), site);
  for (const [mark, { key, under, pages }] of saved) {
    if (moved.has(key)) continue;
    if (!there.has(key)) return undefined;
    seen.add(key);
    stand.push({ group: undefined, key, mark, under, pages: carriedPages(pages, whence) });
  }
  const isWhole = seen.size === stand.length && stand.length + disturbed.length === there.size;
  return isWhole && stand.length > 0 ? stand : undefined;
}

interface Place {
  kind: AnyKind;
  group: Subject;
  under: Digest;
}

/** @param before groups of the kind as the last plan of this program had them */
function planGroup({ kind, group, under }: Place, before: KnownKind | undefined, plan: Planning): KnownGroup {
  const { earlier, site, fresh, seen } = plan;
  const key = keyOf(group);
  const known = before?.get(key);
  const stands = known?.group && isSame(group, known.group) ? known : undefined;
  const mark = stands?.mark ?? markOf(group, under);
  const told = "disturbed" in kind ? under : undefined;
  // two groups of the same would be two pages at one address
  const isFirst = !seen.has(mark);
  seen.add(mark);
  if (stands && isFirst) return { group, key, mark, under: told, pages: stands.pages };
  const carried = isFirst ? earlier.groups?.get(mark) : undefined;
  if (carried) {
    const whence = new Whence(kind, () => subjectsOf(kind, group, site), site);
    return { group, key, mark, under: told, pages: carriedPages(carried.pages, whence) };
  }
  const standing = known && known.pages.length > 1 ? standingPages(kind, known, site) : undefined;
  const pages = Array.from(subjectsOf(kind, group, site), (subject) => {
    const stood = standing?.get(kind.address(subject, site));
    if (stood && isSame(subject, stood.subject)) return stood.page;
    const page = new PlannedPage(kind, subject, site);
    fresh.push(page);
    return page;
  });
  return { group, key, mark, under: told, pages };
}

function carriedPages(pages: PlannedGroup["pages"], whence: Whence): CarriedPage[] {
  return pages.map(({ file, fingerprint }) => new CarriedPage(file, fingerprint, whence));
}

/** Of the many pages of a listing most are made of the same stories after one more came. */
function standingPages(kind: AnyKind, { group, pages }: KnownGroup, site: Site) {
  const byFile = keyed(pages, ({ file }) => file);
  const standing = new Map<Address, { subject: Subject; page: PlannedPage | CarriedPage }>();
  for (const subject of group ? subjectsOf(kind, group, site) : []) {
    const address = kind.address(subject, site);
    const page = byFile.get(fileOf(address));
    if (page) standing.set(address, { subject, page });
  }
  return standing;
}

function groupsOf(kind: AnyKind, newsroom: Newsroom, site: Site): Iterable<Subject> {
  return "groups" in kind ? kind.groups(newsroom, site) : kind.subjects(newsroom, site);
}

function subjectsOf(kind: AnyKind, group: Subject, site: Site): Iterable<Subject> {
  return "groups" in kind ? kind.subjectsOf(group, site) : [group];
}
