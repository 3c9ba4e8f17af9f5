import type { Digest } from "../digest.ts";
import type { Mark } from "./mark.ts";
import { type Digestible, isList, type Subject } from "./page.ts";
import type { CarriedPage, PlannedPage } from "./plannedPage.ts";

/**
 * Groups of a plan with what they were made of: the next plan of the same program compares parts that are the same
 * objects in no time, and only where some are others does it make a mark.
 */
export type KnownGroups = ReadonlyMap<Digest, KnownKind>;

/** Groups of one kind, by their first parts: what they are about. */
export type KnownKind = ReadonlyMap<unknown, KnownGroup>;

export interface KnownGroup {
  /** nothing where only a memory knows it */
  readonly group: Subject | undefined;
  readonly mark: Mark;
  readonly pages: readonly (PlannedPage | CarriedPage)[];
  readonly about?: About | undefined;
}

/** What a group is about, in a kind that tells which of its groups are disturbed. */
export interface About {
  /** of all beside its groups that pages of the kind are made of */
  readonly under: Digest;
  readonly digest: Digest;
}

/** What a group is about: two of one kind may share it, and are then known as the last of them. */
export function keyOf(group: Subject): unknown {
  for (const name in group) {
    const part = group[name];
    return typeof part === "object" && "digest" in part ? part.digest : part;
  }
  return undefined;
}

export function isSame(group: Subject, known: Subject): boolean {
  if (group === known) return true;
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
