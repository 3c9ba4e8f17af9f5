import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Front, FrontBlock } from "../../src/newsroom/front.ts";
import type { SiteOptions } from "../../src/site/options.ts";
import { article } from "../make/content.ts";
import { edition } from "../make/edition.ts";

/** 1 March 2025, 07.00 WIB. */
const NOW = 1_740_787_200;
const HOUR = 3600;

const two = (number: number) => String(number).padStart(2, "0");

/** Stories a day apart, the newest of 28 February 2025, 07.00: "b0" is the oldest. */
const stories = (count: number, front: (index: number) => Record<string, string> = () => ({})): [string, string][] =>
  Array.from({ length: count }, (_, at) => [
    `articles/b${at}.md`,
    article({
      title: `Berita ${at}`,
      date: `2025-02-${two(29 - count + at)} 07:00`,
      category: at % 2 ? "ekonomi" : "internasional",
      ...front(at),
    }),
  ]);

function compose(
  files: [string, string][],
  home = "",
  { options, epoch }: { options?: Partial<SiteOptions>; epoch?: number } = {},
): Front {
  const how = { ...(options ? { options } : {}), ...(epoch ? { epoch: String(epoch) } : {}) };
  return edition([...files, ["home.yaml", home]], how).newsroom.front;
}

const slugs = (list: readonly { slug: string }[] = []) => list.map((one) => one.slug);
const blockSlugs = (block: FrontBlock | undefined) =>
  block && ("series" in block ? block.parts.map((one) => `${one.number} ${one.article.slug}`) : slugs(block.articles));
const lostOf = ({ lost }: Front) =>
  lost.map(({ place, story, because }) => {
    const named = (one: unknown) => (typeof one === "string" ? one : (one as { block: string }).block);
    return `${named(place)} ${story.slug} ${typeof because === "string" ? because : named(because.shownAt)}`;
  });

describe("what editors chose", () => {
  test("stands where they want it, and the machine fills the rest", () => {
    const home =
      "lead: b3\nsecondary: [b5, b4]\neditorsPicks: [b1, b2]\nblocks:\n  - { category: ekonomi, look: row, count: 2 }";
    const front = compose(stories(25), home, { options: { front: { latest: 3 } } });
    expect([front.lead?.slug, slugs(front.secondary), slugs(front.editorsPicks), slugs(front.latest)]).toEqual([
      "b3",
      ["b5", "b4"],
      ["b1", "b2"],
      ["b24", "b23", "b22"],
    ]);
    expect(front.blocks).toMatchObject([{ look: "row" }]);
    expect(blockSlugs(front.blocks[0])).toEqual(["b21", "b19"]);
  });

  test("may be old, as long as they name no age", () => {
    expect(compose(stories(25), "lead: b0").lead?.slug).toBe("b0");
  });

  test("is nothing where they say so", () => {
    const front = compose(
      stories(25, () => ({ featured: "true" })),
      "secondary: []\neditorsPicks: []\nblocks: []",
    );
    expect([front.secondary, front.editorsPicks, front.blocks]).toEqual([[], [], []]);
  });

  test("is left out while it is held back, and its place goes to the next story", () => {
    const later = (at: number) => (at === 3 ? { draft: "true" } : {});
    const front = compose(stories(9, later), "lead: b3\nsecondary: [b3, b2]\neditorsPicks: [b3, b1]");
    expect([front.lead?.slug, slugs(front.secondary), slugs(front.editorsPicks)]).toEqual(["b8", ["b2", "b7"], ["b1"]]);
    expect(lostOf(front)).toEqual(["lead b3 held", "secondary b3 held", "editorsPicks b3 held"]);
  });

  test("the first of several leads", () => {
    expect(
      compose(
        stories(9, (at) => (at === 3 ? { draft: "true" } : {})),
        "lead: [b3, b2, b1]",
      ).lead?.slug,
    ).toBe("b2");
  });

  test("an age ends the stay of a story, to the second", () => {
    const home =
      "lead: { stories: b2, maxAge: 47h }\nsecondary: { stories: [b1], maxAge: 73 jam }\neditorsPicks: { stories: [b0], maxAge: 90h }";
    // b2 is of 28 February, 07.00: a day old at the usual moment
    const at = (epoch: number) => {
      const front = compose(stories(3), home, { epoch });
      return [front.lead?.slug, ...slugs(front.secondary), ...slugs(front.editorsPicks)];
    };
    expect(at(NOW)).toEqual(["b2", "b1", "b0"]);
    expect(at(NOW + 23 * HOUR - 1)).toEqual(["b2", "b1"]);
    // what may lead no longer may stand elsewhere
    expect(at(NOW + 23 * HOUR)).toEqual(["b1", "b2"]);
  });
});

describe("claims", () => {
  test("run from the strip over lead, secondaries, picks and Terkini to the blocks, and the losers are told", () => {
    const files = stories(9, (at) => (at === 8 ? { breaking: "true", date: "2025-03-01 06:00" } : {}));
    const home = `lead: [b8, b7]
secondary: [b7, b6]
editorsPicks: [b8, b6, b4]
blocks:
  - category: internasional
  - category: berita
    count: 9
`;
    const front = compose(files, home, { options: { front: { latest: 2 } } });
    expect([front.strip?.slug, front.lead?.slug]).toEqual(["b8", "b7"]);
    expect([slugs(front.secondary), slugs(front.editorsPicks), slugs(front.latest)]).toEqual([
      ["b6", "b5"],
      ["b4"],
      ["b3", "b2"],
    ]);
    expect(front.blocks.map(blockSlugs)).toEqual([["b0"]]);
    expect(lostOf(front)).toEqual([
      "lead b8 strip",
      "secondary b7 lead",
      "editorsPicks b8 strip",
      "editorsPicks b6 secondary",
      "Internasional b8 strip",
      "Internasional b6 secondary",
      "Internasional b4 editorsPicks",
      "Internasional b2 latest",
      "Berita b8 strip",
      "Berita b6 secondary",
      "Berita b4 editorsPicks",
      "Berita b2 latest",
      "Berita b0 Internasional",
    ]);
  });

  test("of a front page that the machine composed are told to nobody", () => {
    expect(compose(stories(25)).lost).toEqual([]);
  });

  test("give no story two places, whatever editors write", () => {
    const names = fc.array(
      fc.nat(11).map((at) => `b${at}`),
      { maxLength: 5 },
    );
    const flag = (set: readonly string[], at: number) => String(set.includes(`b${at}`));
    fc.assert(
      fc.property(names, names, names, names, names, (lead, secondary, picks, featured, breaking) => {
        const files = stories(12, (at) => ({
          featured: flag(featured, at),
          breaking: flag(breaking, at),
          series: at % 3 ? "Air" : "Udara",
        }));
        const home = `lead: [${lead}]\nsecondary: [${secondary}]\neditorsPicks: [${picks}]\n`;
        const front = compose(files, home, { options: { front: { latest: 3, breakingHours: 100 } } });
        const all = [
          ...slugs([front.strip ?? [], front.lead ?? []].flat()),
          ...slugs([...front.secondary, ...front.editorsPicks, ...front.latest]),
          ...front.blocks.flatMap((one) => (blockSlugs(one) ?? []).map((slug) => slug.replace(/^\d+ /, ""))),
        ];
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 15 },
    );
  });
});

describe("by itself the front page has", () => {
  test("featured stories first, and further ones as Pilihan Editor", () => {
    const front = compose(
      stories(20, (at) => (at < 9 ? { featured: "true" } : {})),
      "",
      {
        options: { front: { picks: 3 } },
      },
    );
    expect([front.lead?.slug, slugs(front.secondary), slugs(front.editorsPicks)]).toEqual([
      "b8",
      ["b7", "b6"],
      ["b5", "b4", "b3"],
    ]);
  });

  test("no Pilihan Editor where nothing is featured", () => {
    expect(compose(stories(20)).editorsPicks).toEqual([]);
  });

  test("the series with the newest part, its parts from the oldest, with their numbers", () => {
    const files = stories(25, (at) =>
      at < 3 ? { series: "Air" } : at < 6 ? { series: "Udara" } : at === 9 ? { series: "Satu" } : {},
    );
    const options = {
      front: { block: 2 },
      categories: [
        { slug: "opini", name: "Opini" },
        {
          slug: "berita",
          name: "Berita",
          children: [
            { slug: "internasional", name: "Internasional" },
            { slug: "ekonomi", name: "Ekonomi" },
          ],
        },
      ],
    };
    const { blocks } = compose(files, "", { options });
    expect(blocks.map(blockSlugs).at(-1)).toEqual(["2 b4", "3 b5"]);
  });

  test("no paid story in lead, secondaries or on the strip", () => {
    const front = compose(stories(3, () => ({ format: "advertorial", breaking: "true", featured: "true" })));
    expect([front.lead, front.strip, front.secondary, front.editorsPicks]).toEqual([undefined, undefined, [], []]);
    expect(slugs(front.latest)).toEqual(["b2", "b1", "b0"]);
  });
});

describe("a block with an age", () => {
  const home = "blocks:\n  - { category: berita, maxAge: 3d }\n  - { category: ekonomi, maxAge: 1d }";
  const options = { front: { secondary: 0, latest: 0 } };

  test("shows the stories that are young enough, and vanishes without one", () => {
    // lead: b7; young enough of Berita: b6
    const front = compose(stories(8), home, { options });
    expect(front.blocks.map(blockSlugs)).toEqual([["b6"]]);
  });

  test("falls to the next story when its first is shown above", () => {
    const front = compose(stories(8), `lead: b6\n${home.replace("3d", "9d")}`, { options });
    expect(front.blocks.map(blockSlugs)[0]).toEqual(["b4", "b2", "b0"]);
  });

  test("of a series too", () => {
    const files = stories(8, () => ({ series: "Air" }));
    const front = compose(files, "blocks:\n  - { series: Air, maxAge: 3d, count: 9 }", { options });
    expect(front.blocks.map(blockSlugs)).toEqual([["7 b6"]]);
  });
});

describe("breaking news", () => {
  const files = stories(3, (at) => (at > 0 ? { breaking: "true", date: `2025-03-01 0${at + 4}:00` } : {}));

  test("is on the strip for its hours, the newest first", () => {
    // b2 is of 06.00, b1 of 05.00
    const strip = (hours: number, epoch: number) =>
      compose(files, "", { options: { front: { breakingHours: hours } }, epoch }).strip?.slug;
    expect(strip(6, NOW)).toBe("b2");
    expect(strip(6, NOW + 5 * HOUR - 1)).toBe("b2");
    expect(strip(6, NOW + 5 * HOUR)).toBeUndefined();
    expect(strip(1, NOW - 1)).toBe("b2");
  });
});

test("the front page says how long it stays as it is, forward and back", () => {
  const home = "lead: { stories: b1, maxAge: 50h }\nblocks:\n  - { category: berita, maxAge: 36h }";
  const files = stories(3, (at) => (at === 0 ? { breaking: "true" } : {}));
  const { span } = compose(files, home, { options: { front: { latest: 0, secondary: 0, breakingHours: 24 } } });
  // b1 is 48 hours old and may stay two more; b0 left the block 36 hours ago, and the strip before that
  expect(span).toEqual({ from: (NOW - 36 * HOUR) * 1000, until: (NOW + 2 * HOUR) * 1000 });
  expect(compose(stories(3)).span).toEqual({ from: 0, until: null });
});

test("between two turns of its span the front page is the same", () => {
  const home =
    "lead: { stories: [b3, b1], maxAge: 4d }\nblocks:\n  - { category: berita, maxAge: 40h }\n  - { category: ekonomi, maxAge: 50h }";
  const files = stories(6, (at) => (at % 2 ? { breaking: "true" } : {}));
  const of = (epoch: number) => {
    const front = compose(files, home, { epoch, options: { front: { latest: 1, breakingHours: 30 } } });
    const shown = [
      slugs([front.strip ?? [], front.lead ?? []].flat()),
      slugs(front.secondary),
      front.blocks.map(blockSlugs),
    ];
    return { shown: JSON.stringify(shown), span: front.span };
  };
  const turns = new Set<number>();
  for (let hour = 0; hour <= 120; hour += 9) {
    const { span, shown } = of(NOW + hour * HOUR);
    const { from, until } = {
      from: Math.max(span.from / 1000, NOW),
      until: (span.until ?? (NOW + 500 * HOUR) * 1000) / 1000,
    };
    turns.add(from);
    expect([of(from).shown, of(until - 1).shown]).toEqual([shown, shown]);
  }
  expect(turns.size).toBeGreaterThan(2);
});
