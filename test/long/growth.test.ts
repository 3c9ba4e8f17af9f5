import { expect, test } from "vitest";
import { article } from "../make/content.ts";
import { edition } from "../make/edition.ts";

const SECTIONS = ["berita", "ekonomi", "olahraga", "budaya", "opini"];
const options = {
  categories: SECTIONS.map((slug) => ({ slug, name: slug })),
  related: { count: 5 },
};
const LAST_DAY = Date.UTC(2024, 10, 20);
const DAY = 86_400_000;

/** One story a day until 20 November 2024; each list begins as many stories after its last full page in both archives. */
function archive(stories: number): [string, string][] {
  return Array.from({ length: stories }, (_, at) => {
    const day = new Date(LAST_DAY - at * DAY).toISOString().slice(0, 10);
    return [`articles/${at}.md`, story(at, `${day} 08:00`)];
  });
}

/** Every thirtieth story is about the same thing. */
function story(at: number, date: string): string {
  const about = Array.from({ length: 12 }, (_, word) => `pokok${at % 30}x${word}`).join(" ");
  const front = { title: `Kabar ${at}`, date, category: SECTIONS[at % 5], author: `Wartawan ${at % 5}` };
  return article({ ...front, tags: `[Topik ${at % 5}]` }, `${about}, hal ke-${at}.`);
}

/** Pages that one more story makes: new ones, and those that are no longer what they were. */
function madeBy(date: string, files: [string, string][], before: ReadonlyMap<string, string>): string[] {
  const { told, fingerprints } = edition([...files, ["articles/baru.md", story(0, date)]], { options });
  expect(told).toEqual([]);
  return [...fingerprints()].flatMap(([address, print]) => (before.get(address) === print ? [] : [address]));
}

test("a new story makes as many pages in an archive of 4,000 as in one of 1,000, on whatever day it comes", () => {
  const [small, large] = [1_000, 4_000].map((stories) => {
    const files = archive(stories);
    const before = edition(files, { options }).fingerprints();
    const days = ["2024-11-20 20:00", "2024-11-21 08:00", "2024-12-01 08:00", "2025-01-01 08:00"];
    return days.map((date) => madeBy(date, files, before).length);
  }) as [number[], number[]];
  console.log(`pages made on a day with stories, as the first of a day, a month, a year: ${small}; of 4,000: ${large}`);
  for (const [at, pages] of small.entries()) {
    expect(pages).toBeGreaterThan(10);
    expect(Math.abs(pages - (large[at] as number))).toBeLessThanOrEqual(3);
  }
});
