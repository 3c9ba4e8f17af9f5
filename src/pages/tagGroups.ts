import { keyed } from "../keyed.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Tag } from "../newsroom/tags.ts";
import { onceEach } from "../once.ts";
import type { DisturbedGroups, Subject } from "./page.ts";

const byKey = onceEach((tags: readonly Tag[]) => keyed(tags, ({ key }): unknown => key));

/** What became of the groups of a kind that has one for each tag, about its key. */
export function disturbedTags<G extends Subject>(
  { tags, stirred }: Pick<Newsroom, "tags" | "stirred">,
  groupOf: (tag: Tag) => G,
): DisturbedGroups<G> | undefined {
  const moved = stirred()?.byTag;
  if (!moved) return undefined;
  const there = tags.filter(({ key }) => moved.has(key));
  const left = new Set(there.map(({ key }): unknown => key));
  return {
    gone: [...moved].filter((key) => !left.has(key)),
    groups: there.map(groupOf),
    all: () => byKey(tags),
    groupAbout: (key) => groupOf(byKey(tags).get(key) as Tag),
  };
}
