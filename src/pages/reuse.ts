import type { Digestible, Subject } from "./page.ts";

/** So far ahead a page of the last plan is looked for. */
const AHEAD = 64;

/**
 * Hands out the pages of the last plan again where their subjects are the same. Both plans come in one order, so that
 * they are walked side by side; a page that is not found again in time is made anew, which costs time and nothing else.
 */
export function openReuse<P extends { readonly subject: Subject }>(
  before: readonly P[],
): (subject: Subject) => P | undefined {
  let at = 0;
  let missed = 0;
  return (subject) => {
    const end = Math.min(before.length, at + missed + 2, at + AHEAD);
    for (let place = at; place < end; place++) {
      const page = before[place] as P;
      if (!sameSubject(page.subject, subject)) continue;
      at = place + 1;
      missed = 0;
      return page;
    }
    missed++;
    return undefined;
  };
}

function sameSubject(one: Subject, other: Subject): boolean {
  for (const name in one) if (!(name in other)) return false;
  for (const name in other) if (!(name in one && samePart(one[name], other[name]))) return false;
  return true;
}

function samePart(one: Digestible, other: Digestible): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object") return false;
  if (isList(one)) return isList(other) && sameList(one, other);
  return !isList(other) && one.digest === other.digest;
}

function sameList(one: readonly Digestible[], other: readonly Digestible[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!samePart(one[at], other[at])) return false;
  return true;
}

function isList(part: object): part is readonly Digestible[] {
  return Array.isArray(part);
}
