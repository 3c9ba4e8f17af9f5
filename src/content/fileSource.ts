import { join } from "node:path";
import { type Checked, type Fault, fault } from "../faults/fault.ts";
import type { Article } from "./article.ts";
import { type ArticleFile, readArticleFile, slugOfFile, textsOf } from "./articleFile.ts";
import { type FileMemory, type LookedAt, openFileMemory } from "./fileMemory.ts";
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
      const memory = openFileMemory(context.store, context.reading);
      for (const path of filesBelow(folder, "**/*.md")) {
        const file = join(folder, path);
        const id = path.replace(/\.md$/i, "").normalize("NFC");
        const other = ids.get(id);
        if (other) faults.push(fault("article-twice", { file }, { other }));
        ids.set(id, file);
        const read = readArticle(id, file, memory, context);
        faults.push(...read.faults);
        if (read.value.article && !other) articles.push(read.value.article);
        else faulty.push(read.value.slug);
      }
      const gone = memory.save();
      if (gone.length) context.store.forget("bodies", gone);
      return { value: { articles, faulty }, faults };
    },
  };
}

interface ReadArticle {
  article?: Article;
  slug: string;
}

function readArticle(id: string, file: string, memory: FileMemory, context: SourceContext): Checked<ReadArticle> {
  let read: Checked<ArticleFile | undefined>;
  try {
    read = rememberedOrRead(id, file, memory, context);
  } catch (error) {
    return { value: { slug: slugOfFile(id) }, faults: [unreadable(error, file)] };
  }
  if (!read.value) return { value: { slug: slugOfFile(id) }, faults: read.faults };
  const linked = linkArticle(read.value, context);
  const value = { slug: read.value.slug, ...(linked.value ? { article: linked.value } : {}) };
  return { value, faults: [...read.faults, ...linked.faults] };
}

/** @throws Error of the file system */
function rememberedOrRead(
  id: string,
  file: string,
  memory: FileMemory,
  context: SourceContext,
): Checked<ArticleFile | undefined> {
  const { site, markdown, fields } = context;
  const { known, ...found } = memory.look(file);
  if (known) {
    memory.keep(file, known);
    return { value: { ...known.data, ...textsOf(file, markdown) }, faults: known.faults };
  }
  const { bytes, ...seen } = found as Extract<LookedAt, { bytes: Uint8Array }>;
  const read = readArticleFile(bytes, id, file, { zone: site.settings.site.timeZone, markdown, fields });
  if (read.value?.whole) {
    const { source: _source, text: _text, ...data } = read.value;
    memory.keep(file, { ...seen, data, faults: read.faults });
  }
  return read;
}
