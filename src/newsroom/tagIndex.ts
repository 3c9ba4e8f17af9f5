import type { Label } from "../content/label.ts";
import { type Digest, type Digested, digest, fold, LateDigest } from "../digest.ts";
import { onceEach } from "../once.ts";
import type { Tag, TagStanding, TagStandings } from "./tags.ts";

/** A tag in an index, with a coarse count, so that one more story seldom changes the page. */
export interface TagEntry extends Digested {
  readonly label: Label;
  /** 1, 2, 5, 10, 20, 50 …: at least so many stories */
  readonly step: number;
}

/** The largest of 1, 2, 5, 10, 20, 50 … that a count reaches. */
export function coarse(count: number): number {
  let step = 1;
  for (let power = 1; power <= count; power *= 10) {
    for (const factor of [1, 2, 5]) if (factor * power <= count) step = factor * power;
  }
  return step;
}

/** Indexes hold all tags of an archive, and most builds ask few of them for a digest. */
class CountedTag extends LateDigest implements TagEntry {
  readonly label: Label;
  readonly step: number;

  constructor(label: Label, step: number) {
    super();
    this.label = label;
    this.step = step;
    Object.freeze(this);
  }
  protected digested(): Digest {
    return fold([this.label.digest, digestOfStep(this.step)]);
  }
}

const stepDigests = new Map<number, Digest>();

/** There are few steps, and an entry for each of an archive's tags. */
function digestOfStep(step: number): Digest {
  const known = stepDigests.get(step) ?? digest(String(step));
  stepDigests.set(step, known);
  return known;
}

const entries = new WeakMap<Label, TagEntry>();

/** A tag's entry, made once as long as its count stays on one step. */
export function entryOf(tag: Tag): TagEntry {
  const { label } = tag;
  const step = coarse(tag.articles.length);
  let entry = entries.get(label);
  if (entry?.step !== step) {
    entry = new CountedTag(label, step);
    entries.set(label, entry);
  }
  return entry;
}

/** Keys of the tags of which an index tells something else than before. @param keys of all that may */
export function retold(keys: Iterable<string>, before: TagStandings, now: TagStandings): ReadonlySet<string> {
  const isSame = (one: TagStanding | undefined, other: TagStanding | undefined) =>
    one?.name === other?.name && coarse(one?.count ?? 0) === coarse(other?.count ?? 0);
  return new Set(Array.from(keys).filter((key) => !isSame(before.get(key), now.get(key))));
}

/** The most written tags by coarse counts, among equals by address. */
export function mostWritten(tags: readonly Tag[], count: number): TagEntry[] {
  const steps = tags.map(({ articles }) => coarse(articles.length));
  const least = [...steps].sort((a, b) => b - a)[count - 1] ?? 0;
  const most = tags.filter((_, at) => (steps[at] as number) >= least).map(entryOf);
  return most.sort((a, b) => b.step - a.step || (a.label.address < b.label.address ? -1 : 1)).slice(0, count);
}

/**
 * Tags by letter, "a" to "z", figures and signs last under "0"; letters without a tag are left out.
 * @param tags in the order of their slugs
 */
export const byLetter = onceEach((tags: readonly Tag[]): ReadonlyMap<string, readonly Tag[]> => {
  const letters = Map.groupBy(tags, ({ letter }) => letter);
  const signs = letters.get("0");
  if (signs && letters.delete("0")) letters.set("0", signs);
  return letters;
});

/** The entries of a letter's tags. */
export const entriesOf = onceEach((tags: readonly Tag[]): readonly TagEntry[] => tags.map(entryOf));
