import { join } from "node:path";
import nunjucks from "nunjucks";
import { afterAll, expect, test } from "vitest";
import { openAnswers } from "../../plugin/answers.ts";
import type { NunjucksEngine } from "../../plugin/eleventy.ts";
import { templatesFolder } from "../../plugin/locate.ts";
import { addTemplates } from "../../plugin/theme.ts";
import { type Digest, digest, fold } from "../../src/digest.ts";
import { temporaryFolder } from "../make/files.ts";

const [folder, remove] = temporaryFolder();
afterAll(remove);

type SetUp = (environment: InstanceType<typeof nunjucks.Environment>) => void;

/** A build's Nunjucks with our templates, of which it tells those that it had to compile. */
function build(name: string, setUp: SetUp = () => {}, options: object = {}) {
  const compiled: string[] = [];
  const precompileString = (text: string, how: { name: string }) => {
    compiled.push(how.name.slice(templatesFolder.length + 1));
    return nunjucks.precompileString(text, how);
  };
  const environment = new nunjucks.Environment([], { autoescape: true, ...options });
  setUp(environment);
  let kept: { save(): void } | undefined;
  const remembered = (of: Digest) => {
    const version = fold([digest("kode"), of]);
    const answers = openAnswers(join(folder, name), { version, fresh: false, forgets: false });
    kept = answers;
    return answers;
  };
  const engine = { nunjucks: { ...nunjucks, precompileString }, environment } as unknown as NunjucksEngine;
  addTemplates(engine, new Map(), remembered);
  const html = environment.render("warta/parts/marks/time.njk", {
    card: { time: { iso: "2026-11-28", medium: "28 Nov" } },
  });
  kept?.save();
  return { html, compiled };
}

test("templates of ours are compiled once, and come out of the memory as they were", () => {
  const first = build("sekali.json");
  expect(first.compiled).toEqual(["parts/marks/time.njk", "parts/marks/updated.njk"]);
  expect(build("sekali.json")).toEqual({ ...first, compiled: [] });
});

const tag = { tags: ["kotak"], parse: () => undefined };

const others: Record<string, [SetUp | undefined, object?]> = {
  "a filter that waits": [(environment) => environment.addFilter("lambat", (text, done) => done(null, text), true)],
  "a tag": [(environment) => environment.addExtension("Kotak", tag)],
  "another option": [undefined, { trimBlocks: true }],
};

test.each(Object.entries(others))(
  "a site that set Nunjucks up with %s has them compiled anew",
  (what, [setUp, options]) => {
    const file = `${digest(what)}.json`;
    const { compiled } = build(file);
    expect(build(file, setUp, options).compiled).toEqual(compiled);
  },
);

test("where a tag of the site's own changes what is read, nothing is remembered", () => {
  const preprocess = (text: string) => text;
  const setUp: SetUp = (environment) => environment.addExtension("Kotak", { ...tag, preprocess });
  const { compiled } = build("ubah.json", setUp);
  expect(compiled.length).toBeGreaterThan(0);
  expect(build("ubah.json", setUp).compiled).toEqual(compiled);
});
