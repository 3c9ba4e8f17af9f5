import { describe, expect, test } from "vitest";
import { article } from "../make/content.ts";
import { built, newsroom, texts } from "../make/site.ts";

const stories =
  `-- content/articles/a.md --\n${article({ title: "Satu <b>&", tags: "[Air]", author: "Wati Lestari" })}` +
  `-- content/articles/b.md --\n${article({ title: "Dua", date: "2024-02-27" })}`;

describe("a file of the site's under _includes/warta/ takes the place of ours", () => {
  test("a part, wherever pages include it", async () => {
    const site = await built(`${stories}
-- content/_includes/warta/parts/story/byline.njk --
<p class="milik-kami">{{ site.name }}: {% for one in story.authors %}{{ one.name }}{% endfor %}</p>
`);
    expect(texts(site.page("/2024/02/28/a/"), ".milik-kami")).toEqual(["Warta Uji: Wati Lestari"]);
    expect(texts(site.page("/2024/02/28/a/"), ".byline")).toEqual([]);
    expect(texts(site.page("/2024/02/28/a/"), "h1")).toEqual(["Satu <b>&"]);
  });

  test("a page, which may build on our layout and our parts", async () => {
    const site = await built(`${stories}
-- content/_includes/warta/pages/tag.njk --
{% extends "warta/layouts/base.njk" %}
{% block main %}<h1>Topik {{ listing.name }}</h1>{% include "warta/parts/list/pager.njk" %}{% include "warta/parts/milik.njk" %}{% endblock %}
-- content/_includes/warta/parts/milik.njk --
<p class="milik">{{ listing.items.length }}</p>
`);
    const page = site.page("/tag/air/");
    expect([texts(page, "h1"), texts(page, ".milik"), texts(page, "footer").length]).toEqual([["Topik Air"], ["1"], 1]);
    expect(texts(site.page("/penulis/wati-lestari/"), "h1")).toEqual(["Wati Lestari"]);
  });

  test("a layout, for every page", async () => {
    const site = await built(`${stories}
-- content/_includes/warta/layouts/base.njk --
<!doctype html>
<html lang="id"><head>{% include "warta/parts/frame/head.njk" %}</head><body><main>{% block main %}{% endblock %}</main></body></html>
`);
    for (const address of site.addresses()) {
      expect(texts(site.page(address), "footer.foot"), address).toEqual([]);
      expect(texts(site.page(address), "main"), address).toHaveLength(1);
    }
  });

  test("a style sheet, and the sheet that orders them", async () => {
    const tokens = "-- content/_includes/warta/styles/tokens.css --\n:root { --warna-uji: #b00b1e; }\n";
    const site = await built(`${stories}${tokens}`);
    expect(texts(site.page("/"), "style").join()).toContain("--warna-uji");
    const alone = await built(`${stories}
-- content/_includes/warta/styles/theme.css --
@layer milik;
@import "milik.css" layer(milik);
-- content/_includes/warta/styles/milik.css --
.milik { color: rebeccapurple }
`);
    expect(texts(alone.page("/"), "style")).toEqual([".milik{color:#639}"]);
  });

  test("wherever the site keeps its includes", async () => {
    const site = newsroom(`${stories}
-- content/bagian/warta/parts/story/byline.njk --
<p class="milik">Di sini</p>
`);
    await site.build({ configure: (config) => config.setIncludesDirectory("bagian") });
    expect(texts(site.page("/2024/02/28/a/"), ".milik")).toEqual(["Di sini"]);
  });
});

test("a blog's own layouts and parts of the same names are never taken for ours", async () => {
  const site = await built(`${stories}
-- content/_includes/base.njk --
<title>Blog</title>{{ content | safe }}
-- content/_includes/layouts/base.njk --
<title>Blog</title>{{ content | safe }}
-- content/_includes/parts/story/byline.njk --
Blog
-- content/_includes/layouts/page.njk --
<title>Blog</title>{{ content | safe }}
-- content/blog.md --
---
layout: base.njk
permalink: /blog/
---
Tulisan blog.
`);
  expect(site.read("blog/index.html")).toContain("<title>Blog</title>");
  for (const address of site.addresses().filter((one) => one !== "/blog/")) {
    expect(site.page(address).title, address).toContain("Warta Uji");
  }
});

test("a name without warta/ before it is never ours", async () => {
  const site = await built(`${stories}
-- content/blog.njk --
[{% include "parts/frame/head.njk" ignore missing %}{% include "layouts/base.njk" ignore missing %}{% include "warta/tiada.njk" ignore missing %}]
`);
  expect(site.read("blog/index.html").trim()).toBe("[]");
});

test("a site's own filters and shortcodes work in its parts, and its own data does not leak into them", async () => {
  const site = await built(
    `${stories}
-- content/_data/rahasia.json --
"dari data"
-- content/_includes/warta/parts/story/byline.njk --
<p class="milik">{{ story.title | teriak }} {% salam "Ani" %} [{{ rahasia }}{{ collections.articles }}{{ pagination.size }}]</p>
`,
    {
      configure: (config) => {
        config.addFilter("teriak", (text: string) => `${text.toUpperCase()}!`);
        config.addShortcode("salam", (name) => `<b>Halo ${name}</b>`);
      },
    },
  );
  const [line] = [...site.page("/2024/02/28/a/").querySelectorAll(".milik")];
  expect(line?.innerHTML).toBe("SATU &lt;B&gt;&amp;! <b>Halo Ani</b> []");
});

describe("a mistake in an override", () => {
  test("in its style sheet stops the build with the place, and nothing is written", async () => {
    const site = newsroom(`${stories}\n-- content/_includes/warta/styles/theme.css --\n@import "tiada.css";\n`);
    const { ok, log } = await site.build();
    expect(ok).toBe(false);
    expect(log).toContain("warta/styles/tiada.css");
    expect(log).not.toMatch(/^\s+at /m);
    expect(site.output().size).toBe(0);
  });

  test("in a rule is told once, in one line with the file, its line and column", async () => {
    const site = newsroom(`${stories}
-- content/_includes/warta/styles/tokens.css --
:root { --satu: 1px; }

.a..b { color: red }
`);
    const { ok, log } = await site.build();
    expect(ok).toBe(false);
    expect(log).toMatch(/Warta: content\/_includes\/warta\/styles\/tokens\.css:3:4 \S/);
    expect(log).not.toMatch(/^\s+at /m);
    expect(site.output().size).toBe(0);
  });

  test("such as a block left open does not swallow the files behind it", async () => {
    const open = await built(`${stories}\n-- content/_includes/warta/styles/tokens.css --\n:root { --satu: 1px;\n`);
    const closed = await built(`${stories}\n-- content/_includes/warta/styles/tokens.css --\n:root { --satu: 1px; }\n`);
    expect(open.read("index.html")).toBe(closed.read("index.html"));
  });

  test("a template whose name is computed stops the build with its path, since no fingerprint could cover it", async () => {
    const site = newsroom(
      `${stories}\n-- content/_includes/warta/parts/story/byline.njk --\n<p>\n  {% include story.format + ".njk" %}\n`,
    );
    const { ok, log } = await site.build();
    expect(ok).toBe(false);
    expect(log).toMatch(/Warta: content\/_includes\/warta\/parts\/story\/byline\.njk:2:3 .*include/);
    expect(log).not.toMatch(/^\s+at /m);
    expect(site.output().size).toBe(0);
  });
});

describe("a site's Nunjucks", () => {
  test.each([
    ["with escaping switched off", { autoescape: false }, "autoescape"],
    ["with tags of its own", { tags: { blockStart: "<%", blockEnd: "%>" } }, "tags"],
  ])("%s is refused in one line before anything is written", async (_what, options, word) => {
    const site = newsroom(stories);
    const { ok, log } = await site.build({ configureAfter: (config) => config.setNunjucksEnvironmentOptions(options) });
    expect(ok).toBe(false);
    expect(log).toMatch(new RegExp(`Warta: .*${word}`));
    expect(log).not.toMatch(/^\s+at /m);
    expect(site.output().size).toBe(0);
  });

  test("made by the site itself is refused likewise when it does not escape", async () => {
    const { default: nunjucks } = await import("nunjucks");
    const site = newsroom(stories);
    const library = new nunjucks.Environment(new nunjucks.FileSystemLoader("content/_includes"), { autoescape: false });
    const { ok, log } = await site.build({ configure: (config) => config.setLibrary("njk", library) });
    expect({ ok, told: /Warta: .*autoescape/.test(log), written: site.output().size }).toEqual({
      ok: false,
      told: true,
      written: 0,
    });
  });

  test("made by the site itself, or stricter than usual, gets our templates too", async () => {
    const { default: nunjucks } = await import("nunjucks");
    const site = newsroom(stories);
    const strict = await site.build({
      configure: (config) => config.setNunjucksEnvironmentOptions({ throwOnUndefined: true, trimBlocks: true }),
    });
    expect(strict).toMatchObject({ ok: true, told: [] });
    const library = new nunjucks.Environment(new nunjucks.FileSystemLoader("content/_includes"));
    const own = await site.build({ configure: (config) => config.setLibrary("njk", library) });
    expect(own).toMatchObject({ ok: true, told: [] });
    expect(texts(site.page("/2024/02/28/a/"), "h1")).toEqual(["Satu <b>&"]);
  });

  test("has the private method by which it learns of our templates", async () => {
    const { default: nunjucks } = await import("nunjucks");
    expect(nunjucks.Environment.prototype).toHaveProperty("_initLoaders", expect.any(Function));
  });
});
