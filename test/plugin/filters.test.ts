import { describe, expect, test } from "vitest";
import type { DateStyle } from "../../src/dates/format.ts";
import { built, newsroom, testOptions } from "../make/site.ts";

/** [what the template holds, filter, its argument, what comes out] */
const CASES: readonly [value: string | number, filter: string, argument: DateStyle | undefined, result: string][] = [
  ["2023-02-28 14:05", "indonesianDate", undefined, "28 Februari 2023"],
  ["2023-02-28 14:05", "indonesianDate", "full", "Selasa, 28 Februari 2023 14.05 WIB"],
  ["28 Februari 2023 14.05 WITA", "indonesianDate", "full", "Selasa, 28 Februari 2023 13.05 WIB"],
  ["2023-02-28 14:05", "indonesianDate", "medium", "28 Feb 2023"],
  ["2023-02-28 14:05", "indonesianDate", "short", "28/2/2023"],
  ["2023-02-28 14:05", "indonesianDate", "inline", "Selasa (28/2/2023)"],
  ["2023-02-28 14:05", "indonesianDate", "time", "14.05 WIB"],
  ["2023-02-28 14:05", "indonesianDate", "month", "Februari 2023"],
  ["2023-02-28 14:05", "isoDate", undefined, "2023-02-28T14:05:00+07:00"],
  ["Selasa (28/2/2023)", "isoDate", undefined, "2023-02-28"],
  ["/berita/", "absoluteUrl", undefined, "https://uji.example/berita/"],
  ["https://lain.example/a", "absoluteUrl", undefined, "https://lain.example/a"],
  ["gambar/a b.jpg", "absoluteUrl", undefined, "https://uji.example/gambar/a%20b.jpg"],
  ["<p>satu dua</p>", "readingTime", undefined, "1"],
  [2000, "readingTime", undefined, "10"],
  ["Jum'at & Sabtu di C++", "newsSlug", undefined, "jumat-dan-sabtu-di-c-plus-plus"],
];

const rows = (line: (index: number, filter: string, argument: DateStyle | undefined) => string) =>
  CASES.map(([, filter, argument], index) => line(index, filter, argument)).join("\n");

const files = `
-- content/articles/.gitkeep --
-- content/_data/nilai.json --
${JSON.stringify(CASES.map(([value]) => value))}
-- content/a.njk --
---
permalink: /njk.txt
---
${rows((n, filter, argument) => `{{ nilai[${n}] | ${filter}${argument ? `("${argument}")` : ""} | safe }}`)}
-- content/b.liquid --
---
permalink: /liquid.txt
---
${rows((n, filter, argument) => `{{ nilai[${n}] | ${filter}${argument ? `: "${argument}"` : ""} }}`)}
-- content/c.11ty.js --
export const data = { permalink: "/js.txt" };
export function render({ nilai }) {
  return [
${rows((n, filter, argument) => `    this.${filter}(nilai[${n}]${argument ? `, "${argument}"` : ""}),`)}
  ].join("\\n");
}
-- content/d.njk --
---
permalink: /tanggal.txt
date: 2023-02-28T07:05:00Z
---
{{ page.date | indonesianDate("full") }}|{{ page.date | isoDate }}
`;

describe("filters for a site's own templates", async () => {
  const site = await built(files);

  test.each([
    ["Nunjucks", "njk.txt"],
    ["Liquid", "liquid.txt"],
    ["JavaScript", "js.txt"],
  ])("say the same in %s", (_language, path) => {
    expect(site.read(path).trim().split("\n")).toEqual(CASES.map(([, , , result]) => result));
  });

  test("take Eleventy's own dates, and show them in the newsroom's zone", () => {
    expect(site.read("tanggal.txt").trim()).toBe("Selasa, 28 Februari 2023 14.05 WIB|2023-02-28T14:05:00+07:00");
  });
});

test.each([
  ["Asia/Makassar", "Selasa, 28 Februari 2023 15.05 WITA"],
  ["Asia/Jayapura", "Selasa, 28 Februari 2023 16.05 WIT"],
] as const)("in a newsroom in %s they show its own time", async (timeZone, shown) => {
  const site = await built(files, { options: { site: { ...testOptions.site, timeZone } } });
  expect(site.read("tanggal.txt")).toContain(shown);
});

test("the date of a collection's item keeps its time at seven in the morning, and a day without a time has none", async () => {
  const story = (name: string, date: string) =>
    `-- content/articles/${name}.md --\n---\ntitle: Pagi\ndate: ${date}\ncategory: berita\n---\n\nIsi.\n`;
  const site = await built(`${story("pagi", "2024-02-28 07:00")}${story("hari", "2024-02-27")}
-- content/a.njk --
---
permalink: /njk.txt
---
{% for one in collections.articles %}{{ one.date | indonesianDate("full") }}|{{ one.data.date | isoDate }}|{{ one.page.date | isoDate }};{% endfor %}
-- content/b.liquid --
---
permalink: /liquid.txt
---
{% for one in collections.articles %}{{ one.date | indonesianDate: "full" }}|{{ one.data.date | isoDate }}|{{ one.page.date | isoDate }};{% endfor %}
-- content/c.11ty.js --
export const data = { permalink: "/js.txt" };
export function render({ collections }) {
  return collections.articles.map(({ date, data, page }) => [this.indonesianDate(date, "full"), this.isoDate(data.date), this.isoDate(page.date)].join("|") + ";").join("");
}
`);
  const time = "2024-02-28T07:00:00+07:00";
  const shown = `Rabu, 28 Februari 2024 07.00 WIB|${time}|${time};Selasa, 27 Februari 2024|2024-02-27|2024-02-27;`;
  for (const path of ["njk.txt", "liquid.txt", "js.txt"]) expect(site.read(path).trim(), path).toBe(shown);
});

test.each([
  ['"kemarin" | indonesianDate', '"kemarin"'],
  ['"2023-02-28" | indonesianDate("panjang")', '"panjang"'],
  ['"31 Februari 2023" | isoDate', '"31 Februari 2023"'],
])("the mistake {{ %s }} fails the build and is quoted", async (expression, quoted) => {
  const site = newsroom(`-- content/articles/.gitkeep --\n-- content/a.njk --\n{{ ${expression} }}\n`);
  const { ok, log } = await site.build();
  expect(ok).toBe(false);
  expect(log).toContain(quoted);
});
