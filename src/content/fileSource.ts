import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Checked, type Fault, fault } from "../faults/fault.ts";
import type { Article } from "./article.ts";
import { readArticleFile, slugOfFile } from "./articleFile.ts";
import { filesBelow } from "./files.ts";
import { linkArticle } from "./linkArticle.ts";
import type { Source, SourceContext } from "./source.ts";
import { unreadable } from "./textFile.ts";

/** Articles from the Markdown files below `articles/` in the content folder. */
export function files(): Source {
  return {
    name: "files",
    read(context) {
      const folder = join(context.content, "articles");
      const articles: Article[] = [];
      const faulty: string[] = [];
      const faults: Fault[] = [];
      const ids = new Map<string, string>();
      for (const path of filesBelow(folder, "**/*.md")) {
        const file = join(folder, path);
        const id = path.replace(/\.md$/i, "").normalize("NFC");
        const other = ids.get(id);
        if (other) faults.push(fault("article-twice", { file }, { other }));
        ids.set(id, file);
        const read = readArticle(id, file, context);
        faults.push(...read.faults);
        if (read.value.article && !other) articles.push(read.value.article);
        else faulty.push(read.value.slug);
      }
      return { value: { articles, faulty }, faults };
    },
  };
}

function readArticle(id: string, file: string, context: SourceContext): Checked<{ article?: Article; slug: string }> {
  const { site, markdown, fields } = context;
  const slug = slugOfFile(id);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { value: { slug }, faults: [unreadable(error, file)] };
  }
  const read = readArticleFile(bytes, id, file, { zone: site.settings.site.timeZone, markdown, fields });
  if (!read.value) return { value: { slug }, faults: read.faults };
  const linked = linkArticle(read.value, context);
  const value = { slug: read.value.slug, ...(linked.value ? { article: linked.value } : {}) };
  return { value, faults: [...read.faults, ...linked.faults] };
}
