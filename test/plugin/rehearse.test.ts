import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rehearse } from "../../plugin/rehearse.ts";
import { openRun } from "../../plugin/run.ts";
import { article } from "../make/content.ts";
import { directories, servedDesk } from "../make/desk.ts";

const FILE = "content/articles/banjir.md";

/** A server after its first build, and what its templates were handed. */
function server(files: Iterable<[string, string]>) {
  const desk = servedDesk(files);
  const rendered: [template: string, title: unknown][] = [];
  const render = (template: string) => ({
    render(context: { story?: { title?: unknown } }, done: (error: unknown, html: string) => void) {
      rendered.push([template, context.story?.title]);
      done(undefined, "");
    },
  });
  const opened = desk.open(directories);
  const edition = desk.prepare(opened, { again: true }).value;
  const run = { ...openRun(), opened, edition, environment: { getTemplate: render } as never };
  return { desk, run, rendered };
}

test("a server rehearses with its newest story, and the next save is seen all the same", async () => {
  const { desk, run, rendered } = server([
    ["content/articles/lama.md", article({ title: "Lama", date: "2023-01-01" })],
    [FILE, article({ title: "Banjir", date: "2024-01-01" }, "Sebelum.")],
  ]);
  const before = run.edition.plan.pages.map(({ file, fingerprint }) => `${file} ${fingerprint}`);
  await rehearse(run, desk);
  expect(rendered).toEqual([["warta/pages/article.njk", "Banjir"]]);
  expect(run.edition.plan.pages.map(({ file, fingerprint }) => `${file} ${fingerprint}`)).toEqual(before);
  writeFileSync(FILE, article({ title: "Banjir besar", date: "2024-01-01" }, "Sesudah."));
  const since = { files: new Set([FILE]), hurried: true };
  const { value } = desk.prepare(run.opened, { before: { edition: run.edition, since }, again: true });
  expect(value.newsroom.articles.map(({ title }) => title)).toEqual(["Banjir besar", "Lama"]);
  const stale = value.plan.pages.filter(({ file, fingerprint }) => !before.includes(`${file} ${fingerprint}`));
  expect(stale.map(({ file }) => file)).toContain("2024/01/01/banjir/index.html");
});

test("a server without a story rehearses nothing", async () => {
  const { desk, run, rendered } = server([["content/people/budi.yaml", "name: Budi\n"]]);
  await rehearse(run, desk);
  expect(rendered).toEqual([]);
});
