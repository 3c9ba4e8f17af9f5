import { type Fault, fault } from "../faults/fault.ts";
import { nearest } from "../faults/nearest.ts";
import { keyed } from "../keyed.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { isOwn, type Moved, type Redirect } from "../newsroom/redirects.ts";
import { type Address, fileOf } from "../site/addresses.ts";
import type { Page } from "./page.ts";
import type { PagePlan } from "./plan.ts";

/** What is asked of a newsroom here. */
export type Redirecting = Pick<Newsroom, "articles" | "heldBack" | "redirects" | "scheduledRedirects">;

/** Kinds that a host needs to answer at old addresses, which are no pages of their own. */
const REDIRECTING: ReadonlySet<string> = new Set(["redirect"]);

/** Everything that answers at an address of the plan. */
export interface Answers {
  /** whether anything does, by its file */
  has(file: string): boolean;
  /** what it is, for a report: a story's file, or a kind of page with its address */
  named(file: string): string;
}

/** A story whose time has not come takes its address already. */
export function answersOf({ articles, heldBack }: Redirecting, plan: PagePlan): Answers {
  let known: Map<string, Page> | undefined;
  // made at the first question: most newsrooms have no old addresses, and an archive has many pages
  const byFile = () => {
    known ??= keyed(
      plan.pages.filter(({ kind }) => !REDIRECTING.has(kind)),
      ({ file }) => file,
    );
    return known;
  };
  const scheduled = new Set(
    heldBack.filter(({ standing }) => standing.scheduled).map(({ address }) => fileOf(address)),
  );
  return {
    has: (file) => byFile().has(file) || scheduled.has(file),
    named(file) {
      const story = [...articles, ...heldBack].find(({ address }) => fileOf(address) === file);
      const page = byFile().get(file);
      return story?.file ?? (page ? `${page.kind} ${page.address}` : file);
    },
  };
}

/** Redirects that hide a page of the plan: hosts differ in which of both they would serve. */
export function checkRedirects({ redirects, scheduledRedirects }: Redirecting, answers: Answers): Fault[] {
  return [...redirects, ...scheduledRedirects].flatMap((one) => {
    const file = isOwn(one.from) ? fileOf(one.from) : undefined;
    return file !== undefined && answers.has(file) ? [hides(one, answers.named(file))] : [];
  });
}

function hides({ from, source }: Redirect, page: string): Fault {
  return fault("redirect-hides", source, { page }, { found: from });
}

/** What else a build wrote or copied, as far as it can be asked. */
export interface OtherFiles {
  /** whether somebody else's file of this build stands there, by its path below the output folder */
  written(file: string): boolean;
  /** whether any file stands there */
  stands(file: string): boolean;
}

/**
 * The same with what only a build knows: a site's own pages and files beside those of the plan, which redirects may
 * lead to and must not hide.
 */
export function checkAgainstOthers(newsroom: Redirecting, plan: PagePlan, others: OtherFiles): Fault[] {
  const { redirects } = newsroom;
  if (redirects.length === 0) return [];
  const answers = answersOf(newsroom, plan);
  const hidden = redirects.filter(({ from }) => isOwn(from) && others.written(fileOf(from)));
  const moved = redirects.filter((one): one is Moved => one.status === 301 && isOwn(one.to));
  const astray = moved.filter(({ to }) => !answers.has(fileOf(to as Address)) && !others.stands(fileOf(to as Address)));
  const known = astray.length ? plan.pages.map(({ address }) => address) : [];
  return [
    ...hidden.map((one) => hides(one, fileOf(one.from as Address))),
    ...astray.map(({ from, to, source }) =>
      fault("redirect-nowhere", source, { from }, { found: to, nearest: nearest(to, known) }),
    ),
  ];
}
