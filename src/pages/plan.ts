import type { Digest } from "../digest.ts";
import type { Checked } from "../faults/fault.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { once } from "../once.ts";
import { type Address, fileOf } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";
import { checkAddresses } from "./checkAddresses.ts";
import { isSame, type KnownGroup, type KnownGroups, type KnownKind, keyOf } from "./knownGroups.ts";
import { type Mark, markOf } from "./mark.ts";
import type { AnyKind, Page, Subject } from "./page.ts";
import { CarriedPage, PlannedPage, standsUnder } from "./plannedPage.ts";

/** Everything that the site serves, each with its address and fingerprint; no HTML yet. */
export interface PagePlan {
  readonly pages: readonly Page[];
  /** the same in their groups, by what these are made of */
  groups(): PlannedGroups;
  /** what a program that plans again knows of this plan; nothing for any other */
  readonly known: KnownGroups | undefined;
}

/** Pages that were planned together, as far as a later plan needs them. */
export type PlannedGroups = ReadonlyMap<Mark, readonly Pick<Page, "file" | "fingerprint">[]>;

/** The last plan of a program that plans again and again; no groups before the first. */
export interface LastPlan {
  readonly known: KnownGroups;
  readonly newsroom: Newsroom | undefined;
}

/**
 * Asks each kind for what its pages are made of. Where an earlier plan had a group of the same, its pages are in this one
 * as they were, and nobody looks at their subjects; all others are planned anew. Two pages at one address are a fault
 * that names both.
 * @param before groups of an earlier plan without such a fault
 * @param last given in a program that plans again and again
 */
export function planPages(
  kinds: readonly AnyKind[],
  newsroom: Newsroom,
  site: Site,
  before: PlannedGroups = new Map(),
  last?: LastPlan,
): Checked<PagePlan> {
  const own = last && new Map<string, KnownKind>();
  const plan: Planning = { newsroom, site, before, last, pages: [], fresh: [], groups: [], seen: new Set() };
  for (const kind of kinds) {
    const under = standsUnder(kind, site);
    const known = planKind(kind, plan, under);
    own?.set(under, known);
  }
  const { pages, fresh, groups } = plan;
  const faults = checkAddresses(pages, fresh, newsroom);
  // a report names the pages in the order of their stories, which those carried over have not kept
  if (faults.length > 0 && last?.newsroom)
    return planPages(kinds, newsroom, site, before, { ...last, newsroom: undefined });
  const byMark = once(() => new Map(groups.map(({ mark, pages }) => [mark, pages])));
  return { value: { pages, groups: byMark, known: own as KnownGroups | undefined }, faults };
}

interface Planning {
  newsroom: Newsroom;
  site: Site;
  before: PlannedGroups;
  last: LastPlan | undefined;
  pages: (PlannedPage | CarriedPage)[];
  /** those of them that the last plan had not */
  fresh: PlannedPage[];
  groups: Pick<KnownGroup, "mark" | "pages">[];
  seen: Set<Mark>;
}

/** @returns what is known of the kind from then on, in a program that plans again */
function planKind(kind: AnyKind, plan: Planning, under: Digest): KnownKind {
  const { newsroom, site, last } = plan;
  const before = last?.known.get(under);
  const disturbed =
    before && last?.newsroom && "disturbed" in kind ? kind.disturbed?.(last.newsroom, newsroom) : undefined;
  const own = new Map<unknown, KnownGroup>(disturbed && before);
  for (const group of disturbed?.gone ?? []) own.delete(keyOf(group));
  for (const group of disturbed?.groups ?? groupsOf(kind, newsroom, site)) {
    const key = last && keyOf(group);
    const known = planGroup({ kind, group, under }, last && before?.get(key), plan);
    if (last) own.set(key, known);
    if (!disturbed) add(known, plan);
  }
  if (disturbed) for (const known of own.values()) add(known, plan);
  return own;
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
  const { before, site, fresh, seen } = plan;
  const stands = known && isSame(group, known.group) ? known : undefined;
  const mark = stands?.mark ?? markOf(group, under);
  // two groups of the same would be two pages at one address
  const isFirst = !seen.has(mark);
  seen.add(mark);
  if (stands && isFirst) return { group, mark, pages: stands.pages };
  const carried = isFirst ? before.get(mark) : undefined;
  if (carried) {
    const whence = { kind, subjects: () => subjectsOf(kind, group, site), site };
    return { group, mark, pages: carried.map(({ file, fingerprint }) => new CarriedPage(file, fingerprint, whence)) };
  }
  const standing = known && known.pages.length > 1 ? standingPages(kind, known, site) : undefined;
  const pages = Array.from(subjectsOf(kind, group, site), (subject) => {
    const stood = standing?.get(kind.address(subject, site));
    if (stood && isSame(subject, stood.subject)) return stood.page;
    const page = new PlannedPage(kind, subject, site);
    fresh.push(page);
    return page;
  });
  return { group, mark, pages };
}

/** Of the many pages of a listing most are made of the same stories after one more came. */
function standingPages(kind: AnyKind, { group, pages }: KnownGroup, site: Site) {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const standing = new Map<Address, { subject: Subject; page: PlannedPage | CarriedPage }>();
  for (const subject of subjectsOf(kind, group, site)) {
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
