import type { Digest } from "../digest.ts";
import type { Checked } from "../faults/fault.ts";
import { keyed } from "../keyed.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { once } from "../once.ts";
import { type Address, fileOf } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";
import { checkAddresses } from "./checkAddresses.ts";
import { type About, isSame, type KnownGroup, type KnownGroups, type KnownKind, keyOf } from "./knownGroups.ts";
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
  /** in a kind that tells which of its groups are disturbed */
  readonly about?: About | undefined;
}

export type PlannedGroups = ReadonlyMap<Mark, PlannedGroup>;

/** What is known of an earlier plan. */
export interface EarlierPlan {
  /** Its groups, where it had no faults. */
  readonly groups?: Pick<PlannedGroups, "get"> | undefined;
  /** Those of the kinds that tell which of their groups are disturbed. @param under of all beside it that pages of the kind are made of */
  aboutUnder?(under: Digest): ReadonlyMap<Digest, readonly [Mark, PlannedGroup]>;
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
  const plan: Planning = { newsroom, site, earlier, pages: [], fresh: [], groups: [], seen: new Set(), stood: false };
  for (const kind of kinds) {
    const under = standsUnder(kind, site);
    const known = planKind(kind, plan, under);
    own?.set(under, known);
  }
  const { pages, fresh, groups } = plan;
  const faults = checkAddresses(pages, fresh, newsroom);
  // a report names the pages in the order of their stories, which those carried over have not kept
  if (faults.length > 0 && plan.stood) return planPages(kinds, newsroom, site, { ...earlier, whole: true });
  const byMark = once(() => keyed(groups, ({ mark }) => mark));
  return { value: { pages, groups: byMark, known: own }, faults };
}

interface Planning {
  newsroom: Newsroom;
  site: Site;
  earlier: EarlierPlan;
  pages: (PlannedPage | CarriedPage)[];
  /** those of them that the last plan had not */
  fresh: PlannedPage[];
  groups: KnownGroup[];
  seen: Set<Mark>;
  /** whether groups were carried over that nobody looked at */
  stood: boolean;
}

/** @returns the groups of the kind, by what they are about, where a later plan of this program asks for them */
function planKind(kind: AnyKind, plan: Planning, under: Digest): KnownKind {
  const { newsroom, site, earlier } = plan;
  const known = earlier.known?.get(under);
  const standing = earlier.whole ? undefined : standingGroups(kind, under, plan);
  const own = standing?.groups ?? new Map<unknown, KnownGroup>();
  for (const group of standing?.disturbed ?? groupsOf(kind, newsroom, site)) {
    const planned = planGroup({ kind, group, under }, known?.get(keyOf(group)), plan);
    if (standing || earlier.again) own.set(keyOf(group), planned);
    if (!standing) add(planned, plan);
  }
  if (standing) for (const group of own.values()) add(group, plan);
  plan.stood ||= standing !== undefined;
  return own;
}

interface StandingGroups {
  /** those that may be others than before */
  disturbed: Iterable<Subject>;
  /** those that stand, and perhaps some of the disturbed ones as they were */
  groups: Map<unknown, KnownGroup>;
}

/** @returns nothing where all groups of the kind have to be looked at */
function standingGroups(
  kind: AnyKind,
  under: Digest,
  { earlier, newsroom, site }: Planning,
): StandingGroups | undefined {
  if (!("disturbed" in kind)) return undefined;
  const known = earlier.known?.get(under);
  const disturbed = known || earlier.aboutUnder ? kind.disturbed?.(newsroom) : undefined;
  const saved = disturbed && !known ? earlier.aboutUnder?.(under) : undefined;
  if (!disturbed || !(known || saved?.size)) return undefined;
  const own = new Map<unknown, KnownGroup>(known);
  for (const [digest, [mark, group]] of saved ?? []) {
    const whence = new Whence(kind, () => subjectsOf(kind, disturbed.groupAbout(digest), site), site);
    own.set(digest, { group: undefined, mark, about: group.about, pages: carriedPages(group, whence) });
  }
  for (const digest of disturbed.gone) own.delete(digest);
  const groups = [...disturbed.groups];
  return known || isWhole(own, groups, disturbed.all()) ? { disturbed: groups, groups: own } : undefined;
}

/** Whether groups from a memory and those that moved since are all that there are: whatever went wrong, no page may be missing. */
function isWhole(
  own: ReadonlyMap<unknown, KnownGroup>,
  moved: readonly Subject[],
  all: ReturnType<DisturbedGroups<Subject>["all"]>,
): boolean {
  const others = moved.filter((group) => !own.has(keyOf(group)));
  if (own.size + others.length !== all.size) return false;
  for (const digest of own.keys()) if (!all.has(digest as Digest)) return false;
  return true;
}

function add(known: KnownGroup, { pages, groups }: Planning): void {
  for (const page of known.pages) pages.push(page);
  groups.push(known);
}

interface Place {
  kind: AnyKind;
  group: Subject;
  under: Digest;
}

/** @param known the group of the same name, as the last plan of this program had it */
function planGroup({ kind, group, under }: Place, known: KnownGroup | undefined, plan: Planning): KnownGroup {
  const { earlier, site, fresh, seen } = plan;
  const stands = known?.group && isSame(group, known.group) ? known : undefined;
  const mark = stands?.mark ?? markOf(group, under);
  const about = "disturbed" in kind ? { under, digest: keyOf(group) as Digest } : undefined;
  // two groups of the same would be two pages at one address
  const isFirst = !seen.has(mark);
  seen.add(mark);
  if (stands && isFirst) return { group, mark, about, pages: stands.pages };
  const carried = isFirst ? earlier.groups?.get(mark) : undefined;
  if (carried) {
    const whence = new Whence(kind, () => subjectsOf(kind, group, site), site);
    return { group, mark, about, pages: carriedPages(carried, whence) };
  }
  const standing = known && known.pages.length > 1 ? standingPages(kind, known, site) : undefined;
  const pages = Array.from(subjectsOf(kind, group, site), (subject) => {
    const stood = standing?.get(kind.address(subject, site));
    if (stood && isSame(subject, stood.subject)) return stood.page;
    const page = new PlannedPage(kind, subject, site);
    fresh.push(page);
    return page;
  });
  return { group, mark, about, pages };
}

function carriedPages({ pages }: PlannedGroup, whence: Whence): CarriedPage[] {
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
