import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CATEGORIES } from "../generate.ts";

/** By what Hugo finds related stories, if by anything. */
export type RelatedBy = "none" | "tags" | "tags and categories";

const INDICES: Readonly<Record<RelatedBy, readonly string[]>> = {
  none: [],
  tags: ["tags"],
  "tags and categories": ["tags", "categories"],
};

/** What the front page and categories are written as. */
const FEEDS = ["HTML", "RSS", "Atom", "JSONFeed"];

/**
 * Writes a generated newsroom as a site of Hugo's: the same stories, categories, tags, people, and indexes of days,
 * months and years, which are taxonomies there.
 * @param from the newsroom's folder
 */
export function writeSite(from: string, to: string): void {
  const articles = join(from, "content", "articles");
  for (const path of readdirSync(articles, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".md")) continue;
    const target = join(to, "content", "berita", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, storyOf(readFileSync(join(articles, path), "utf8")));
  }
  for (const slug of CATEGORIES) {
    const folder = join(to, "content", "categories", slug);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "_index.md"), `${JSON.stringify({ title: slug, outputs: FEEDS })}\n`);
  }
  cpSync(join(import.meta.dirname, "layouts"), join(to, "layouts"), { recursive: true });
}

/**
 * Gives Hugo's pages the styles that Warta's bear, so that the two write alike.
 * @param page one of Warta's, as it was built
 */
export function writeStyles(page: string, to: string): void {
  writeFileSync(join(to, "styles.css"), /<style>([\s\S]*?)<\/style>/.exec(readFileSync(page, "utf8"))?.[1] ?? "");
}

/** Hugo's front matter of a story, as JSON, which it takes too. */
function storyOf(text: string): string {
  const [, front = "", body = ""] = text.split(/^---$/m);
  const key = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(front)?.[1] ?? "";
  const [day = "", clock = ""] = key("date").split(" ");
  const keys = {
    title: key("title"),
    date: `${day}T${clock}:00+07:00`,
    categories: [key("category")],
    tags: key("tags").slice(1, -1).split(", "),
    authors: [key("author")],
    days: [day],
    months: [day.slice(0, 7)],
    years: [day.slice(0, 4)],
  };
  return `${JSON.stringify(keys)}\n${body}`;
}

/**
 * Hugo's configuration, tuned as its documentation advises: feeds of the front page and of categories alone, no
 * aliases, no look at other taxonomies for related stories than those asked for.
 * @see https://gohugo.io/troubleshooting/build-performance/
 */
export function configurationOf(by: RelatedBy): string {
  return JSON.stringify({
    baseURL: "https://ukur.example/",
    title: "Warta Ukur",
    languageCode: "id",
    defaultContentLanguage: "id",
    timeZone: "Asia/Jakarta",
    buildFuture: true,
    disableAliases: true,
    paginate: 20,
    paginatePath: "hal",
    permalinks: { berita: "/:year/:month/:day/:filename/", categories: "/:slug/", tags: "/tag/:slug/" },
    taxonomies: {
      category: "categories",
      tag: "tags",
      author: "authors",
      day: "days",
      month: "months",
      year: "years",
    },
    mediaTypes: { "application/atom+xml": { suffixes: ["xml"] } },
    outputFormats: {
      RSS: { baseName: "feed" },
      Atom: { mediaType: "application/atom+xml", baseName: "atom" },
      JSONFeed: { mediaType: "application/json", baseName: "feed" },
    },
    outputs: { home: FEEDS, section: ["HTML"], taxonomy: ["HTML"], term: ["HTML"] },
    params: { related: by !== "none" },
    related: {
      includeNewer: true,
      threshold: 20,
      indices: INDICES[by].map((name) => ({ name, weight: 100 })),
    },
  });
}
