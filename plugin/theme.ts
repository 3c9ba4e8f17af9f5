import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Digest, digest, fold } from "../src/digest.ts";
import type { Place } from "../src/faults/fault.ts";
import type { LanguageName } from "../src/faults/words.ts";
import { once } from "../src/once.ts";
import type { Theme } from "../src/site/theme.ts";
import type { Answers } from "./answers.ts";
import { compiledTemplate } from "./compiledTemplate.ts";
import type { NunjucksEngine, NunjucksEnvironment, NunjucksSettings, PrecompileOptions } from "./eleventy.ts";
import { locate, PREFIX, type SearchPath, templatesFolder } from "./locate.ts";
import { COMPUTED_NAME, stoppedAt } from "./report.ts";
import type { Sheet, Styles } from "./styles.ts";

/** Templates of ours as Nunjucks compiled them, by their texts: good for one configuration of a site. */
export type CompiledTemplates = Map<string, object>;

/**
 * Adds our templates to Eleventy's own Nunjucks, behind the site's files: `warta/parts/…` is the site's when it has it.
 * To compile them takes longer than to render them.
 * @param compiled stays from build to build of a server, for each of which Eleventy makes a Nunjucks anew
 * @param remembered what Nunjucks made of them before, where it was set up like this
 */
export function addTemplates(
  { nunjucks, environment }: NunjucksEngine,
  compiled: CompiledTemplates,
  remembered: (setUp: Digest) => Answers,
): void {
  const loader = new nunjucks.FileSystemLoader(templatesFolder);
  const read = loader.getSource.bind(loader);
  // tags and filters are added after this
  const memory = once(() => remembered(setUpOf(environment)));
  const compile = (text: string, name: string) => {
    const make = () => nunjucks.precompileString(text, { name, env: environment, wrapper });
    const isAlone = environment.extensionsList.every(({ preprocess }) => !preprocess);
    const known = compiled.get(text);
    const code = known ?? compiledTemplate(isAlone ? memory().answer(digest([name, text]), make) : make());
    compiled.set(text, code);
    return code;
  };
  loader.getSource = (name) => {
    const source = name.startsWith(PREFIX) ? read(name.slice(PREFIX.length)) : null;
    if (typeof source?.src !== "string") return source;
    return { ...source, src: { type: "code", obj: compile(source.src, source.path) } };
  };
  environment.loaders.push(loader);
  environment._initLoaders();
}

function setUpOf({ opts, asyncFilters, extensionsList }: NunjucksEnvironment): Digest {
  const tags = extensionsList.map((one) => one.tags ?? []);
  // what Nunjucks makes of a template holds its path
  return digest([templatesFolder, JSON.stringify(opts), [...asyncFilters].sort(), tags]);
}

const wrapper: PrecompileOptions["wrapper"] = ([one]) => one?.template ?? "";

/** What in a site's own Nunjucks our templates cannot stand; asked before the environment is there, when nothing is written yet. */
export function unfitNunjucks({
  nunjucksEnvironmentOptions,
  libraryOverrides,
}: NunjucksSettings): "autoescape" | "tags" | undefined {
  const { autoescape, tags } = libraryOverrides.njk?.opts ?? nunjucksEnvironmentOptions ?? {};
  if (autoescape === false) return "autoescape";
  return tags ? "tags" : undefined;
}

/** Layout of a site's ordinary pages. */
export const PAGE_LAYOUT = "layouts/page.njk";

const NAMED = /\{%-?\s*(?:extends|include|import|from)\s*(["'])(.+?)\1/g;
/** A tag that names a template by anything but one string: a list, a sum, a choice, a variable. */
const COMPUTED =
  /\{%-?\s*(?:extends|include|import|from)\b(?!\s*(["'])[^"']*\1\s*(?:-?%\}|(?:ignore|import|as|with|without)\b))/;

/** The theme as the site's own files leave it. */
export interface OpenedTheme extends Theme {
  readonly styles: Styles;
  /** The styles of a page that this template makes. */
  sheetOf(template: string): Sheet;
  /** All sheets of the site's pages. */
  sheets(): readonly Sheet[];
  /** The same for a page of the site's own in our layout: what its file includes counts too, as far as it can be read. */
  ordinarySheet(layout: string, file: string): Sheet;
}

/**
 * Digests templates with all that they include, the site's overrides among that, and with the styles that go along.
 * @param templates of all kinds of page; the layout of ordinary pages is added to them
 * @throws QuietError, when a template is asked for, at the place of a name that is computed
 */
export function openTheme(
  search: SearchPath,
  styles: Styles,
  language: LanguageName,
  templates: readonly string[] = [],
): OpenedTheme {
  const known = new Map<string, { sheet: Sheet; digest: Digest }>();
  const look = (template: string) => {
    const made = known.get(template) ?? lookAt(template);
    known.set(template, made);
    return made;
  };
  const lookAt = (template: string) => {
    const sources = sourcesOf([PREFIX + template], search);
    for (const { path, text } of sources.values()) refuseComputed(path, text, language);
    const sheet = styles.of(sources.keys());
    const parts = [...sources].map(([name, { text }]) => digest([name, text]));
    return { sheet, digest: fold([sheet.digest, ...parts]) };
  };
  const sheets = () => [...new Set([...templates, PAGE_LAYOUT].map((one) => look(one).sheet)).add(styles.whole)];
  return {
    styles,
    sheets,
    styleSources: () => [...new Set(sheets().map(({ source }) => source))].sort(),
    digestOf: (template) => look(template).digest,
    sheetOf: (template) => look(template).sheet,
    ordinarySheet(layout, file) {
      const sheet = styles.of(sourcesOf([PREFIX + layout, file], search).keys());
      // files of styles and headers are planned before anybody knows which pages there are
      return sheets().includes(sheet) && !sheet.address ? sheet : styles.whole;
    },
  };
}

interface Source {
  /** nothing where there is no such file */
  readonly path: string | undefined;
  readonly text: string;
}

/** Templates and everything that they name, each once, in the order of their names. */
function sourcesOf(names: readonly string[], search: SearchPath): Map<string, Source> {
  const sources = new Map<string, Source>();
  const visit = (one: string) => {
    if (sources.has(one)) return;
    const path = locate(one, search);
    const text = path && statSync(path).isFile() ? readFileSync(path, "utf8") : "";
    sources.set(one, { path, text });
    for (const [, , named = ""] of text.matchAll(NAMED)) visit(isBeside(named) ? join(dirname(one), named) : named);
  };
  names.forEach(visit);
  return new Map([...sources].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function refuseComputed(path: string | undefined, text: string, language: LanguageName): void {
  const computed = text.search(COMPUTED);
  if (path && computed >= 0) throw stoppedAt(placeIn(text, computed, path), COMPUTED_NAME[language]);
}

/** Nunjucks looks for such a name from the template in which it stands. */
function isBeside(name: string): boolean {
  return name.startsWith("./") || name.startsWith("../");
}

function placeIn(source: string, offset: number, path: string): Place {
  const lines = source.slice(0, offset).split("\n");
  return { file: relative("", path), line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
