import type { Digest } from "../digest.ts";
import { PageCards } from "../newsroom/cardShelf.ts";
import type { KeyedRows } from "../store/rows.ts";
import type { Mark } from "./mark.ts";
import { type Digestible, isList, type Page, type Subject } from "./page.ts";
import type { CarriedPage, PlannedPage } from "./plannedPage.ts";

/**
 * Groups of a plan with what they were made of: the next plan of the same program compares parts that are the same
 * objects in no time, and only where some are others does it make a mark.
 */
export type KnownGroups = ReadonlyMap<Digest, KnownKind>;

/** Groups of one kind, by what they are about; of two that share it one is found. */
export class KnownKind {
  /** in any order */
  readonly groups: readonly KnownGroup[];
  /** handed on from plan to plan, since it takes longer than all else to make one for an archive */
  #places: Map<unknown, number> | undefined;
  #next = 0;

  constructor(groups: readonly KnownGroup[], places?: Map<unknown, number>) {
    this.groups = groups;
    this.#places = places;
  }

  /** Who asks for all of them mostly asks in their order. */
  get(key: unknown): KnownGroup | undefined {
    const next = this.groups[this.#next];
    const at = next?.key === key ? this.#next : this.#placesNow().get(key);
    if (at === undefined) return undefined;
    this.#next = at + 1;
    return this.groups[at];
  }

  /** Makes now what the next plan asks for. */
  ready(): void {
    this.#placesNow();
  }

  /** The same with some gone, and others in their places, or new. */
  with(changes: readonly KnownGroup[], gone: Iterable<unknown>): KnownKind {
    const places = this.#placesNow();
    this.#places = undefined;
    const groups = [...this.groups];
    const free: number[] = [];
    for (const key of gone) {
      const at = places.get(key);
      if (at !== undefined && places.delete(key)) free.push(at);
    }
    const put = (group: KnownGroup, at: number) => {
      groups[at] = group;
      places.set(group.key, at);
    };
    for (const group of changes) put(group, places.get(group.key) ?? free.pop() ?? groups.length);
    // the highest first: else the last, which fills it, might be one that is free itself
    for (const at of free.sort((one, other) => other - one)) {
      const last = groups.pop() as KnownGroup;
      if (at < groups.length) put(last, at);
    }
    return new KnownKind(groups, places);
  }

  #placesNow(): Map<unknown, number> {
    this.#places ??= new Map(this.groups.map(({ key }, at) => [key, at]));
    return this.#places;
  }
}

/** Pages that were planned together, as far as a later plan needs them. */
export interface PlannedGroup {
  readonly pages: readonly Pick<Page, "file" | "fingerprint">[];
  /** what it is about */
  readonly key?: unknown;
  /** in a kind that tells which of its groups are disturbed: of all beside its groups that pages of the kind are made of */
  readonly under?: Digest | undefined;
}

export type PlannedGroups = KeyedRows<PlannedGroup>;

export interface KnownGroup {
  /** nothing where only a memory knows it */
  readonly group: Subject | undefined;
  /** what it is about */
  readonly key: unknown;
  readonly mark: Mark;
  readonly pages: readonly (PlannedPage | CarriedPage)[];
  /** in a kind that tells which of its groups are disturbed: of all beside these that its pages are made of */
  readonly under?: Digest | undefined;
}

/** What a group is about: its first part. */
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
  if (part instanceof PageCards && known instanceof PageCards) return part.isSame(known);
  if (!isList(part) || !isList(known)) return !isList(part) && !isList(known) && part.digest === known.digest;
  if (part.length !== known.length) return false;
  for (let at = 0; at < part.length; at++) if (!isSamePart(part[at], known[at])) return false;
  return true;
}
