import type { Digest } from "../digest.ts";
import type { Checked } from "../faults/fault.ts";
import { keyed } from "../keyed.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { once } from "../once.ts";
import { type Address, fileOf } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";
import { changedRows } from "../store/rows.ts";
import { type CarriedGroups, carriedGroups, type SavedKind } from "./carriedGroups.ts";
import { type Claims, checkAddresses } from "./checkAddresses.ts";
import {
  isSame,
  type KnownGroup,
  type KnownGroups,
  KnownKind,
  keyOf,
  type PlannedGroup,
  type PlannedGroups,
} from "./knownGroups.ts";
import { type Mark, markOf } from "./mark.ts";
import type { AnyKind, Page, Subject } from "./page.ts";
import { CarriedPage, PlannedPage, standsUnder, Whence } from "./plannedPage.ts";

/** Everything that the site serves, each with its address and fingerprint; no HTML yet. */
export interface PagePlan {
  /** how many pages there are */
  readonly size: number;
  /** Every page. Those at which nobody looked are made anew for each question, and held by nobody. */
  each(): Iterable<Page>;
  /** the same as a list, from the first question on */
  readonly pages: readonly Page[];
  /** the same in their groups, by what these are made of */
  groups(): PlannedGroups;
  /** marks of all groups that the earlier plan had and this one has not, or the other way round, where that is known */
  readonly changed: readonly Mark[] | undefined;
  /** what a program that plans again knows of this plan; nothing for any other */
  readonly known: KnownGroups | undefined;
  /** those of its pages that the last plan had not, be it of the same program or a memory's; nothing where there is none */
  readonly fresh: readonly Page[] | undefined;
}

/** What is known of an earlier plan. */
export interface EarlierPlan {
  /** Its groups, where it had no faults. */
  readonly groups?: PlannedGroups | undefined;
  /** The same by their `under`. */
  kinds?(): ReadonlyMap<Digest | undefined, SavedKind>;
  /** Whether a page of it may stand at one of some files, or any below what could be a file; asked where only a memory is at hand. */
  mayStandAt?(files: Iterable<string>): boolean;
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
  const plan: Planning = {
    newsroom,
    site,
    earlier,
    fresh: [],
    replaced: [],
    seen: new Set(),
    carried: new Map(),
    stood: false,
  };
  const parts: Part[] = [];
  for (const kind of kinds) {
    const under = standsUnder(kind, site);
    const known = planKind(kind, plan, under);
    parts.push({ carried: plan.carried.get(under), groups: known.groups });
    own?.set(under, known);
  }
  const groups = parts.flatMap((part) => part.groups);
  const pages = listOf(parts);
  const byMark = once(() => keyed(groups, ({ mark }) => mark));
  const changes = changesOf(byMark, plan);
  const last = { freed: freedIn(plan, changes), mayStandAt: changes && earlier.mayStandAt };
  const faults = checkAddresses(pages, plan.fresh, newsroom, last);
  // a report names the pages in the order of their stories, which those carried over have not kept
  if (faults.length > 0 && plan.stood) return planPages(kinds, newsroom, site, { ...earlier, whole: true });
  const list = once(() => [...pages.each()]);
  return {
    value: {
      ...pages,
      get pages() {
        return list();
      },
      groups: () => (changes ? changedRows(changes.before, byMark(), new Set(changes.gone)) : byMark()),
      changed: changes && [...changes.come, ...changes.gone],
      known: own,
      fresh: (earlier.known ?? earlier.groups) && plan.fresh,
    },
    faults,
  };
}

/** What a plan has of one kind. */
interface Part {
  /** groups of which none is made */
  readonly carried: CarriedGroups | undefined;
  readonly groups: readonly KnownGroup[];
}

function listOf(parts: readonly Part[]): Claims {
  let count = 0;
  for (const { carried, groups } of parts) {
    count += carried?.size ?? 0;
    for (const { pages } of groups) count += pages.length;
  }
  return {
    size: count,
    *each() {
      for (const { carried, groups } of parts) {
        if (carried) yield* carried.pages();
        for (const { pages } of groups) yield* pages;
      }
    },
  };
}

interface Changes {
  before: PlannedGroups;
  come: readonly Mark[];
  gone: readonly Mark[];
}

/** Files of the pages that went. What asks for them is made here: beside what the plan holds, it would hold all plans before. */
function freedIn({ earlier, replaced }: Planning, changes: Changes | undefined): () => string[] {
  if (earlier.known) return () => replaced.flatMap(filesLeft);
  const { before, gone = [] } = changes ?? {};
  return () => gone.flatMap((mark) => before?.get(mark)?.pages.map(({ file }) => file) ?? []);
}

/** How a plan that builds on a memory differs from the one that lies there; nothing where groups of that are its own by now. */
function changesOf(byMark: () => ReadonlyMap<Mark, KnownGroup>, { earlier, carried }: Planning): Changes | undefined {
  const { groups: before, kinds, known, again } = earlier;
  if (!before || !kinds || known || again) return undefined;
  const made = byMark();
  const looked = Array.from(kinds(), ([under, saved]) => (under && carried.get(under)?.others) ?? marksOf(saved));
  return {
    before,
    come: [...made.keys()].filter((mark) => !before.has(mark)),
    gone: looked.flat().filter((mark) => !made.has(mark)),
  };
}

function marksOf(saved: SavedKind): Mark[] {
  return Array.from({ length: saved.size }, (_, place) => saved.at(place).mark);
}

interface Planning {
  newsroom: Newsroom;
  site: Site;
  earlier: EarlierPlan;
  /** pages that the last plan had not */
  fresh: PlannedPage[];
  /** of each kind, groups of the last plan of the same program, and what stands in their places */
  replaced: Replaced[];
  seen: Set<Mark>;
  /** what is carried over of a memory's kinds, by its `under` */
  carried: Map<Digest, CarriedGroups>;
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
  if (known) plan.replaced.push({ before: standing?.before ?? known.groups, now: planned });
  plan.stood ||= standing !== undefined;
  return standing ? standing.with(planned) : new KnownKind(planned);
}

interface Replaced {
  readonly before: readonly KnownGroup[];
  readonly now: readonly KnownGroup[];
}

/** Files of pages that groups had and none of those in their place has. */
function filesLeft({ before, now }: Replaced): string[] {
  const kept = new Set(now.flatMap(({ pages }) => pages));
  return before.flatMap(({ pages }) => pages.flatMap((page) => (kept.has(page) ? [] : [page.file])));
}

interface StandingGroups {
  /** those that may be others than before */
  disturbed: readonly Subject[];
  /** what the last plan of the same program had in their places */
  before: readonly KnownGroup[];
  /** the disturbed ones as they are now, and beside them those that stand, unless the plan has them elsewhere */
  with(planned: readonly KnownGroup[]): KnownKind;
}

/** @returns nothing where all groups of the kind have to be looked at */
function standingGroups(
  kind: AnyKind,
  under: Digest,
  known: KnownKind | undefined,
  { earlier, newsroom, site, carried }: Planning,
): StandingGroups | undefined {
  const saved = known ? undefined : earlier.kinds?.().get(under);
  if (!("disturbed" in kind) || !(known || saved)) return undefined;
  const disturbed = kind.disturbed?.(newsroom, site);
  if (!disturbed) return undefined;
  const groups = [...disturbed.groups];
  if (known) {
    const before = [...disturbed.gone, ...groups.map(keyOf)].flatMap((key) => known.get(key) ?? []);
    return { disturbed: groups, before, with: (planned) => known.with(planned, disturbed.gone) };
  }
  const whenceBy = (groupOf: (file: string) => Subject) =>
    new Whence(kind, (file) => subjectsOf(kind, groupOf(file), site), site);
  const stand = saved && carriedGroups(saved, disturbed, groups, whenceBy);
  if (!stand) return undefined;
  if (earlier.again)
    return { disturbed: groups, before: [], with: (planned) => new KnownKind([...stand.groups(), ...planned]) };
  carried.set(under, stand);
  return { disturbed: groups, before: [], with: (planned) => new KnownKind(planned) };
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
