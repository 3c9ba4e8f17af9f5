import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Turn } from "../../src/newsroom/agenda.ts";
import { article } from "../make/content.ts";
import { edition } from "../make/edition.ts";

/** 1 March 2025, 07.00 WIB, in seconds. */
const NOW = 1_740_787_200;
const HOUR = 3_600;

/** A moment in minutes after that one, as an editor writes it. */
function written(minutes: number): string {
  return new Date((NOW + 7 * HOUR + minutes * 60) * 1000).toISOString().slice(0, 16).replace("T", " ");
}

interface Planned {
  minutes: number;
  front?: Record<string, string>;
}

const fileOf = ({ minutes, front = {} }: Planned, at: number) =>
  `-- articles/b${at}.md --\n${article({ title: `Berita ${at}`, date: written(minutes), ...front })}`;

function newsroomOf(stories: readonly Planned[], home = "{}"): string {
  return `${stories.map(fileOf).join("")}-- home.yaml --\n${home}\n`;
}

interface Told {
  /** hours from now */
  at: number;
  cause: string;
  story: string;
  pages: readonly string[];
}

function agendaOf(content: string, options = {}): Told[] {
  const { turns } = edition(content, { options }).newsroom.agenda();
  return turns.map(({ epoch, cause, story, pages }) => ({
    at: (epoch / 1000 - NOW) / HOUR,
    cause,
    story: story.slug,
    pages,
  }));
}

const h = 60;
const NEWS = "/sitemap/news.xml";

describe("the agenda names", () => {
  test("a held-back story with its page and those that show it at once, and the end of its two days as news", () => {
    const address = "/2025/03/01/b0/";
    expect(agendaOf(newsroomOf([{ minutes: 5 * h }]))).toEqual([
      { at: 5, cause: "due", story: "b0", pages: [address, "/", NEWS] },
      { at: 53, cause: "news", story: "b0", pages: [NEWS] },
    ]);
  });

  test("no draft, and no story that is older than two days", () => {
    expect(agendaOf(newsroomOf([{ minutes: 5 * h, front: { draft: "true" } }, { minutes: -49 * h }]))).toEqual([]);
  });

  test("the end of a breaking strip, but not of one that a newer story has taken over", () => {
    const breaking = { breaking: "true" };
    const stories = [
      { minutes: -3 * h, front: breaking },
      { minutes: -1 * h, front: breaking },
      { minutes: 2 * h, front: breaking },
    ];
    const strips = agendaOf(newsroomOf(stories)).filter(({ cause }) => cause === "breaking");
    expect(strips).toEqual([{ at: 8, cause: "breaking", story: "b2", pages: ["/"] }]);
  });

  test("a story that is too old for its block on the front page, also one that is not there yet", () => {
    const home = "blocks:\n  - { category: berita, maxAge: 12h, count: 1 }";
    const options = { front: { latest: 0, secondary: 0 } };
    const old = { minutes: -100 * h };
    const ages = agendaOf(newsroomOf([old, { minutes: -2 * h }, { minutes: -1 * h }], home), options).filter(
      ({ cause }) => cause === "age",
    );
    // the newest leads the page and stands in no block
    expect(ages).toEqual([{ at: 10, cause: "age", story: "b1", pages: ["/"] }]);
  });

  test("nothing where nothing goes by time", () => {
    expect(agendaOf(newsroomOf([{ minutes: -100 * h }]))).toEqual([]);
  });
});

const story: fc.Arbitrary<Planned> = fc.record({
  minutes: fc.integer({ min: -60, max: 60 }).map((hours) => hours * h),
  front: fc.record({
    breaking: fc.constantFrom("true", "false"),
    featured: fc.constantFrom("true", "false"),
    category: fc.constantFrom("berita", "ekonomi"),
    series: fc.constantFrom("Mudik", "Banjir"),
    draft: fc.constantFrom("false", "false", "false", "true"),
    format: fc.constantFrom("news", "news", "advertorial"),
  }),
});

const homes = fc.constantFrom(
  "{}",
  "lead: { stories: [b0, b1], maxAge: 30h }\nsecondary: { stories: [b1, b2], maxAge: 20h }",
  "blocks:\n  - { category: berita, maxAge: 12h, count: 2 }\n  - { category: ekonomi, maxAge: 50h }\n  - { series: Mudik, maxAge: 40h }",
  "editorsPicks: { stories: [b2, b0], maxAge: 10h }\nblocks: []",
);

const fronts = fc.constantFrom(
  {},
  { latest: 1, secondary: 1, block: 1 },
  { latest: 0, secondary: 0, breakingHours: 30 },
);

test("plans change where the agenda says, at the pages that it names, and nowhere else", () => {
  fc.assert(
    fc.property(fc.array(story, { minLength: 3, maxLength: 7 }), homes, fronts, (stories, home, front) => {
      // series named on the front page must be there, whatever was drawn
      const kept = [{ minutes: -500 * h, front: { series: "Mudik" } }, ...stories];
      const content = newsroomOf(kept, home);
      const at = (epoch: number) => edition(content, { options: { front }, epoch: String(epoch) });
      const { newsroom } = at(NOW);
      const { turns } = newsroom.agenda();
      const moments = [...new Set(turns.map(({ epoch }) => epoch / 1000))];
      let before = at(NOW).fingerprints();
      let since = NOW;
      for (const moment of [...moments, NOW + 1000 * HOUR]) {
        const still = [moment - 1, Math.floor((since + moment) / 2)].filter((one) => one > since);
        for (const epoch of still) expect(differing(at(epoch).fingerprints(), before), `${epoch}`).toEqual([]);
        const later = at(moment);
        const now = later.fingerprints();
        const changed = differing(now, before);
        const named = turns.filter(({ epoch }) => epoch / 1000 === moment).flatMap(({ pages }) => pages);
        expect(changed).toEqual(expect.arrayContaining(named));
        if (moments.includes(moment)) expect(changed.length).toBeGreaterThan(0);
        // whoever asks later is told the rest
        expect(later.newsroom.agenda().turns.map(toldOf)).toEqual(
          turns.filter(({ epoch }) => epoch > moment * 1000).map(toldOf),
        );
        [before, since] = [now, moment];
      }
    }),
    { numRuns: 15 },
  );
});

function toldOf({ epoch, cause, story, pages }: Turn): string {
  return [epoch, cause, story.id, ...pages].join(" ");
}

function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const addresses = new Set([...one.keys(), ...other.keys()]);
  return [...addresses].filter((address) => one.get(address) !== other.get(address));
}
