import { expect, test } from "vitest";
import { article } from "../make/content.ts";
import { differences } from "../make/output.ts";
import { built, newsroom } from "../make/site.ts";

const files = `-- content/articles/a.md --\n${article({ title: "Satu", tags: "[Air]" })}
-- content/_includes/blog.njk --
<title>Blog</title>{{ content | safe }}
-- content/blog.md --
---
title: Blog
permalink: /blog/
---
Isi blog.
`;

const DATA: readonly [what: string, files: string][] = [
  ["a layout for every page", '-- content/_data/layout.json --\n"blog.njk"\n'],
  ["a permalink for every page", '-- content/_data/permalink.json --\n"/semua/{{ page.fileSlug }}/"\n'],
  [
    "a folder's data",
    '-- content/content.json --\n{ "layout": "blog.njk", "tags": ["kiriman"], "permalink": "/semua/{{ page.fileSlug }}/" }\n',
  ],
  [
    "a computed permalink",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the site's own template string
    "-- content/_data/eleventyComputed.js --\nexport default { permalink: (data) => `/x/${data.page.fileSlug}/` };\n",
  ],
  [
    "a computed value that only its own pages can give",
    "-- content/_data/eleventyComputed.js --\nexport default { judul: (data) => data.title.toUpperCase() };\n",
  ],
  [
    "values that bear our names",
    ["site", "labels", "styles", "story", "listing", "head", "trail", "card", "warta", "wartaPage"]
      .map((name) => `-- content/_data/${name}.json --\n{ "name": "Lain", "title": "Lain" }\n`)
      .join(""),
  ],
];

test.each(DATA)("what a site says of all its pages is for its own, not for ours: %s", async (_what, data) => {
  const plain = await built(files);
  const site = newsroom(files + data);
  expect(await site.build()).toMatchObject({ ok: true, told: [] });
  const changed = differences(plain.output(), site.output());
  expect(changed.filter((path) => !/^(?:blog|semua|x)\//.test(path))).toEqual([]);
});
