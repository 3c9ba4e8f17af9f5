import { expect, test } from "vitest";
import type { Article, Fault, PageKind, Source, WartaOptions } from "../../plugin/index.ts";
import { fault } from "../../src/faults/index.ts";
import { article } from "../make/content.ts";
import { newsroom } from "../make/site.ts";

test("what an owner writes for pages, rules and articles has its types behind the main door", async () => {
  const list: PageKind<{ titles: string }> = {
    name: "newest",
    output: { write: (view) => JSON.stringify(view) },
    subjects: ({ articles }) => [{ titles: articles.map(({ title }) => title).join() }],
    address: () => "/terbaru.json",
    view: ({ titles }) => ({ titles }),
  };
  const named = ({ author, file }: { author: number; file: string }): Fault[] =>
    author ? [] : [fault("missing-key", { file }, { key: "author" }, { severity: "warning" })];
  const none: Source = { name: "none", read: () => ({ value: { articles: [], faulty: [] }, faults: [] }) };
  const own: Pick<WartaOptions, "pages" | "rules"> = {
    pages: [list],
    rules: [(one: Article) => named({ author: one.authors.length, file: one.file })],
  };
  const site = newsroom(`-- content/articles/a.md --\n${article({ title: "Satu" })}`);
  const { told } = await site.build({ options: own });
  expect(told).toEqual(["content/articles/a.md missing-key"]);
  expect(site.read("terbaru.json")).toBe('{"titles":"Satu"}');
  expect(await site.build({ options: { ...own, articles: none } })).toMatchObject({ ok: true, told: [] });
  expect(site.read("terbaru.json")).toBe('{"titles":""}');
});
