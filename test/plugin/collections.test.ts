import { describe, expect, test } from "vitest";
import { built } from "../make/site.ts";

const files = `
-- content/articles/2024/banjir.md --
---
title: Banjir & "rob"
date: 2024-02-28 14:05
category: internasional
tags: [Banjir, Air]
author: [wati, Agus Salim]
summary: Ringkasan berita.
---

Air **naik** sejak subuh.

-- content/articles/lama.md --
---
title: Berita lama
date: 2023-12-31 23:30
category: ekonomi
tags: [air]
author: wati
---

Isi lama.

-- content/articles/rancangan.md --
---
title: Belum jadi
date: 2024-01-01
category: ekonomi
draft: true
---

Isi.

-- content/people/wati.yaml --
name: Wati Lestari
`;

const NUNJUCKS = `
-- content/a.njk --
---
permalink: /njk.txt
---
{% for one in collections.articles %}{{ one.url }}|{{ one.data.title }}|{{ one.date | isoDate }}|{{ one.data.tags | join(",") }}|{{ one.data.authors | join(",") }}|{{ one.data.category }}|{{ one.data.description }}|{{ one.inputPath }}|{{ one.fileSlug }}|{{ one.page.url }}|{{ one.content | safe }}
{% endfor %}
{%- for name in ["categories", "tags", "authors", "days"] %}
{{ name }}:{% for one in collections[name] %} {{ one.name }} {{ one.url }} {{ one.articles.length }};{% endfor %}
{%- endfor %}
`;

const LIQUID = `
-- content/b.liquid --
---
permalink: /liquid.txt
---
{% for one in collections.articles %}{{ one.url }}|{{ one.data.title }}|{{ one.date | isoDate }}|{{ one.data.tags | join: "," }}|{{ one.data.authors | join: "," }}|{{ one.data.category }}|{{ one.data.description }}|{{ one.inputPath }}|{{ one.article.slug }}|{{ one.page.url }}|{{ one.content }}
{% endfor %}
{%- assign names = "categories,tags,authors,days" | split: "," %}
{%- for name in names %}
{{ name }}:{% for one in collections[name] %} {{ one.name }} {{ one.url }} {{ one.articles.size }};{% endfor %}
{%- endfor %}
`;

const JAVASCRIPT = `
-- content/c.11ty.js --
export const data = { permalink: "/js.txt" };
export function render({ collections }) {
  const line = ({ url, data, date, inputPath, fileSlug, page, content }) =>
    [url, data.title, this.isoDate(date), data.tags.join(), data.authors.join(), data.category, data.description, inputPath, fileSlug, page.url, content].join("|") + "\\n";
  const shelf = (name) => "\\n" + name + ":" + collections[name].map((one) => " " + one.name + " " + one.url + " " + one.articles.length + ";").join("");
  return collections.articles.map(line).join("") + ["categories", "tags", "authors", "days"].map(shelf).join("");
}
`;

const LINES = [
  '/2024/02/28/banjir/|Banjir & "rob"|2024-02-28T14:05:00+07:00|Banjir,Air|Wati Lestari,Agus Salim|internasional|Ringkasan berita.|./content/articles/2024/banjir.md|banjir|/2024/02/28/banjir/|<p>Air <strong>naik</strong> sejak subuh.</p>',
  "/2023/12/31/lama/|Berita lama|2023-12-31T23:30:00+07:00|air|Wati Lestari|ekonomi|Isi lama.|./content/articles/lama.md|lama|/2023/12/31/lama/|<p>Isi lama.</p>",
  "categories: Berita /berita/ 1; Internasional /berita/internasional/ 1; Ekonomi /ekonomi/ 1; Opini /opini/ 0;",
  "tags: air /tag/air/ 2; Banjir /tag/banjir/ 1;",
  "authors: Agus Salim /penulis/agus-salim/ 1; Wati Lestari /penulis/wati/ 2;",
  "days: 2024-02-28 /indeks/2024/02/28/ 1; 2023-12-31 /indeks/2023/12/31/ 1;",
];

describe("collections for a site's own templates", async () => {
  const site = await built(files + NUNJUCKS + LIQUID + JAVASCRIPT);
  const lines = (path: string) =>
    site
      .read(path)
      .replaceAll("&amp;", "&")
      .replaceAll("&quot;", '"')
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);

  test.each([
    ["Nunjucks", "njk.txt"],
    ["Liquid", "liquid.txt"],
    ["JavaScript", "js.txt"],
  ])("hold articles, categories, tags, authors and days in %s", (_language, path) => {
    const [first, second, ...shelves] = lines(path);
    expect([first, second]).toEqual(LINES.slice(0, 2));
    expect(shelves.slice(0, 2).concat(shelves.slice(3))).toEqual([LINES[2], LINES[3], LINES[5]]);
    expect(
      shelves[2]
        ?.split(/[:;] ?/)
        .filter(Boolean)
        .toSorted(),
    ).toEqual(
      LINES[4]
        ?.split(/[:;] ?/)
        .filter(Boolean)
        .toSorted(),
    );
  });

  test("hold no draft", () => {
    expect(lines("njk.txt").join()).not.toContain("Belum jadi");
  });
});

test("a page of the site's own can be paginated over them, and tell Eleventy's own posts from them", async () => {
  const site = await built(`${files}
-- content/tentang-tag.njk --
---
pagination: { data: collections.tags, size: 1, alias: one }
permalink: "/ringkas/{{ one.name | newsSlug }}/"
---
<title>{{ one.name }}</title><p>{{ one.articles[0].data.title }}

-- content/blog/kiriman.md --
---
title: Kiriman blog
tags: blog
---
Isi blog.

-- content/blog.njk --
---
permalink: /blog.txt
---
{% for one in collections.blog %}{{ one.data.title }};{% endfor %}{{ collections.articles.length }}
`);
  expect(site.has("/ringkas/air/") && site.has("/ringkas/banjir/")).toBe(true);
  expect(site.read("blog.txt").trim()).toBe("Kiriman blog;2");
});

test("another plugin's template that lists any collection's items works on articles", async () => {
  const site = await built(`${files}
-- content/umpan.njk --
---
permalink: /umpan.xml
---
<feed>{% for post in collections.articles | reverse %}<entry><title>{{ post.data.title }}</title><link href="{{ post.url | absoluteUrl }}"/><updated>{{ post.date.toISOString() }}</updated><content>{{ post.templateContent }}</content></entry>{% endfor %}</feed>
`);
  const feed = site.read("umpan.xml");
  expect(feed.match(/<entry>/g)).toHaveLength(2);
  expect(feed).toContain(
    '<link href="https://uji.example/2024/02/28/banjir/"/><updated>2024-02-28T07:05:00.000Z</updated>',
  );
});
