import type { Article } from "../content/article.ts";
import type { WrittenRedirect } from "../content/desk/readRedirects.ts";
import { type Checked, type Fault, fault, type Place } from "../faults/fault.ts";
import { type Address, fileOf } from "../site/addresses.ts";

/**
 * An old address and what a host answers there. `from` is a path as it stands in a link: it ends in `/` or in a
 * file's name, and without that last `/` it means the same. Behind it may stand a query (`/?p=123`), which only some
 * hosts can match; on all others such a redirect has to be left out. Signs that a host's own rules read otherwise
 * (`*`, `:`) are for its writer to escape.
 */
export type Redirect = Moved | Gone;

/** Leads to an address of the site, or to another site's in full. */
export interface Moved {
  readonly from: string;
  readonly to: string;
  readonly status: 301;
  /** who said so */
  readonly source: Place;
}

/** Nothing stands there any more, and that for good. */
export interface Gone {
  readonly from: string;
  readonly status: 410;
  readonly source: Place;
}

export interface Redirects {
  /** what hosts serve, in the order of `from`; none leads to another, and no address stands twice */
  readonly served: readonly Redirect[];
  /** what they will serve once its story is published, which takes its addresses already */
  readonly scheduled: readonly Redirect[];
}

/** An own address of the site: no other site, and no query. */
export function isOwn(address: string): address is Address {
  return address.startsWith("/") && !address.includes("?");
}

/**
 * Gathers the earlier addresses of stories and those that editors wrote down beside them.
 * @param articles held-back ones too
 * @param moved those of them that had other addresses, where they are known
 */
export function redirectsOf(
  articles: readonly Article[],
  written: readonly WrittenRedirect[],
  moved = articles,
): Checked<Redirects> {
  const claims = [...claimsOf(moved), ...written.map(claimOf)];
  if (claims.length === 0) return { value: { served: [], scheduled: [] }, faults: [] };
  const { value: byKey, faults } = eachOnce(claims);
  const ends = openEnds(byKey, storiesIn(articles));
  const held = new Set(articles.filter(({ standing }) => standing.held).map(({ address }) => address as string));
  const served: Redirect[] = [];
  const scheduled: Redirect[] = [];
  for (const { redirect, waits } of byKey.values()) {
    const wrong = redirect.status === 301 ? faultOf(redirect, ends) : undefined;
    if (wrong) faults.push(wrong);
    else if (waits) scheduled.push(redirect);
    // its story is not there yet, or not any more
    else if (redirect.status === 410 || !held.has(redirect.to)) served.push(redirect);
  }
  return { value: { served: served.sort(byFrom), scheduled }, faults };
}

/** Where a story stands, or will stand, a redirect ends: one that begins there is at fault itself. */
function storiesIn(articles: readonly Article[]): Set<string> {
  const there = articles.filter(({ standing }) => !standing.held || standing.scheduled);
  return new Set(there.map(({ address }) => keyOf(address)));
}

interface Claim {
  readonly redirect: Redirect;
  /** for the time of its story */
  readonly waits: boolean;
}

function claimsOf(articles: readonly Article[]): Claim[] {
  return articles.flatMap(({ aliases, address, file, lines, standing }): Claim[] => {
    if (aliases.length === 0 || (standing.held && !standing.scheduled)) return [];
    const source = { file, line: lines.aliases ?? 1, field: "aliases" };
    return aliases.map((from) => ({
      redirect: { from, to: address, status: 301, source },
      waits: standing.held,
    }));
  });
}

function claimOf({ from, to, at: source }: WrittenRedirect): Claim {
  return {
    redirect: to === undefined ? { from, status: 410, source } : { from, to, status: 301, source },
    waits: false,
  };
}

/** What makes two addresses one: they are one file of the site. */
function keyOf(address: string): string {
  return isOwn(address) ? fileOf(address) : address;
}

function eachOnce(claims: readonly Claim[]): { value: Map<string, Claim>; faults: Fault[] } {
  const value = new Map<string, Claim>();
  const faults: Fault[] = [];
  for (const claim of claims) {
    const { from, source } = claim.redirect;
    const key = keyOf(from);
    const first = value.get(key)?.redirect.source;
    if (!first) value.set(key, claim);
    else faults.push(fault("redirect-twice", source, { other: `${first.file}:${first.line}` }, { found: from }));
  }
  return { value, faults };
}

function byFrom(a: Redirect, b: Redirect): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

/** Where a redirect ends when it is followed to its last step: at an address, at nothing, or never. */
type End = { readonly to: string } | { readonly to?: undefined; readonly round: boolean };

interface Ends {
  /** the redirect that stands where this one leads, if any */
  next(redirect: Moved): Redirect | undefined;
  of(redirect: Moved): End;
}

/** Each redirect is followed once, however many lead into it. */
function openEnds(byKey: ReadonlyMap<string, Claim>, stories: ReadonlySet<string>): Ends {
  const ends = new Map<Redirect, End>();
  const next = ({ from, to }: Moved) => {
    const key = keyOf(to);
    return stories.has(key) && key !== keyOf(from) ? undefined : byKey.get(key)?.redirect;
  };
  const of = (first: Moved): End => {
    const way = new Set<Redirect>();
    let at: Redirect = first;
    let end = ends.get(at);
    while (!end) {
      if (way.has(at)) end = { round: true };
      else if (at.status === 410) end = { round: false };
      else {
        way.add(at);
        const behind: Redirect | undefined = next(at);
        if (behind) at = behind;
        else end = { to: at.to };
        end ??= ends.get(at);
      }
    }
    for (const one of way) ends.set(one, end);
    return end;
  };
  return { next, of };
}

function faultOf(redirect: Moved, ends: Ends): Fault | undefined {
  const { from, to, source } = redirect;
  const behind = ends.next(redirect);
  if (!behind) return undefined;
  const end = ends.of(redirect);
  if (end.to !== undefined) return fault("redirect-chain", source, { from }, { found: to, expected: end.to });
  return end.round
    ? fault("redirect-loop", source, { to }, { found: from })
    : fault("redirect-nowhere", source, { from }, { found: to });
}
