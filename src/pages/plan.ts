import type { Checked } from "../faults/fault.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Site } from "../site/site.ts";
import { checkAddresses } from "./checkAddresses.ts";
import { markOf } from "./mark.ts";
import type { AnyKind, Page, Subject } from "./page.ts";
import { CarriedPage, PlannedPage, standsUnder } from "./plannedPage.ts";

/** Everything that the site serves, each with its address and fingerprint; no HTML yet. */
export interface PagePlan {
  readonly pages: readonly Page[];
  /** the same by their kinds and groups, in the same order */
  readonly kinds: readonly PlannedKind[];
  /** whether anything in it is another than in the plan before */
  readonly news: boolean;
}

/** The pages of one kind as they were planned, in flat columns: group by group in the order of the plan. */
export interface PlannedKind {
  readonly name: string;
  /** of its template and the site */
  readonly under: string;
  /** what each group was made of: two columns of one {@link Mark} each */
  readonly keys: readonly number[];
  readonly checks: readonly number[];
  /** how many pages each group has */
  readonly counts: readonly number[];
}

/** An earlier plan, as far as the next one needs it. */
export interface PlanBefore {
  readonly kinds: readonly PlannedKind[];
  /** in the order of the kinds and their groups; a page itself where it is still there */
  pageAt(place: number): Pick<Page, "file" | "fingerprint">;
}

/**
 * Asks each kind for what its pages are made of. Where the last plan had a group of the same, its pages are in this one
 * as they were, and nobody looks at their subjects; all others are planned anew. Two pages at one address are a fault
 * that names both.
 */
export function planPages(
  kinds: readonly AnyKind[],
  newsroom: Newsroom,
  site: Site,
  before?: PlanBefore,
): Checked<PagePlan> {
  const last = before && openLast(before);
  const pages: (PlannedPage | CarriedPage)[] = [];
  const fresh: PlannedPage[] = [];
  const planned = kinds.map((kind) => planKind(kind, { newsroom, site, last, pages, fresh }));
  const news = fresh.length > 0 || !before || groupsIn(planned) !== groupsIn(before.kinds);
  return { value: { pages, kinds: planned, news }, faults: checkAddresses(pages, fresh, newsroom) };
}

function groupsIn(kinds: readonly PlannedKind[]): number {
  return kinds.reduce((sum, { keys }) => sum + keys.length, 0);
}

/** A plan as one that the next of the same program begins with. */
export function planBefore({ pages, kinds }: PagePlan): PlanBefore {
  return { kinds, pageAt: (place) => pages[place] as Page };
}

interface Planning {
  newsroom: Newsroom;
  site: Site;
  last: Last | undefined;
  /** all pages so far */
  pages: (PlannedPage | CarriedPage)[];
  /** those of them that the last plan had not */
  fresh: PlannedPage[];
}

function planKind(kind: AnyKind, { newsroom, site, last, pages, fresh }: Planning): PlannedKind {
  const under = standsUnder(kind, site);
  const stood = last?.groupsOf(kind.name, under);
  const [keys, checks, counts]: [number[], number[], number[]] = [[], [], []];
  for (const group of groupsOf(kind, newsroom, site)) {
    const { key, check } = markOf(group);
    const subjects = () => subjectsOf(kind, group, site);
    const from = pages.length;
    const carried = stood?.take(key, check);
    if (carried) for (const page of carried) pages.push(CarriedPage.from(page, { kind, subjects, site }));
    else {
      const made = Array.from(subjects(), (subject) => new PlannedPage(kind, subject, site));
      pages.push(...made);
      fresh.push(...made);
    }
    keys.push(key);
    checks.push(check);
    counts.push(pages.length - from);
  }
  return { name: kind.name, under, keys, checks, counts };
}

function groupsOf(kind: AnyKind, newsroom: Newsroom, site: Site): Iterable<Subject> {
  return "groups" in kind ? kind.groups(newsroom, site) : kind.subjects(newsroom, site);
}

function subjectsOf(kind: AnyKind, group: Subject, site: Site): Iterable<Subject> {
  return "groups" in kind ? kind.subjectsOf(group, site) : [group];
}

type PageBefore = ReturnType<PlanBefore["pageAt"]>;

interface LastGroups {
  /** The pages of a group of the same, each group once: two of one mark would be two pages at one address. */
  take(key: number, check: number): PageBefore[] | undefined;
}

interface Last {
  /** nothing where the kind's pages were planned under another site or template */
  groupsOf(kind: string, under: string): LastGroups | undefined;
}

function openLast({ kinds, pageAt }: PlanBefore): Last {
  const byName = new Map<string, { kind: PlannedKind; start: number }>();
  let start = 0;
  for (const kind of kinds) {
    byName.set(kind.name, { kind, start });
    for (const count of kind.counts) start += count;
  }
  return {
    groupsOf(name, under) {
      const known = byName.get(name);
      return known?.kind.under === under ? lastGroups(known.kind, known.start, pageAt) : undefined;
    },
  };
}

function lastGroups({ keys, checks, counts }: PlannedKind, first: number, pageAt: PlanBefore["pageAt"]): LastGroups {
  const places = new Map<number, number>();
  const starts = new Uint32Array(keys.length);
  let start = first;
  for (let at = 0; at < keys.length; at++) {
    places.set(keys[at] as number, at);
    starts[at] = start;
    start += counts[at] as number;
  }
  return {
    take(key, check) {
      const at = places.get(key);
      if (at === undefined || checks[at] !== check) return undefined;
      places.delete(key);
      return Array.from({ length: counts[at] as number }, (_, index) => pageAt((starts[at] as number) + index));
    },
  };
}
