import { describe, expect, test } from "vitest";
import { article } from "../make/content.ts";
import { edition } from "../make/edition.ts";

const WORDS =
  "banjir rob kampung nelayan warga pasar harga cabai jalan sekolah hujan sungai pompa desa kota listrik puskesmas petani panen gempa kapal kereta pelabuhan pajak anggaran".split(
    " ",
  );
const TAGS = ["Rob", "Pasar", "Sekolah", "Panen", "Jalan", "Listrik", "Kapal", "Pajak", "Hujan", "Desa"];

/** An archive of two stories a day; names and words follow from the number alone. */
function story(index: number): [string, string] {
  const day = new Date(Date.UTC(2023, 0, 1 + Math.floor(index / 2), 1 + 5 * (index % 2)));
  const body = Array.from(
    { length: 60 },
    (_, at) => WORDS[(index * 7 + at * (1 + (index % 11)) + ((at * at) % 13)) % WORDS.length],
  );
  return [
    `articles/${String(index).padStart(5, "0")}.md`,
    article(
      {
        title: `${body[0]} ${body[1]} ${index}`,
        date: day.toISOString().slice(0, 16).replace("T", " "),
        category: index % 3 ? "internasional" : "ekonomi",
        tags: `[${TAGS[index % 10]}, ${TAGS[(index * 3 + 1) % 10]}]`,
        author: index % 4 ? "Budi Santoso" : "Sari Wulandari",
        series: index % 50 ? "" : "Catatan Pesisir",
      },
      `${body.join(" ")}.`,
    ),
  ];
}

const archive = (count: number) => Array.from({ length: count }, (_, index) => story(index));
const options = { related: { count: 6 } };
const printsOf = (files: [string, string][]) => edition(files, { options }).fingerprints();

/** Addresses of pages that are new, gone or changed. */
function changes(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (address) => before.get(address) !== after.get(address),
  );
}

const of = (count: number) => {
  const files = archive(count);
  const before = printsOf(files);
  return { files, before, changed: changes(before, printsOf([...files, story(count)])) };
};
const small = of(200);
const large = of(800);

describe("publishing one story", () => {
  test("remakes some forty pages at most, feeds and sitemaps included, and as many in a large archive as in a small one", () => {
    expect(small.before.size).toBeGreaterThan(350);
    expect(large.before.size).toBeGreaterThan(1_400);
    expect(small.changed.length).toBeLessThanOrEqual(40);
    expect(Math.abs(large.changed.length - small.changed.length)).toBeLessThanOrEqual(3);
  });

  test("touches older stories' own pages only in the week before and in the last parts of its series", () => {
    const numbers = large.changed.flatMap((address) =>
      (/^\/20.*\/(\d{5})\/$/.exec(address) ?? []).slice(1).map(Number),
    );
    const parts = [750, 700, 650, 600, 550, 500];
    // two stories a day: neighbours and the lists of seven days are among the last sixteen
    expect(numbers.filter((number) => number < 800 - 16 && !parts.includes(number))).toEqual([]);
    expect(numbers).toContain(800);
  });

  test("leaves every numbered page as it was, but the two whose pagers name a new one", () => {
    const numbered = large.changed.filter((address) => address.includes("/hal/"));
    const listings = Map.groupBy(numbered, (address) => address.split("hal/")[0]);
    for (const [listing, pages] of listings) expect([listing, pages.length <= 3]).toEqual([listing, true]);
  });
});

test("forty more stories, one by one, leave page 1 of each listing as it was", () => {
  const after = printsOf(archive(840));
  const firsts = [...large.before].filter(([address]) => /\/hal\/1\/$/.test(address));
  expect(firsts.length).toBeGreaterThan(8);
  for (const [address, print] of firsts) expect([address, after.get(address)]).toEqual([address, print]);
});

test("taking the story away again gives every page back as it was", () => {
  expect(printsOf(small.files)).toEqual(small.before);
  const without = small.files.filter((_, index) => index !== 120);
  expect(printsOf(without)).not.toEqual(small.before);
  expect(printsOf([...without, story(120)])).toEqual(small.before);
});

test("an edited body remakes its own page and the feeds with its text", () => {
  const files = archive(60);
  const edited = files.map(([path, text], index): [string, string] => [
    path,
    index === 30 ? text.replace(/\.\n$/, ".\n\nWarga pulang.\n") : text,
  ]);
  const changed = changes(printsOf(files), printsOf(edited));
  const own = edition(files).article("00030").address;
  expect(changed).toContain(own);
  // its words may lead other stories' lists elsewhere, but no listing shows a body
  const others = changed.filter((address) => !/^\/20\d\d\//.test(address));
  expect(others.filter((address) => !/\.(?:xml|json)$/.test(address))).toEqual([]);
});

test("a new headline remakes the story and the lists that show it", () => {
  const files = archive(60);
  const renamed = files.map(([path, text], index): [string, string] => [
    path,
    index === 30 ? text.replace(/title: .*/, "title: Judul baru") : text,
  ]);
  const changed = changes(printsOf(files), printsOf(renamed));
  const one = edition(files).article("00030");
  const day = edition(files).site.addresses.day({ year: 2023, month: 1, day: 16 });
  expect(changed).toEqual(expect.arrayContaining([one.address, day, one.card.category?.address]));
  expect(changed).not.toContain("/tag/");
  expect(changed).not.toContain("/404.html");
});

test("a later build of the same stories is the same, whatever the moment", () => {
  const files = archive(40);
  const at = (epoch: string) => edition(files, { epoch, options }).fingerprints();
  expect(at("1740787200")).toEqual(at("4000000000"));
});

test("a story that is held back changes no page", () => {
  const files = archive(40);
  const held: [string, string] = [
    "articles/nanti.md",
    article({ date: "2030-01-01", tags: "[Rob]", category: "ekonomi" }),
  ];
  expect(printsOf([...files, held])).toEqual(printsOf(files));
});
