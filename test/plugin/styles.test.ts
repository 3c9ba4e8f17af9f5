import { describe, expect, test } from "vitest";
import { article } from "../make/content.ts";
import { built, newsroom, type Site, texts } from "../make/site.ts";

const stories = `-- content/articles/a.md --\n${article({ title: "Satu", tags: "[Air]" })}
-- content/pages/tentang.md --
---
title: Tentang
layout: warta/layouts/page.njk
permalink: /tentang/
---
Kami.
`;
const STORY = "/2024/02/28/a/";
const own = (file: string, text: string) => `-- content/_includes/warta/${file} --\n${text}\n`;
const RULE = ".milik{color:#639}";
const styles = (site: Site, address: string) => texts(site.page(address), "style").join();

describe("a change of a file of styles makes the pages anew that carry it:", () => {
  const site = newsroom(stories);
  const made = async (files: string) => {
    site.write(files);
    const { ok, log } = await site.build({ summary: true });
    expect(ok, log).toBe(true);
    return Number(/ (\d+) dibuat,/.exec(log)?.[1]);
  };

  test("front.css the front page alone, story.css the stories, site.css all", async () => {
    expect(await made("")).toBeGreaterThan(10);
    expect(await made(own("styles/front.css", RULE))).toBe(1);
    expect(styles(site, "/").includes(RULE)).toBe(true);
    expect(await made(own("styles/story.css", RULE))).toBe(1);
    expect([styles(site, STORY).includes(RULE), styles(site, "/tag/air/").includes(RULE)]).toEqual([true, false]);
    expect(await made(own("styles/site.css", RULE))).toBe(site.addresses().length);
    expect(await made("")).toBe(0);
  });
});

describe("styles go where their parts go:", () => {
  test("a part of ours that a site puts into another page brings its own along", async () => {
    const site = await built(
      stories +
        own("parts/story/byline.njk", '{% set links = site.sections %}{% include "warta/parts/list/links.njk" %}'),
    );
    expect(styles(site, STORY).includes(".links-list")).toBe(true);
    expect(styles(site, "/").includes(".links-list")).toBe(false);
  });

  test("so does a folder of parts of the site's own with a file of styles of its name", async () => {
    const site = await built(
      stories +
        own("styles/theme.css", '@import "tokens.css" layer(tokens);\n@import "donasi.css" layer(donasi);') +
        own("styles/donasi.css", RULE) +
        own("parts/donasi/ajakan.njk", '<p class="milik">Donasi</p>') +
        own("parts/story/follow.njk", '{% include "warta/parts/donasi/ajakan.njk" %}'),
    );
    expect([styles(site, STORY).includes(RULE), styles(site, "/").includes(RULE)]).toEqual([true, false]);
  });

  test("an ordinary page carries those of text, and those of the parts that its file includes", async () => {
    const site = await built(`${stories}
-- content/pages/terbaru.njk --
---
title: Terbaru
layout: warta/layouts/page.njk
permalink: /terbaru/
---
{% set level = "h2" %}{% for one in [] %}{% include "warta/parts/list/entry.njk" %}{% endfor %}
`);
    const carried = (address: string) =>
      [".text>p", ".entry-words"].map((rule) => styles(site, address).includes(rule));
    expect([carried("/tentang/"), carried("/terbaru/")]).toEqual([
      [true, false],
      [true, true],
    ]);
  });
});

describe("styles too heavy to stand in every page", () => {
  const heavy = Array.from({ length: 2000 }, (_, at) => `.milik-${at} { margin: ${at}px }`).join("\n");
  const sheetOf = (site: Site, address: string) =>
    site.page(address).querySelector('link[rel="stylesheet"]')?.getAttribute("href") ?? "";

  test("are files, one for pages that share them, at addresses that change with them", async () => {
    const site = await built(stories + own("styles/site.css", heavy));
    const [story, front, tag, page] = [STORY, "/", "/tag/air/", "/tentang/"].map((one) => sheetOf(site, one));
    expect(story).toMatch(/^\/gaya\/[0-9a-f]{10}\.css$/);
    expect(new Set([story, front, tag, page]).size).toBe(4);
    expect(sheetOf(site, "/berita/")).toBe(tag);
    for (const address of site.addresses()) {
      expect(texts(site.page(address), "style"), address).toEqual([]);
      expect(site.read(sheetOf(site, address).slice(1)), address).toContain(".milik-1999{");
    }
    site.write(own("styles/front.css", RULE));
    expect(await site.build()).toMatchObject({ ok: true });
    expect([sheetOf(site, STORY), sheetOf(site, "/") !== front, site.has(front ?? "")]).toEqual([story, true, false]);
  });
});

test("the bars of browsers take the colour of the site's paper", async () => {
  const colours = (site: Site) =>
    [...site.page("/").querySelectorAll('meta[name="theme-color"]')].map((one) => one.getAttribute("content"));
  expect(colours(await built(stories))).toEqual(["#fffdf9", "#141518"]);
  const tokens = own("styles/site.css", ":root { --paper: light-dark(#F3F7F2, rgb(16 20 18)); }");
  expect(colours(await built(stories + tokens))).toEqual(["#f3f7f2", "#101412"]);
  expect(colours(await built(stories + own("styles/site.css", ":root { --paper: white; }")))).toEqual([
    "white",
    "white",
  ]);
});
