import { describe, expect, test } from "vitest";
import { lineOf } from "../../plugin/optionLine.ts";

const SOURCE = `import warta from "eleventy-plugin-warta";
import { feeds } from "./own.mjs";
const nav = { categories: [], url: "/x/", name: "Nav" };
// site: { url: "https://contoh.id" },
const pictures = { since: "2020" };
export default (eleventyConfig) => {
  eleventyConfig.addGlobalData("meta", { site: { url: "feedz: {", timeZone: "lain" } });
  eleventyConfig.addPlugin(warta, {
    site: {
      name: "Kabar",
      timeZone: "Asia/Jakarta",
    },
    "masthead": { legalName: "PT Kabar Media",
      links: [{ name: "Tentang", address: "/a/" }],
    },
    categories: [
      { slug: "berita", name: "Berita" },
      { slug: "olahraga", name: "Olahraga", children: [
        { slug: "bola" },
      ] },
    ],
    follow: [
      { name: "Mastodon" },
    ],
    feeds,
    listings: { size: 30,
      ...nav },
    pictures, hosting: { host: "netlify" },
  });
};
`;

test.each([
  ["its key", "site.timeZone", 11],
  ["a key in quotes", "masthead", 13],
  ["the part in which it is missing", "site.url", 9],
  ["the part in which it is missing, whatever other parts have", "masthead.address", 13],
  ["the options, where all of it is missing", "labels.home", 8],
  ["its place in a list", "categories[1].name", 18],
  ["its place in a list within a list", "categories[1].children[0].slug", 19],
  ["the entry of a list in which it is missing", "follow[0].address", 23],
  ["the list where there is no such entry", "follow[1]", 22],
  ["the name under which it was imported", "feeds.size", 25],
  ["the part that another one may have overwritten", "listings.size", 26],
  ["a value of that name in the same file", "pictures.since", 5],
  ["a line with others", "hosting.host", 28],
])("an option stands on the line of %s", (_what, field, line) => {
  expect(lineOf(field, SOURCE)).toBe(line);
});

const options = "{\n  site: {\n    url: 1 } }";

test.each([
  [
    "CommonJS",
    `const w = require("eleventy-plugin-warta").default;\nmodule.exports = (c) => { c.addPlugin(w, ${options}) }`,
  ],
  [
    "CommonJS that waits",
    `module.exports = async (c) => {\nconst { default: w } = await import("eleventy-plugin-warta"); c.addPlugin(w, ${options}) }`,
  ],
  [
    "a script that no module may be",
    `const w = require("eleventy-plugin-warta"); c.addPlugin(w, ${options.replace("1", "010")}\n);`,
  ],
  [
    "options of their own name",
    `import { default as w } from "eleventy-plugin-warta"; const o = \n${options};\nexport default (c) => c.addPlugin(w, o);`,
  ],
  [
    "filters alone",
    `import w from "eleventy-plugin-warta/filters"; export default function (c) {\n c.addPlugin(w, ${options}) }`,
  ],
  [
    "line ends of Windows",
    `import w from "eleventy-plugin-warta";\r\nc.addPlugin(w, ${options.replaceAll("\n", "\r\n")})`,
  ],
])("options are found in %s", (_what, source) => {
  const lines = source.split("\n");
  expect(lineOf("site.url", source)).toBe(lines.findIndex((line) => line.includes("url:")) + 1);
});

describe("nobody can tell the line where", () => {
  test.each([
    [
      "the file cannot be read as JavaScript",
      `import w from "eleventy-plugin-warta"; c.addPlugin(w, ${options} as Options)`,
    ],
    ["nothing stands in it", ""],
    ["the plugin is another one", `import w from "lain"; c.addPlugin(w, ${options})`],
    [
      "the plugin is added twice",
      `import w from "eleventy-plugin-warta"; c.addPlugin(w, ${options}); c.addPlugin(w, {})`,
    ],
    ["options are made elsewhere", 'import w from "eleventy-plugin-warta"; import o from "./o.js"; c.addPlugin(w, o)'],
    ["options come of a function", `import w from "eleventy-plugin-warta"; c.addPlugin(w, make(${options}))`],
    [
      "two have the name of the options",
      `import w from "eleventy-plugin-warta"; const o = ${options}; (o) => c.addPlugin(w, o); { const o = {} }`,
    ],
  ])("%s", (_what, source) => {
    expect(lineOf("site.url", source)).toBeUndefined();
  });
});
