import type { Digest } from "../digest.ts";
import { type Mark, markOf } from "./mark.ts";
import type { Digestible, Subject } from "./page.ts";

/** Groups of one kind by their first part, which tells them apart. */
type KnownOfKind = Map<unknown, { readonly group: Subject; readonly mark: Mark }>;

/**
 * Marks, and what they were made of: for a program that plans again and again. In its next plan nearly every group is
 * made of the very same objects, which is seen at a glance, where a mark takes a look at every digest.
 */
export class KnownMarks {
  readonly #before: ReadonlyMap<Digest, KnownOfKind>;
  readonly #own = new Map<Digest, KnownOfKind>();

  /** @param before those of the last plan */
  constructor(before?: KnownMarks) {
    this.#before = before ? before.#own : new Map();
  }

  /** Gives the marks of one kind's groups. */
  under(under: Digest): (group: Subject) => Mark {
    const before = this.#before.get(under);
    const own: KnownOfKind = new Map();
    this.#own.set(under, own);
    return (group) => {
      const key = keyOf(group);
      const last = before?.get(key);
      const known = last && isSame(group, last.group) ? last : { group, mark: markOf(group, under) };
      own.set(key, known);
      return known.mark;
    };
  }
}

function keyOf(group: Subject): unknown {
  for (const name in group) {
    const part = group[name];
    return typeof part === "object" && "digest" in part ? part.digest : part;
  }
  return undefined;
}

function isSame(group: Subject, known: Subject): boolean {
  let names = 0;
  for (const name in group) {
    if (!isSamePart(group[name], known[name])) return false;
    names++;
  }
  for (const _ in known) names--;
  return names === 0;
}

function isSamePart(part: Digestible, known: Digestible): boolean {
  if (part === known) return true;
  if (typeof part !== "object" || typeof known !== "object") return false;
  if (!isList(part) || !isList(known)) return !isList(part) && !isList(known) && part.digest === known.digest;
  if (part.length !== known.length) return false;
  for (let at = 0; at < part.length; at++) if (!isSamePart(part[at], known[at])) return false;
  return true;
}

function isList(part: object): part is readonly Digestible[] {
  return Array.isArray(part);
}
