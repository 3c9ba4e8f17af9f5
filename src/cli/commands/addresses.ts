import { existsSync } from "node:fs";
import { join } from "node:path";
import { PUBLISHED_FOLDER, readPublished } from "../../content/desk/readPublished.ts";
import { readText } from "../../content/textFile.ts";
import { wallOf } from "../../dates/wall.ts";
import { hasErrors } from "../../faults/fault.ts";
import { report } from "../../faults/report.ts";
import type { LanguageName } from "../../faults/words.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import { writeWhole } from "../../store/atomic.ts";
import type { Command } from "../command.ts";

/** Writes down under which addresses stories are published, so that none of them is ever lost unseen. */
export const addresses: Command = {
  name: "addresses",
  words: "mencatat alamat berita yang sudah terbit, ke content/addresses",
  flags: {
    check: { type: "boolean", words: "hanya memberi tahu alamat yang belum dicatat" },
    config: { type: "string", words: "berkas pengaturan Eleventy" },
  },
  examples: ["warta addresses", "warta addresses --check"],
  async run(context, { check, config }) {
    const { content, language, prepare } = await context.site(config as string | undefined);
    const { value, faults } = prepare();
    if (hasErrors(faults)) return { code: 1, text: report(faults, { language, form: "table" }) };
    const news = newsOf(content, value.newsroom);
    if (!check) for (const [file, lines] of news.files) writeWhole(file, [Buffer.from(`${lines.join("\n")}\n`)]);
    const told = check ? [...news.added, said(news, "missing", language)] : [said(news, "added", language)];
    return { code: check && news.added.length ? 1 : 0, text: told.join("\n") };
  },
};

interface News {
  /** addresses in no file yet, in their order */
  readonly added: readonly string[];
  readonly known: number;
  /** the files that would change, with all their lines */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

/** Each address stands once, in the year of its story as it was when it was written down; nothing is ever taken out. */
function newsOf(content: string, { articles }: Newsroom): News {
  const published = readPublished(content).value;
  const known = new Set<string>(published.map(({ address }) => address));
  const files = new Map<string, Set<string>>();
  const put = (file: string, address: string) => void files.set(file, (files.get(file) ?? new Set()).add(address));
  for (const { address, at } of published) put(at.file, address);
  const added = articles.filter(({ address }) => !known.has(address));
  for (const { address, date } of added) {
    put(join(content, PUBLISHED_FOLDER, `${String(wallOf(date).year).padStart(4, "0")}.txt`), address);
  }
  const sorted = [...files].map(([file, lines]) => [file, [...lines].sort()] as const);
  const changed = sorted.filter(([file, lines]) => textOf(file) !== `${lines.join("\n")}\n`);
  return { added: added.map(({ address }) => address).sort(), known: known.size, files: new Map(changed) };
}

/** Lines may end as the machine that holds them likes. */
function textOf(file: string): string | undefined {
  return existsSync(file) ? readText(file, file).value : undefined;
}

const WORDS: Record<LanguageName, Record<"added" | "missing", (news: News) => string>> = {
  id: {
    added: ({ added, known }) => `${added.length} alamat baru dicatat, ${known} sudah tercatat`,
    missing: ({ added, known }) => `${added.length} alamat belum dicatat, ${known} sudah tercatat`,
  },
  en: {
    added: ({ added, known }) => `${added.length} new addresses written down, ${known} were already`,
    missing: ({ added, known }) => `${added.length} addresses not written down yet, ${known} are`,
  },
};

function said(news: News, what: "added" | "missing", language: LanguageName): string {
  return WORDS[language][what](news);
}
