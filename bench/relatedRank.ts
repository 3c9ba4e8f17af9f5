/**
 * Ranks a corpus for its scorer: `npm run related:rank -- CORPUS_DIR OUT.jsonl [--minimum 0.08] [--learn | --plain]`.
 * CORPUS_DIR holds articles.jsonl, a line an article {id, newsroom, title, body, publishedAt, category}; OUT gets a
 * line an article {id, related}, best first, at most ten of the same newsroom. The minimum is off unless given:
 * a measure of ranking wants whole lists. Words weigh by the language's table; with --learn as each newsroom's own
 * articles teach, with --plain all the same.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  type AnalyseOptions,
  analyse,
  type Entry,
  indonesian,
  learnWeights,
  openIndex,
  wordWeights,
} from "../src/related/index.ts";

const LISTED = 10;
const TOP = 5;

interface CorpusArticle {
  readonly id: string;
  readonly newsroom: string;
  readonly title: string;
  readonly body: string;
  readonly tags?: readonly string[];
  readonly publishedAt: string | null;
  readonly category: string | null;
}

function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { minimum: { type: "string" }, learn: { type: "boolean" }, plain: { type: "boolean" } },
  });
  const [corpus, out] = positionals;
  const minimum = Number(values.minimum ?? 0);
  if (corpus === undefined || out === undefined || !(minimum >= 0)) {
    console.error("usage: related:rank -- CORPUS_DIR OUT.jsonl [--minimum 0.08] [--learn | --plain]");
    process.exitCode = 2;
    return;
  }
  const articles = readLines(join(corpus, "articles.jsonl"));
  const started = performance.now();
  const newsrooms = [...Map.groupBy(articles, ({ newsroom }) => newsroom).values()].map((members) => {
    const options = { weights: weightsOf(members, values) };
    return members.map((article) => analysed(article, options));
  });
  const ranked = performance.now();
  const lists = new Map<string, readonly string[]>();
  let agreeing = 0;
  let listed = 0;
  let exactTime = 0;
  for (const members of newsrooms) {
    const index = openIndex(members, { minimum, limit: LISTED });
    for (const { id } of members) lists.set(id, idsOf(index.related(id)));
    const checked = performance.now();
    for (const { id } of members) {
      const exact = new Set(idsOf(index.related(id, { limit: TOP, exact: true })));
      listed += exact.size;
      agreeing +=
        lists
          .get(id)
          ?.slice(0, TOP)
          .filter((other) => exact.has(other)).length ?? 0;
    }
    exactTime += performance.now() - checked;
  }
  const done = performance.now() - exactTime;
  const lines = articles.map(({ id }) => `${JSON.stringify({ id, related: lists.get(id) ?? [] })}\n`);
  writeFileSync(out, lines.join(""));
  const each = (time: number) => `${(time / articles.length).toFixed(2)} ms`;
  console.log(
    `${articles.length} articles of ${newsrooms.length} newsrooms ranked, minimum ${minimum}: ` +
      `analyse ${each(ranked - started)}, rank ${each(done - ranked)} an article, ` +
      `${(agreeing / listed).toFixed(3)} of the exact top ${TOP}`,
  );
}

function weightsOf(members: readonly CorpusArticle[], { learn, plain }: { learn?: boolean; plain?: boolean }) {
  if (plain) return wordWeights(new Map(), indonesian);
  return learn ? wordWeights(learnWeights(members), indonesian) : undefined;
}

function analysed(article: CorpusArticle, options: AnalyseOptions): Entry {
  return {
    id: article.id,
    category: article.category ?? undefined,
    publishedAt: article.publishedAt === null ? undefined : Date.parse(article.publishedAt),
    analysis: analyse(article, options),
  };
}

function idsOf(suggestions: readonly { id: string }[]): string[] {
  return suggestions.map(({ id }) => id);
}

function readLines(file: string): CorpusArticle[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusArticle);
}

main();
