import { rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import type { Digest } from "../../src/digest.ts";
import { CardShelf, knownCards } from "../../src/newsroom/cardShelf.ts";
import type { Groups } from "../../src/newsroom/groups.ts";
import type { Newsroom } from "../../src/newsroom/newsroom.ts";
import { entryOf } from "../../src/newsroom/tagIndex.ts";
import { article as stories } from "../../src/pages/kinds/article.ts";
import { category } from "../../src/pages/kinds/category.ts";
import { day } from "../../src/pages/kinds/day.ts";
import { person } from "../../src/pages/kinds/person.ts";
import { tag } from "../../src/pages/kinds/tag.ts";
import { openStore } from "../../src/store/store.ts";
import { article } from "../make/content.ts";
import { type EditionSettings, edition } from "../make/edition.ts";
import { temporaryFolder } from "../make/files.ts";

const [home, remove] = temporaryFolder();
afterAll(remove);
let memories = 0;

type Files = [string, string][];

/** Builds of one newsroom, one after the other, each with what the last one remembered; what the last one found. */
function builds(all: readonly Files[], settings: (build: number) => EditionSettings = () => ({})): Newsroom {
  const folder = join(home, String(memories++));
  const made = all.map((files, build) => {
    const store = openStore(folder, "uji");
    const { newsroom } = edition(files, { kinds: [stories, category, day, person, tag], ...settings(build), store });
    store.save();
    return newsroom;
  });
  return made.at(-1) as Newsroom;
}

const story = fc.record({
  name: fc.nat({ max: 11 }),
  day: fc.integer({ min: 1, max: 9 }),
  category: fc.constantFrom("berita", "internasional", "ekonomi"),
  tags: fc.subarray(["Banjir", "banjir", "Pangan", "C++"]),
  author: fc.constantFrom("Budi Santoso", "Ani Wijaya"),
  series: fc.constantFrom(undefined, "Mudik"),
  alias: fc.constantFrom(undefined, undefined, "a", "b"),
  // held back
  later: fc.boolean(),
});
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

const newsroom = fc.uniqueArray(story, { selector: ({ name }) => name, maxLength: 10 });
/** What becomes of a newsroom from one build to the next: some stories go, others come or change, or all is as it was before. */
const step = fc.record({
  goes: fc.array(fc.boolean(), { maxLength: 10 }),
  come: fc.uniqueArray(story, { selector: ({ name }) => name, maxLength: 2 }),
  undone: fc.nat({ max: 4 }).map((one) => one === 0),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function after(rooms: readonly (readonly Story[])[], { goes, come, undone }: Step): readonly Story[] {
  const last = rooms.at(-1) as readonly Story[];
  const before = rooms.at(-2);
  if (undone && before) return before;
  const kept = last.filter(({ name }, at) => !goes[at] && !come.some((one) => one.name === name));
  return [...kept, ...come];
}

/** A newsroom, and what became of it in the builds that followed. */
const edited = fc.tuple(newsroom, fc.array(step, { minLength: 1, maxLength: 4 })).map(([first, steps]) => {
  const rooms: (readonly Story[])[] = [first];
  for (const one of steps) rooms.push(after(rooms, one));
  return rooms;
});

function filesOf(stories: readonly Story[]): Files {
  return stories.map(({ name, day, category, tags, author, series, alias, later }) => [
    `articles/${name}.md`,
    article({
      date: `${later ? 2031 : 2024}-01-0${day} 09:00`,
      category,
      tags: `[${tags}]`,
      author,
      series,
      aliases: alias && `[/${alias}/${name}/]`,
    }),
  ]);
}

/** All shelves, in ids; their order is nobody's business. */
function shelved({ shelving, tags, contributors }: Newsroom) {
  const { byState, byTag, byTree, byCategory, byWriter, byName, bySeries, byDate } = shelving;
  const groups: Groups<unknown>[] = [byState, byTag, byTree, byCategory, byWriter, byName, bySeries, byDate];
  const sorted = groups.map(
    (group) => new Map(Array.from(group, ([key, articles]) => [key, articles.map(({ id }) => id)])),
  );
  return { sorted, tags: tags.map(({ label }) => label.name), people: contributors.map(({ slug }) => slug) };
}

/** Keys of the tags whose entries in an index are others. */
function retoldBetween(before: Newsroom, now: Newsroom): Set<string> {
  const [then, after] = [before, now].map(
    ({ tags }) => new Map(tags.map((tag): [string, Digest] => [tag.key, entryOf(tag).digest])),
  ) as [Map<string, Digest>, Map<string, Digest>];
  return new Set([...then.keys(), ...after.keys()].filter((key) => then.get(key) !== after.get(key)));
}

const SORTS = ["byTag", "byTree", "byCategory", "byWriter", "byName", "bySeries", "byDate"] as const;
type Key = string | number;

function held(groups: Groups<Key>, key: Key): string {
  return (groups.get(key) ?? []).map(shownOf).join();
}

/** All of a story that pages show: its earlier addresses stand in feeds, and in no digest. */
function shownOf({ digest, aliases }: Article): string {
  return [digest, ...aliases].join(" ");
}

describe("a newsroom that builds on a memory", () => {
  test("is the one that is opened anew, and knows whose pages and which shelves may be others", () => {
    fc.assert(
      fc.property(edited, (rooms) => {
        const all = rooms.map(filesOf);
        const now = builds(all);
        const [before, anew] = all.slice(-2).map((files) => edition(files).newsroom) as [Newsroom, Newsroom];
        expect(shelved(now)).toEqual(shelved(anew));
        // what it remembers itself is the same newsroom
        const again = builds([...all, ...all.slice(-1)]);
        expect(shelved(again)).toEqual(shelved(anew));
        expect(SORTS.flatMap((sort) => [...(again.stirred()?.[sort] ?? [])])).toEqual([]);
        const beside = (room: Newsroom, id: string) => {
          const one = room.byId.get(id);
          const { newer, older } = one ? room.neighbours(one) : {};
          return [one?.digest, newer?.digest, older?.digest];
        };
        const others = anew.articles.filter(({ id }) => String(beside(before, id)) !== String(beside(anew, id)));
        const disturbed = now.disturbed();
        const ids = Array.from(disturbed?.stories ?? [], ({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining(others.map(({ id }) => id)));
        for (const sort of SORTS) {
          const [then, after] = [before.shelving[sort], anew.shelving[sort]] as [Groups<Key>, Groups<Key>];
          const moved = [...then.keys(), ...after.keys()].filter((key) => held(then, key) !== held(after, key));
          expect([...(now.stirred()?.[sort] ?? [])]).toEqual(expect.arrayContaining(moved));
          // what is known of a shelf's cards is so
          for (const shelf of (now.shelving[sort] as Groups<Key>).values())
            expect(knownCards(shelf) ?? new CardShelf(shelf).digest).toBe(new CardShelf([...shelf]).digest);
        }
        if (now.stirred()) expect(now.retoldTags()).toEqual(retoldBetween(before, anew));
        const left = before.articles.filter((story) => !anew.articles.some((one) => shownOf(one) === shownOf(story)));
        expect(new Set(disturbed?.gone)).toEqual(new Set(left.map(({ digest }) => digest)));
      }),
      { numRuns: 150 },
    );
  });

  const many: Files = Array.from({ length: 9 }, (_, at) => [
    `articles/${at}.md`,
    article({ title: `Kabar ${at}`, date: `2024-01-0${at + 1} 09:00`, author: "budi" }),
  ]);
  const budi = (name: string): Files => [["people/budi.yaml", `name: ${name}\n`]];

  test("finds the shelves of a story that had another address before, though its page is the same", () => {
    const moved = (from: string): Files => [
      ["articles/a.md", article({ date: "2024-01-01 09:00", tags: "[Air]", aliases: `[/${from}/]` })],
      ["articles/b.md", article({ date: "2024-01-02 09:00", tags: "[Laut]", aliases: "[/b/]" })],
    ];
    expect([...(builds([moved("lama"), moved("tua")]).stirred()?.byTag ?? [])]).toEqual(["air"]);
    // also one that came after most of the newsroom was written
    const [, other] = moved("") as [Files[number], Files[number]];
    expect([...(builds([[other], moved("lama"), moved("tua")]).stirred()?.byTag ?? [])]).toEqual(["air"]);
  });

  test("tells of a tag only where an index shows something else of it", () => {
    const under = (...tags: string[]): Files =>
      tags.map((tag, at) => [`articles/${at}.md`, article({ date: `2024-01-0${at + 1} 09:00`, tags: `[${tag}]` })]);
    const five = under("Air", "Air", "Air", "Air", "Air");
    const edited = five.with(0, ["articles/0.md", article({ title: "Lain", date: "2024-01-01 09:00", tags: "[Air]" })]);
    expect(builds([five, edited]).retoldTags()).toEqual(new Set());
    expect(builds([five, under("Air", "Air", "Air", "Air", "Air", "Air", "Laut")]).retoldTags()).toEqual(
      new Set(["laut"]),
    );
    expect(builds([five, under("Air", "Air", "Air", "Air")]).retoldTags()).toEqual(new Set(["air"]));
    expect(builds([five, under("AIR", "AIR", "AIR", "AIR", "AIR")]).retoldTags()).toEqual(new Set(["air"]));
  });

  test("knows itself again after many stories changed, one by one and all at once", () => {
    const month = (titles: readonly string[]): Files =>
      titles.map((title, at) => [
        `articles/${at}.md`,
        article({
          title,
          date: `2024-01-01 ${String(9 + Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`,
          tags: "[Air]",
        }),
      ]);
    const before = Array.from({ length: 160 }, (_, at) => `Kabar ${at}`);
    const one = before.with(7, "Satu berubah");
    const all = one.map((title) => `${title} lagi`);
    const other = all.with(30, "Satu lain berubah");
    const now = builds([before, one, all, other].map(month));
    expect(shelved(now)).toEqual(shelved(edition(month(other)).newsroom));
    expect(Array.from(now.disturbed()?.stories ?? [], ({ id }) => id).sort()).toEqual(["29", "30", "31"]);
    const same = builds([before, one, all, other, other].map(month));
    expect([...(same.disturbed()?.stories ?? [])]).toEqual([]);
  });

  test("looks at few stories of many", () => {
    const now = builds([
      [...many, ...budi("Budi")],
      [...many, ...budi("Budi"), ["articles/baru.md", article({ date: "2024-01-05 09:01" })]],
    ]);
    expect(Array.from(now.disturbed()?.stories ?? [], ({ id }) => id).sort()).toEqual(["4", "5", "baru"]);
  });

  test("looks at those beside a story that is gone", () => {
    const files = [...many, ...budi("Budi")];
    const now = builds([files, files.filter(([path]) => path !== "articles/4.md")]);
    expect(Array.from(now.disturbed()?.stories ?? [], ({ id }) => id).sort()).toEqual(["3", "5"]);
  });

  test("looks at all of them where somebody of the newsroom or an option is another", () => {
    const files = [...many, ...budi("Budi")];
    expect(builds([files, files]).disturbed()).toBeDefined();
    expect(builds([files, [...many, ...budi("Budi S.")]]).disturbed()).toBeUndefined();
    const settings = (build: number) => ({ options: { listings: { size: 20 + build } } });
    expect(builds([files, files], settings).disturbed()).toBeUndefined();
    expect(builds([files]).disturbed()).toBeUndefined();
  });

  const about = (title: string, words: string, category = "berita") =>
    article({ title, category, date: "2024-01-01 09:00" }, words);
  const related: Files = [
    [
      "articles/a.md",
      about("Banjir di kota", "Banjir merendam rumah warga di bantaran sungai setelah hujan deras semalam."),
    ],
    [
      "articles/b.md",
      about("Rumah terendam", "Warga bantaran sungai membersihkan lumpur banjir dari rumah usai hujan deras."),
    ],
    [
      "articles/c.md",
      about("Beras naik", "Harga beras naik di pasar induk karena panen padi mundur dan stok gudang tipis."),
    ],
  ];
  const harvest = (title: string) =>
    about(title, "Petani menunda panen padi, stok gudang menyusut dan harga beras di pasar naik.", "ekonomi");
  const [before, after]: [Files, Files] = [
    [...related, ["articles/d.md", harvest("Panen mundur")]],
    [...related, ["articles/d.md", harvest("Panen mundur lagi")]],
  ];
  const settings = () => ({ options: { related: { count: 1 } } });
  const ids = (now: Newsroom) => Array.from(now.disturbed()?.stories ?? [], ({ id }) => id).sort();

  test("looks at those whose related list is another, or names a story that is", () => {
    expect(ids(builds([before, before], settings))).toEqual([]);
    expect(ids(builds([before, after], settings))).toEqual(["c", "d"]);
    const gone = builds([before, related], settings);
    expect(ids(gone)).toContain("c");
    expect(gone.disturbed()?.gone).toHaveLength(1);
  });

  test("looks at all of them after a build whose plan was not kept, since that moved lists nobody told of", () => {
    const twice: Files = ["e", "f"].map((name) => [`articles/${name}.md`, article({ permalink: "/sama/" })]);
    expect(builds([before, [...after, ...twice], after], settings).disturbed()).toBeUndefined();
  });

  test.each([
    ["index.bin", "lost", (path: string) => rmSync(path)],
    ["index.bin", "cut", (path: string) => truncateSync(path, 40)],
    ["index.bin", "overwritten", (path: string) => writeFileSync(path, Buffer.alloc(statSync(path).size, 1))],
    ["index.table", "lost", (path: string) => rmSync(path)],
    ["terms.bin", "lost", (path: string) => rmSync(path)],
    ["terms.bin", "overwritten", (path: string) => writeFileSync(path, Buffer.alloc(statSync(path).size, 1))],
  ])("ranks all anew where %s is %s, and remembers that", (name, _how, harm) => {
    const folder = join(home, String(memories++));
    const built = (files: Files) => {
      const store = openStore(folder, "uji");
      const { newsroom } = edition(files, { kinds: [stories], ...settings(), store });
      store.save();
      return newsroom;
    };
    const lists = ({ articles, relatedTo }: Newsroom) =>
      articles.map((one) => [one.id, relatedTo(one).map(({ card }) => card.id)]);
    built(before);
    harm(join(folder, name));
    const now = built(after);
    expect(lists(now)).toEqual(lists(edition(after, settings()).newsroom));
    expect(now.ranked()).toBe(after.length);
    const again = built([...after, ["articles/e.md", harvest("Panen raya")]]);
    expect(lists(again)).toEqual(
      lists(edition([...after, ["articles/e.md", harvest("Panen raya")]], settings()).newsroom),
    );
    expect(again.ranked()).toBeLessThan(after.length);
  });

  test("finds again where a body points when another story comes to stand at that address, or goes from it", () => {
    const at = (permalink: string) =>
      article(
        { title: "Beras naik", date: "2024-01-03", permalink },
        "Harga beras naik di pasar induk pada awal tahun.",
      );
    const files = (permalink: string): Files => [
      ["articles/a.md", article({ date: "2024-01-02" }, "Banjir merendam rumah.\n\nBaca juga: [Kabar](/beras/)")],
      ["articles/c.md", article({ date: "2024-01-01" }, "Penari topeng memenuhi panggung.")],
      ["articles/d.md", at(permalink)],
    ];
    const list = (now: Newsroom) => now.relatedTo(now.byId.get("a") as Article).map(({ card }) => card.id);
    const three = () => ({ options: { related: { count: 3 } } });
    expect(list(builds([files("/lain/"), files("/beras/")], three))).toEqual(["d", "c"]);
    expect(list(builds([files("/beras/"), files("/lain/")], three))).toEqual(["c"]);
  });
});
