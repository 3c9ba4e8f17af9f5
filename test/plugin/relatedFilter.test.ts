import { expect, test } from "vitest";
import { article } from "../make/content.ts";
import { built, newsroom } from "../make/site.ts";

const flood =
  "Banjir rob merendam tanggul pesisir; pompa air, perahu karet, dan posko pengungsi disiapkan di pelabuhan.";
const ebb = "Setelah rob surut, pengungsi meninggalkan posko, dan tanggul pesisir di pelabuhan ditambal karung pasir.";
const dance = "Penari topeng, dalang wayang, gamelan, dan sanggar batik memenuhi panggung festival kerajinan.";

const post = (name: string, title: string, body: string, tags = "[kiriman]") =>
  `-- content/blog/${name}.md --\n---\ntitle: ${title}\ndate: 2024-01-0${name.length}\ntags: ${tags}\nlayout: kiriman.njk\n---\n${body}\n`;

const blog = `${post("a", "Rob datang", flood)}${post("bb", "Rob pergi", ebb)}${post("ccc", "Festival", dance)}
-- content/_includes/kiriman.njk --
{{ content | safe }}{% for one in collections.kiriman | relatedTo(page) %}[{{ one.url }} {{ one.data.title }}]{% endfor %}
-- content/d.liquid --
---
permalink: /liquid.txt
---
{% assign first = collections.kiriman[0].page %}{% assign list = collections.kiriman | relatedTo: first, 3 %}{% for one in list %}{{ one.url }} {% endfor %}
-- content/articles/.gitkeep --
`;

test("an owner's own posts are related by what they say, in every language of templates", async () => {
  const site = await built(blog);
  expect(site.read("blog/a/index.html")).toContain("[/blog/bb/ Rob pergi]");
  expect(site.read("blog/a/index.html")).not.toContain("/blog/ccc/");
  expect(site.read("blog/ccc/index.html")).not.toContain("[");
  expect(site.read("liquid.txt").trim()).toBe("/blog/bb/");
});

test("what has no page is in no list, and a template without one is related to nothing", async () => {
  const unpaged = (name: string) => post(name, "Tanpa halaman", flood).replace("layout:", "permalink: false\nlayout:");
  const site = await built(`${blog}${unpaged("ddd")}
-- content/e.njk --
---
permalink: /e.txt
---
{% for one in collections.kiriman | relatedTo({ url: false }) %}{{ one.url }} {% endfor %}
`);
  expect(site.read("blog/a/index.html")).toMatch(/\[\/blog\/bb\/ Rob pergi\]$/m);
  expect(site.read("blog/a/index.html")).not.toContain("Tanpa halaman");
  expect(site.read("e.txt").trim()).toBe("");
});

test("so are the newsroom's own articles", async () => {
  const site = await built(`-- content/articles/a.md --
${article({ title: "Rob datang", date: "2024-01-01" }, flood)}
-- content/articles/b.md --
${article({ title: "Rob pergi", date: "2024-01-02" }, ebb)}
-- content/articles/c.md --
${article({ title: "Festival", date: "2024-01-03" }, dance)}
-- content/dekat.njk --
---
permalink: /dekat.txt
---
{% for one in collections.articles | relatedTo({ url: "/2024/01/01/a/" }, 3) %}{{ one.url }} {% endfor %}
`);
  expect(site.read("dekat.txt").trim()).toBe("/2024/01/02/b/");
});

test("what is no collection is refused by name", async () => {
  const site = newsroom(`-- content/a.njk --\n---\npermalink: /a.txt\n---\n{{ tiada | relatedTo(page) }}\n`);
  const { ok, log } = await site.build();
  expect([ok, log]).toEqual([false, expect.stringContaining("relatedTo: a collection stands before this filter")]);
});
