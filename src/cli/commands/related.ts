import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { WEIGHTS_FILE } from "../../content/readWeights.ts";
import type { Edition } from "../../edition/prepare.ts";
import { hasErrors } from "../../faults/fault.ts";
import { nearest } from "../../faults/nearest.ts";
import { report } from "../../faults/report.ts";
import type { LanguageName } from "../../faults/words.ts";
import { textOf } from "../../newsroom/analyses.ts";
import { formatWeights, learnWeights } from "../../related/index.ts";
import type { CliSite, Command, Outcome } from "../command.ts";
import { relatedText } from "../relatedText.ts";

/** So many candidates are explained. */
const MOST = 12;

/** Shows an editor why a story's related list is as it is; or learns how telling each word of the archive is. */
export const related: Command = {
  name: "related",
  words: "menjelaskan daftar Berita Terkait sebuah berita",
  takes: "SLUG",
  flags: {
    learn: { type: "boolean", words: "menghitung bobot kata dari seluruh arsip, ke content/data/word-weights.tsv" },
    config: { type: "string", words: "berkas pengaturan Eleventy" },
  },
  examples: ["warta related lawatan-asia-tengah", "warta related --learn"],
  async run(context, flags, words) {
    const [name] = words;
    if (words.length !== (flags.learn ? 0 : 1)) {
      return { code: 2, complaint: "warta related: tulis satu slug atau alamat berita, atau --learn saja" };
    }
    const site = await context.site(flags.config as string | undefined);
    const { value, faults } = site.prepare();
    const file = join(site.content, WEIGHTS_FILE);
    // a table that is made anew may be broken
    const told = flags.learn ? faults.filter((one) => one.at.file !== file) : faults;
    if (hasErrors(told)) return { code: 1, text: report(told, { language: site.language, form: "table" }) };
    return flags.learn ? learn(value, file, site) : explain(value, name as string, site);
  },
};

function explain({ newsroom, site }: Edition, name: string, { language }: CliSite): Outcome {
  const wanted = name.startsWith(site.settings.site.url) ? name.slice(site.settings.site.url.length) : name;
  const found = newsroom.articles.filter(({ slug, address, id }) => [slug, address, id].includes(wanted));
  const [article] = found;
  if (!article || found.length > 1) {
    return { code: 1, complaint: notOne(name, found.length ? found : newsroom.articles, found.length > 1, language) };
  }
  return { code: 0, text: relatedText(article, newsroom, MOST, language) };
}

function notOne(
  name: string,
  articles: readonly { slug: string; address: string }[],
  many: boolean,
  language: LanguageName,
): string {
  if (many) {
    const addresses = articles.map(({ address }) => `\n  ${address}`).join("");
    return language === "id"
      ? `warta related: beberapa berita bernama "${name}"; tulis alamatnya:${addresses}`
      : `warta related: several stories are called "${name}"; give the address:${addresses}`;
  }
  const near = nearest(
    name,
    articles.map(({ slug }) => slug),
  );
  return language === "id"
    ? `warta related: tidak ada berita terbit dengan slug atau alamat "${name}"${near ? `; maksudnya "${near}"?` : ""}`
    : `warta related: no published story has the slug or address "${name}"${near ? `; did you mean "${near}"?` : ""}`;
}

function learn({ newsroom }: Edition, file: string, { language }: CliSite): Outcome {
  const { articles } = newsroom;
  const classes = learnWeights(articles.map(textOf));
  const text = formatWeights(classes);
  const before = readOr(file, "");
  mkdirSync(dirname(file), { recursive: true });
  if (text !== before) writeFileSync(file, text);
  const count = text.split("\n").length - 1;
  return {
    code: 0,
    text:
      language === "id"
        ? `${count} kata dari ${articles.length} berita ditulis ke ${file}; build berikutnya mengurutkan semua daftar lagi`
        : `${count} words of ${articles.length} articles written to ${file}; the next build ranks all lists again`,
  };
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return otherwise;
  }
}
