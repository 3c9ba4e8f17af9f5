import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digest } from "../../src/digest.ts";
import type { SavedKind } from "../../src/pages/carriedGroups.ts";
import type { KnownGroups, PlannedGroups } from "../../src/pages/knownGroups.ts";
import type { Mark } from "../../src/pages/mark.ts";
import { type Digestible, digested, type PageKind } from "../../src/pages/page.ts";
import { type EarlierPlan, planPages } from "../../src/pages/plan.ts";
import { article } from "../make/content.ts";
import { edition, siteFrom } from "../make/edition.ts";

type Subject = { name: string; number: number };
type Group = { name: string; count: number };

/** Listings of so many pages each, which tell how often somebody looked into one. */
function listings(groups: readonly Group[], looked: string[] = []): PageKind<Subject, Group> {
  return {
    name: "daftar",
    output: { template: "pages/daftar.njk" },
    groups: () => groups,
    *subjectsOf({ name, count }) {
      looked.push(name);
      for (let number = 1; number <= count; number++) yield { name, number };
    },
    address: ({ name, number }) => `/${encodeURI(name)}/${number}/`,
    view: ({ name, number }) => ({ title: `${name} ${number}` }),
  };
}

const site = siteFrom();
const { newsroom } = edition([]);

/** What a memory keeps of a plan: no page, but what it was. */
function kept(groups: PlannedGroups): PlannedGroups {
  return new Map(
    [...groups].map(([mark, { pages }]) => [
      mark,
      { pages: pages.map(({ file, fingerprint }) => ({ file, fingerprint })) },
    ]),
  );
}

function plan(groups: readonly Group[], before?: PlannedGroups, looked: string[] = [], on = site) {
  return planPages([listings(groups, looked)], newsroom, on, { groups: before }).value;
}

const told = (pages: readonly { file: string; fingerprint: string; address: string }[]) =>
  pages.map(({ file, fingerprint, address }) => [file, fingerprint, address]);

describe("pages of a group that is made of the same as in the last plan", () => {
  const first = [
    { name: "a", count: 3 },
    { name: "b & c", count: 2 },
    { name: "%2F", count: 1 },
  ];
  const before = kept(plan(first).groups());

  test("are in the next plan as they were, and nobody looks at their subjects", () => {
    const looked: string[] = [];
    const next = plan(first, before, looked);
    expect(told(next.pages)).toEqual(told(plan(first).pages));
    // only the address of the last one is asked for, and found
    expect(looked).toEqual(["%2F"]);
  });

  test("still have their views and parts, for a page whose file is gone", () => {
    const looked: string[] = [];
    const next = plan(first, before, looked);
    const fresh = plan(first);
    expect(next.pages.map((page) => page.view())).toEqual(fresh.pages.map((page) => page.view()));
    expect(next.pages.map((page) => [...page.parts()])).toEqual(fresh.pages.map((page) => [...page.parts()]));
    expect(looked).not.toEqual([]);
  });

  test("stand beside groups that came, went or changed, which are planned anew", () => {
    const looked: string[] = [];
    const changed = [
      { name: "baru", count: 1 },
      { name: "a", count: 3 },
      { name: "b & c", count: 1 },
    ];
    expect(told(plan(changed, before, looked).pages)).toEqual(told(plan(changed).pages));
    expect(looked).toEqual(["baru", "b & c"]);
  });

  test("are planned anew under another site or another template", () => {
    for (const on of [
      siteFrom({ listings: { size: 30 } }),
      { ...site, theme: { ...site.theme, digestOf: (name: string) => digest(`${name} lain`) } },
    ]) {
      const looked: string[] = [];
      expect(told(plan(first, before, looked, on).pages)).toEqual(told(plan(first, undefined, [], on).pages));
      expect(looked).toEqual(first.map(({ name }) => name));
    }
  });
});

/** Groups as a memory holds them. */
function kindsOf(groups: PlannedGroups) {
  const kinds = Map.groupBy(groups, ([, { under }]) => under);
  return new Map(
    Array.from(kinds, ([under, own]) => {
      const saved = own.map(([mark, group]) => ({ ...group, mark: mark as Mark, size: group.pages.length }));
      const kind: SavedKind = {
        size: saved.length,
        at: (place) => saved[place] as (typeof saved)[number],
        parted(stands) {
          const places = [...saved.keys()].filter((place) => stands(kind.at(place).key));
          const pages = places.reduce((sum, place) => sum + kind.at(place).size, 0);
          return { places, pages, others: saved.filter(({ key }) => !stands(key)).map(({ mark }) => mark) };
        },
        *pagesAt(places, make) {
          for (const place of places)
            for (const { file, fingerprint } of kind.at(place).pages) yield make(file, fingerprint);
        },
      };
      return [under, kind] as const;
    }),
  );
}

describe("a kind that tells which of its groups moved", () => {
  const named = (name: string, text = "") => ({ about: digested({ name }), text });
  /** A story's digest is that of all that it says. */
  const versionOf = (name: string, text: string) => ({ about: digested({ name, text }), text });
  type Story = ReturnType<typeof named>;
  type Told = { gone: readonly Story[]; groups: readonly Story[] };

  /** Pages about one thing each, and what of them is said to have moved. */
  function kindOf(all: readonly Story[], moved?: Told, looked: string[] = []): PageKind<Story, Story> {
    const byDigest = new Map(all.map((one): [unknown, Story] => [one.about.digest, one]));
    return {
      name: "tentang",
      output: { template: "pages/tentang.njk" },
      groups: () => all,
      disturbed: () =>
        moved && {
          gone: moved.gone.map(({ about }) => about.digest),
          groups: moved.groups,
          all: () => byDigest,
          groupAbout: (one) => byDigest.get(one) as Story,
        },
      *subjectsOf(group) {
        looked.push(group.about.name);
        yield group;
      },
      address: ({ about }) => `/${about.name}/`,
      view: ({ about, text }) => ({ title: about.name, text }),
    };
  }

  /** What a memory knows of a plan, by what its groups are about. */
  function remembered(kind: PageKind<Story, Story>): EarlierPlan {
    const groups = planPages([kind], newsroom, site).value.groups();
    return { groups, kinds: () => kindsOf(groups) };
  }

  const [a, b, c] = ["a", "b", "c"].map((name) => named(name)) as [Story, Story, Story];
  const files = (kind: PageKind<Story, Story>, earlier?: EarlierPlan) =>
    planPages([kind], newsroom, site, earlier)
      .value.pages.map(({ file, fingerprint }) => `${file} ${fingerprint}`)
      .sort();

  test("has only these looked at, and all pages all the same", () => {
    const looked: string[] = [];
    const moved = named("b", "lain");
    const now = kindOf([a, moved], { gone: [c], groups: [moved] }, looked);
    expect(files(now, remembered(kindOf([a, b, c])))).toEqual(files(kindOf([a, moved])));
    expect(looked).toEqual(["b"]);
  });

  test.each<[string, Story[], Told]>([
    ["a group that it lacks", [a, b], { gone: [], groups: [] }],
    ["a group that is no more", [a, b, c, named("d")], { gone: [], groups: [named("e")] }],
    ["one in place of another", [a, b, named("d")], { gone: [], groups: [] }],
  ])("is not believed where a memory does not fit: %s", (_what, before, told) => {
    const now = [a, b, c];
    expect(files(kindOf(now, told), remembered(kindOf(before)))).toEqual(files(kindOf(now)));
  });

  test("has all pages of a fresh plan in a program that goes on, also where a plan between failed and is forgotten", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const room = fc.array(fc.record({ name: fc.constantFrom(...names), text: fc.constantFrom("satu", "dua") }), {
      minLength: 1,
    });
    const steps = fc.array(fc.record({ room, fails: fc.boolean() }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(steps, (all) => {
        let last: { stories: readonly Story[]; known: KnownGroups | undefined } = { stories: [], known: undefined };
        for (const { room, fails } of all) {
          const told = new Map(room.map(({ name, text }) => [name, text]));
          // what did not change stays the same object
          const stood = new Map(last.stories.map((one) => [`${one.about.name} ${one.text}`, one]));
          const stories = [...told].map(([name, text]) => stood.get(`${name} ${text}`) ?? versionOf(name, text));
          const moved = {
            gone: last.stories.filter((one) => !stories.includes(one)),
            groups: stories.filter((one) => !last.stories.includes(one)),
          };
          const { known } = last;
          const kind = kindOf(stories, moved);
          const { value } = planPages([kind], newsroom, site, known ? { known, again: true } : { again: true });
          const all = value.pages.map(({ file, fingerprint }) => `${file} ${fingerprint}`).sort();
          expect(all).toEqual(files(kindOf(stories)));
          expect(value.groups().size).toBe(stories.length);
          if (!fails) last = { stories, known: value.known };
        }
      }),
    );
  });
});

describe("an address is taken by a page of the last plan", () => {
  const one = (address: `/${string}`): PageKind<{ address: `/${string}` }> => ({
    name: "satu",
    output: { template: "pages/satu.njk" },
    subjects: () => [{ address }],
    address: (subject) => subject.address,
    view: () => ({}),
  });
  const codes = (kinds: Parameters<typeof planPages>[0], before: PlannedGroups, room = newsroom) =>
    planPages(kinds, room, site, { groups: before }).faults.map(({ code }) => code);

  test.each<[string, `/${string}`, `/${string}`]>([
    ["from a new page", "/lama/", "/lama/"],
    ["from one in other letters", "/lama/", "/LAMA/"],
    ["from one below it, as if it were a folder", "/lama.html", "/lama.html/baru/"],
  ])("%s", (_what, old, next) => {
    const before = kept(planPages([one(old)], newsroom, site).value.groups());
    expect(codes([one(old), { ...one(next), name: "dua" }], before)).toEqual(["address-twice"]);
  });

  test("from a story whose time has not come, also below it", () => {
    for (const [old, permalink] of [
      ["/lama/judul.html", "/lama/judul.html"],
      ["/lama/judul.html", "/lama/judul.html/"],
    ] as const) {
      const before = kept(planPages([one(old)], newsroom, site).value.groups());
      const waiting = edition([["articles/rob.md", article({ date: "2031-01-01 07:00", permalink })]]).newsroom;
      expect(codes([one(old)], before, waiting)).toEqual(["address-twice"]);
    }
  });

  test("from a new page, while an edited one takes its own anew", () => {
    const about = (address: `/${string}`, text: string) => ({ about: digested({ address, text }), address });
    const room = (text: string): PageKind<{ about: Digestible; address: `/${string}` }> => ({
      ...one("/a/"),
      name: "ruang",
      subjects: () => [about("/a/", text), about("/b/", "tetap")],
    });
    const groups = planPages([room("dulu")], newsroom, site).value.groups();
    const before: EarlierPlan = { groups, kinds: () => kindsOf(groups) };
    const codesOf = (kinds: Parameters<typeof planPages>[0]) =>
      planPages(kinds, newsroom, site, before).faults.map(({ code }) => code);
    expect(codesOf([room("kini")])).toEqual([]);
    expect(codesOf([room("kini"), one("/b/")])).toEqual(["address-twice"]);
    expect(codesOf([room("kini"), one("/c/")])).toEqual([]);
  });

  test("twice by two groups of the same, though both were planned before", () => {
    const before = kept(plan([{ name: "a", count: 1 }]).groups());
    const twice = listings([
      { name: "a", count: 1 },
      { name: "a", count: 1 },
    ]);
    expect(codes([twice], before)).toEqual(["address-twice"]);
  });
});
