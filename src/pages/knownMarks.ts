import type { Digest } from "../digest.ts";
import { type Mark, markOf } from "./mark.ts";
import { type Digestible, isList, type Subject } from "./page.ts";

/** Groups of one kind by their first part, which tells them apart. */
type KnownOfKind = ReadonlyMap<unknown, { readonly group: Subject; readonly mark: Mark }>;

/**
 * Marks by what beside the groups they were made of, and those groups: for a program that plans again and again. In its
 * next plan nearly every group is made of the very same objects, which is seen at a glance, where a mark takes a look
 * at every digest.
 */
export type KnownMarks = ReadonlyMap<Digest, KnownOfKind>;

/** Makes the marks of one kind's groups, and knows them from then on. */
export interface Marker {
  readonly known: KnownOfKind;
  markOf(group: Subject): Mark;
}

/**
 * @param under of all beside them that the pages of the groups are made of
 * @param before what the last plan knew
 */
export function openMarker(under: Digest, before: KnownMarks): Marker {
  const last = before.get(under);
  const known = new Map<unknown, { group: Subject; mark: Mark }>();
  return {
    known,
    markOf(group) {
      const key = keyOf(group);
      const one = last?.get(key);
      const mark = one && isSame(group, one.group) ? one.mark : markOf(group, under);
      known.set(key, { group, mark });
      return mark;
    },
  };
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
