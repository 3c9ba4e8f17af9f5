import { keyed } from "../keyed.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Tag } from "../newsroom/tags.ts";
import { onceEach } from "../once.ts";
import type { DisturbedGroups, Subject } from "./page.ts";

const byKey = onceEach((tags: readonly Tag[]) => keyed(tags, ({ key }): unknown => key));

/**
 * What became of the groups of a kind that has one for each tag, about its key.
 * @param also keys of further tags whose groups may be others: those that show what no digest of a story covers
 */
export function disturbedTags<G extends Subject>(
  { tags, stirred }: Pick<Newsroom, "tags" | "stirred">,
  groupOf: (tag: Tag) => G,
  also: Iterable<string> = [],
): DisturbedGroups<G> | undefined {
  const shelves = stirred()?.byTag;
  if (!shelves) return undefined;
  const moved = new Set<unknown>([...shelves, ...also]);
  const there = tags.filter(({ key }) => moved.has(key));
  const left = new Set(there.map(({ key }): unknown => key));
  return {
    gone: [...moved].filter((key) => !left.has(key)),
    groups: there.map(groupOf),
    all: () => byKey(tags),
    groupAbout: (key) => groupOf(byKey(tags).get(key) as Tag),
  };
}
