import Eleventy from "@11ty/eleventy";
import webc from "@11ty/eleventy-plugin-webc";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { UserConfig } from "../../plugin/eleventy.ts";
import wartaFilters, { type FilterOptions } from "../../plugin/filtersAlone.ts";
import { relatedTo } from "../../plugin/relatedFilter.ts";
import { newsroom, type Site } from "../make/site.ts";

const options: FilterOptions = { site: { url: "https://blog.example", timeZone: "Asia/Makassar" } };

const post = (name: string, title: string, body: string) =>
  `-- content/blog/${name}.md --\n---\ntitle: "${title}"\ndate: 2023-02-28T06:05:00Z\ntags: [kiriman, semua]\nlayout: kiriman.njk\n---\n${body}\n`;

const blog = `${post("rob", "Rob & <tanggul>", "Banjir rob merendam tanggul pesisir; pompa air dan posko pengungsi disiapkan di pelabuhan.")}
${post("surut", "Setelah rob", "Setelah rob surut, pengungsi meninggalkan posko, dan tanggul pesisir di pelabuhan ditambal.")}
${post("tari", "Festival", "Penari topeng, dalang wayang, gamelan, dan sanggar batik memenuhi panggung festival.")}
-- content/_includes/kiriman.njk --
<article>{{ content | safe }}</article>
`;

/** The same page in each language, for the post "surut": its own date twice, minutes, slug, address, and what is near. */
const used = `
-- content/a.njk --
---
permalink: /njk.html
---
{% for one in collections.kiriman %}{% if one.fileSlug == "surut" %}
<p>{{ one.date | indonesianDate("full") }}|{{ one.date | isoDate }}|{{ one.rawInput | readingTime }}|{{ one.data.title | newsSlug }}|{{ one.url | absoluteUrl }}|{% for near in collections.kiriman | relatedTo(one) %}{{ near.data.title }}{% endfor %}</p>
{% endif %}{% endfor %}
-- content/b.liquid --
---
permalink: /liquid.html
---
{% for one in collections.kiriman %}{% if one.fileSlug == "surut" %}{% assign list = collections.kiriman | relatedTo: one %}
<p>{{ one.date | indonesianDate: "full" }}|{{ one.date | isoDate }}|{{ one.rawInput | readingTime }}|{{ one.data.title | newsSlug }}|{{ one.url | absoluteUrl }}|{% for near in list %}{{ near.data.title | escape }}{% endfor %}</p>
{% endif %}{% endfor %}
-- content/c.webc --
---
permalink: /webc.html
---
<p webc:for="one of collections.kiriman.filter(({ fileSlug }) => fileSlug === 'surut')" @text="[indonesianDate(one.date, 'full'), isoDate(one.date), readingTime(one.rawInput), newsSlug(one.data.title), absoluteUrl(one.url), ...relatedTo(collections.kiriman, one).map(({ data }) => data.title)].join('|')"></p>
-- content/d.11ty.js --
export const data = { permalink: "/js.html" };
const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => "&#" + sign.charCodeAt(0) + ";");
export function render({ collections }) {
  const one = collections.kiriman.find(({ fileSlug }) => fileSlug === "surut");
  const near = this.relatedTo(collections.kiriman, one).map(({ data }) => escapeHtml(data.title));
  return "<p>" + [this.indonesianDate(one.date, "full"), this.isoDate(one.date), this.readingTime(one.rawInput), this.newsSlug(one.data.title), this.absoluteUrl(one.url), ...near].join("|") + "</p>";
}
-- content/e.webc --
---
permalink: /dekat.html
tags: semua
---
<p>Posko pengungsi, tanggul pesisir, rob, pelabuhan, pompa air.</p>
<a webc:for="near of relatedTo(collections.semua, page, 1)" :href="near.url" @text="near.data.title"></a>
`;

async function build(site: Site, plugin?: (config: UserConfig) => void, pathPrefix = "/"): Promise<string> {
  const lines: string[] = [];
  const spies = (["log", "warn", "error"] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((...words) => void lines.push(words.join(" "))),
  );
  const before = process.cwd();
  process.chdir(site.folder);
  try {
    const config = (eleventyConfig: UserConfig) => {
      eleventyConfig.addPlugin(webc, {});
      plugin?.(eleventyConfig);
    };
    await new Eleventy("content", "_site", { config, quietMode: true, pathPrefix }).write();
  } finally {
    process.chdir(before);
    for (const spy of spies) spy.mockRestore();
  }
  return lines.join("\n");
}

describe("a blog with the filters alone", () => {
  const site = newsroom(blog + used);
  beforeAll(async () => void (await build(site, (config) => config.addPlugin(wartaFilters, options))));

  test.each([
    ["Nunjucks", "njk.html"],
    ["Liquid", "liquid.html"],
    ["WebC", "webc.html"],
    ["JavaScript", "js.html"],
  ])("has them all in %s, and no title becomes code", (_language, path) => {
    const html = site.read(path);
    expect(html).not.toContain("<tanggul>");
    expect(site.page(`/${path}`).querySelector("p")?.textContent?.trim()).toBe(
      "Selasa, 28 Februari 2023 14.05 WITA|2023-02-28T14:05:00+08:00|1|setelah-rob|https://blog.example/blog/surut/|Rob & <tanggul>",
    );
  });

  test("asks what is near to the page that is being made, by Eleventy's own name for it", () => {
    expect(site.page("/dekat.html").querySelector("a")?.getAttribute("href")).toBe("/blog/rob/");
  });
});

test("an old post has newer ones near it, of whatever date", () => {
  const item = (url: string, date: string, rawInput: string) => ({
    url,
    date: new Date(date),
    rawInput,
    data: { title: url },
  });
  const flood = "Banjir rob merendam tanggul pesisir; pompa air dan posko pengungsi disiapkan di pelabuhan.";
  const all = [
    item("/a/", "2001-01-01", flood),
    item(
      "/b/",
      "2024-01-01",
      "Setelah rob surut, pengungsi meninggalkan posko, dan tanggul pesisir di pelabuhan ditambal.",
    ),
  ];
  const near = (count: number) => relatedTo(all, { url: "/a/" }, count).map(({ url }) => url);
  expect([near(1), near(9)]).toEqual([["/b/"], ["/b/"]]);
});

test("adds filters and touches nothing else of Eleventy", () => {
  const asked = new Set<PropertyKey>();
  const config = new Proxy({ addFilter: () => undefined } as unknown as UserConfig, {
    get: (target, key) => {
      asked.add(key);
      return Reflect.get(target, key);
    },
  });
  wartaFilters(config, options);
  expect([...asked]).toEqual(["pathPrefix", "addFilter"]);
});

test("leaves every page of a blog that does not use them as it was, and keeps no memory", async () => {
  const [without, beside] = [newsroom(blog), newsroom(blog)];
  await build(without);
  await build(beside, (config) => config.addPlugin(wartaFilters, options));
  expect(beside.output()).toEqual(without.output());
  expect([...beside.everything().keys()]).toEqual([...without.everything().keys()]);
});

test("give addresses in full with the sub-folder in which the site stands", async () => {
  const site = newsroom("-- content/a.njk --\n---\npermalink: /a.txt\n---\n{{ page.url | absoluteUrl }}");
  await build(site, (config) => config.addPlugin(wartaFilters, options), "/catatan/");
  expect(site.read("a.txt")).toBe("https://blog.example/catatan/a.txt");
});

test("tells an option that it does not know, and one that is missing", () => {
  const lines: string[] = [];
  const spy = vi.spyOn(console, "error").mockImplementation((...words) => void lines.push(words.join(" ")));
  const wrong = { site: { url: "https://blog.example/blog", timezone: "Asia/Jakarta" } } as unknown as FilterOptions;
  expect(() => wartaFilters({} as UserConfig, wrong)).toThrow("pengaturan Warta keliru");
  spy.mockRestore();
  expect(lines.join("\n")).toMatch(/unknown-option .*"site\.timezone".*"timeZone"[\s\S]*wrong-option .*"site\.url"/);
});
