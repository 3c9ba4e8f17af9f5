import fc from "fast-check";
import { MOST_STORIES, names, persons, pictures, type Room, type Story, sizes } from "./room.ts";
import { fields } from "./texts.ts";

/** What somebody does to a newsroom between two builds. Places count round, so that every edit fits every newsroom. */
export type Edit =
  | { do: "add"; name: number; story: Story }
  | { do: "change"; at: number; to: Partial<Story> }
  | { do: "rename"; at: number; name: number }
  | { do: "delete"; at: number }
  | { do: "mend" }
  | { do: "person"; at: number; look: number }
  | { do: "picture"; at: number; look: number }
  | { do: "clock"; to: number }
  | { do: "options"; to: number }
  | { do: "touch" }
  | { do: "hurry"; at: number; letter: number };

const below = (size: number) => fc.nat({ max: size - 1 });
const rarely = <T>(usual: T, other: fc.Arbitrary<T>, weight = 6) =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const parts = {
  field: below(fields),
  seed: below(3),
  length: fc.constantFrom(40, 60, 90),
  twin: fc.constantFrom(0, 0, 5, 17),
  letter: below(26),
  bold: fc.boolean(),
  title: below(5),
  date: below(sizes.dates),
  category: below(sizes.categories),
  tags: below(sizes.tags),
  author: below(sizes.authors),
  format: below(sizes.formats),
  series: below(sizes.series),
  lead: below(pictures + 1),
  drawing: below(pictures + 1),
  summary: fc.boolean(),
  draft: fc.boolean(),
  picks: fc.array(below(names), { maxLength: 3 }),
  points: below(names + 1),
  fault: below(4),
  permalink: below(sizes.permalinks),
  alias: below(3),
} satisfies { [part in keyof Story]: fc.Arbitrary<Story[part]> };

const story: fc.Arbitrary<Story> = fc.record({
  ...parts,
  draft: rarely(false, parts.draft),
  fault: fc.constant(0),
  permalink: rarely(0, parts.permalink, 12),
  alias: rarely(0, parts.alias, 3),
  picks: rarely([], parts.picks, 2),
  points: rarely(0, parts.points, 2),
});

/** One part of a story set to another value. */
const change: fc.Arbitrary<Partial<Story>> = fc.oneof(
  ...Object.entries(parts).map(([part, value]) => fc.record({ [part]: value as fc.Arbitrary<unknown> })),
) as fc.Arbitrary<Partial<Story>>;

const at = below(MOST_STORIES);
const name = below(names);

export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("add" as const), name, story }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant("change" as const), at, to: change }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("rename" as const), at, name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("delete" as const), at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("mend" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("person" as const), at: below(persons), look: below(sizes.looks) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("picture" as const), at: below(pictures), look: below(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("clock" as const), to: below(sizes.clocks) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("options" as const), to: below(sizes.options) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("touch" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("hurry" as const), at, letter: below(26) }) },
);

/** A newsroom of some stories, as it begins. */
export function roomOf(stories: Iterable<[number, Story]>): Room {
  return {
    stories: new Map(stories),
    people: Array.from({ length: persons }, (_, one) => one % 2),
    pictures: Array.from({ length: pictures }, (_, one) => one),
    clock: 0,
    options: 0,
  };
}

/** A newsroom to begin with. */
export const rooms: fc.Arbitrary<Room> = fc
  .uniqueArray(fc.tuple(name, story), { selector: ([one]) => one, minLength: 2, maxLength: 8, size: "max" })
  .map(roomOf);

/** A newsroom of its own, which edits may change. */
export function copyOf(room: Room): Room {
  return { ...room, stories: new Map(room.stories), people: [...room.people], pictures: [...room.pictures] };
}

/** Does an edit to a newsroom; one for which there is no story does nothing. */
export function edit(room: Room, one: Edit): void {
  const { stories } = room;
  const named = "at" in one ? [...stories.keys()].sort((a, b) => a - b)[one.at % Math.max(1, stories.size)] : undefined;
  const known = named === undefined ? undefined : stories.get(named);
  if (one.do === "add" && stories.size < MOST_STORIES) stories.set(one.name, one.story);
  if (one.do === "mend") for (const [of, faulty] of stories) stories.set(of, { ...faulty, fault: 0, permalink: 0 });
  if (one.do === "person") room.people[one.at] = one.look;
  if (one.do === "picture") room.pictures[one.at] = one.look;
  if (one.do === "clock") room.clock = one.to;
  if (one.do === "options") room.options = one.to;
  if (named === undefined || !known) return;
  if (one.do === "change") stories.set(named, { ...known, ...one.to });
  if (one.do === "hurry") stories.set(named, { ...known, letter: one.letter });
  if (one.do === "delete" || one.do === "rename") stories.delete(named);
  if (one.do === "rename") stories.set(one.name, known);
}
