import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { generate } from "./generate.ts";

const plugin = pathToFileURL(join(import.meta.dirname, "..", "dist", "plugin", "index.js")).href;

/** What a blog has beside its posts. */
export interface BlogParts {
  /** pages of tags by Eleventy's own pagination over `collections` */
  ownTags?: boolean;
  /** Warta's pages of tags */
  tags?: boolean;
  /** related posts in the posts' layout, by Warta */
  related?: boolean;
}

/**
 * Writes a blog for Eleventy below a folder: posts of some hundred words with three tags each, in layouts of its own.
 * @returns the paths of the posts, oldest first
 */
export function writeBlog(folder: string, posts: number, tags: number): string[] {
  const ids = generate(folder, { articles: posts, length: 350 });
  const paths = ids.map((id, at) => {
    const text = readFileSync(join(folder, "content", "articles", `${id}.md`), "utf8");
    const own = [2 * at, 2 * at + 1, Math.floor((at * at) / 7)].map((number) => `Tag ${number % tags}`);
    const path = join(folder, "content", "blog", `${basename(id)}.md`);
    write(path, text.replace(/^tags: .*$/m, `tags: [${own.join(", ")}]`).replace(/^(date: .*)$/m, "$1:00"));
    return path;
  });
  rmSync(join(folder, "content", "articles"), { recursive: true });
  rmSync(join(folder, "content", "people"), { recursive: true });
  write(join(folder, "content", "blog", "blog.json"), JSON.stringify({ tags: ["posts"], layout: "post.njk" }));
  write(
    join(folder, "content", "_includes", "base.njk"),
    '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><main>{{ content | safe }}</main></body></html>',
  );
  write(
    join(folder, "content", "index.njk"),
    "---\nlayout: base.njk\ntitle: Awal\n---\n{% for post in collections.posts %}{% if loop.revindex <= 20 %}<p>{{ post.data.title }}</p>{% endif %}{% endfor %}",
  );
  return paths;
}

/** Gives the blog what it should have beside its posts, and nothing else. */
export function dress(folder: string, { ownTags, tags, related }: BlogParts): void {
  const tagPages = join(folder, "content", "tags.njk");
  rmSync(tagPages, { force: true });
  if (ownTags) write(tagPages, TAG_PAGES);
  write(
    join(folder, "content", "_includes", "post.njk"),
    `---\nlayout: base.njk\n---\n${POST}${related ? RELATED : ""}`,
  );
  write(join(folder, "eleventy.config.mjs"), tags || related ? withWarta(tags === true) : PLAIN);
}

const PLAIN = 'export default () => ({ dir: { input: "content" } });\n';

function withWarta(tags: boolean): string {
  return `import warta, { fromCollection } from ${JSON.stringify(plugin)};
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(warta, {
    site: { name: "Blog Ukur", url: "https://ukur.example", timeZone: "Asia/Jakarta" },
    articles: fromCollection("posts", { pages: ${tags ? '["tags"]' : "[]"} }),
  });
  return { dir: { input: "content" } };
}
`;
}

const POST =
  "<h1>{{ title }}</h1><p>{{ page.date.toISOString() }}</p><ul>{% for tag in tags %}<li>{{ tag }}</li>{% endfor %}</ul>{{ content | safe }}";
const RELATED =
  '{% for one in collections.posts | relatedTo(page, 3) %}<a href="{{ one.url }}">{{ one.data.title }}</a>{% endfor %}';
const TAG_PAGES = `---
layout: base.njk
pagination: { data: collections, size: 1, alias: tag, filter: [all, posts] }
permalink: /tags/{{ tag | slugify }}/
---
<h1>{{ tag }}</h1>{% for post in collections[tag] | reverse %}<p><a href="{{ post.url }}">{{ post.data.title }}</a></p>{% endfor %}
`;

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
