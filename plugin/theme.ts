import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Digest, digest, fold } from "../src/digest.ts";
import type { Place } from "../src/faults/fault.ts";
import type { LanguageName } from "../src/faults/words.ts";
import type { Theme } from "../src/site/theme.ts";
import type { NunjucksEngine, NunjucksSettings } from "./eleventy.ts";
import { COMPUTED_NAME, stoppedAt } from "./report.ts";

/** Our templates, beside the code both in the repository and in the package. */
export const templatesFolder = join(import.meta.dirname, "..", "templates");

const PREFIX = "warta/";

/** Adds our templates to Eleventy's own Nunjucks, behind the site's files: `warta/parts/…` is the site's when it has it. */
export function addTemplates({ nunjucks, environment }: NunjucksEngine): void {
  const loader = new nunjucks.FileSystemLoader(templatesFolder);
  const read = loader.getSource.bind(loader);
  loader.getSource = (name) => (name.startsWith(PREFIX) ? read(name.slice(PREFIX.length)) : null);
  environment.loaders.push(loader);
  environment._initLoaders();
}

/** What in a site's own Nunjucks our templates cannot stand; asked before the environment is there, when nothing is written yet. */
export function unfitNunjucks({
  nunjucksEnvironmentOptions,
  libraryOverrides,
}: NunjucksSettings): "autoescape" | "tags" | undefined {
  const { autoescape, tags } = libraryOverrides.njk?.opts ?? nunjucksEnvironmentOptions ?? {};
  if (autoescape === false) return "autoescape";
  return tags ? "tags" : undefined;
}

/** The folders in which Nunjucks looks for a name, the site's first. */
export type SearchPath = readonly string[];

/** Where a template stands: the site's own file, or ours. */
export function locate(name: string, search: SearchPath): string | undefined {
  const own = search.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (own || !name.startsWith(PREFIX)) return own;
  const ours = join(templatesFolder, name.slice(PREFIX.length));
  return existsSync(ours) ? ours : undefined;
}

const NAMED = /\{%-?\s*(?:extends|include|import|from)\s*(["'])(.+?)\1/g;
/** A tag that names a template by anything but one string: a list, a sum, a choice, a variable. */
const COMPUTED =
  /\{%-?\s*(?:extends|include|import|from)\b(?!\s*(["'])[^"']*\1\s*(?:-?%\}|(?:ignore|import|as|with|without)\b))/;

/**
 * Digests templates with all that they include, the site's overrides among that.
 * @param styles digest of the style sheet, which every page carries
 * @throws QuietError, when a template is asked for, at the place of a name that is computed
 */
export function openTheme(search: SearchPath, styles: Digest, language: LanguageName): Theme {
  const known = new Map<string, Digest>();
  return {
    digestOf(template) {
      const made = known.get(template) ?? fold([styles, ...partsOf(PREFIX + template, search, language)]);
      known.set(template, made);
      return made;
    },
  };
}

/** Digests of a template and of everything that it names, each once, in the order of their names. */
function partsOf(name: string, search: SearchPath, language: LanguageName): Digest[] {
  const sources = new Map<string, string>();
  const visit = (one: string) => {
    if (sources.has(one)) return;
    const path = locate(one, search);
    const source = path ? readFileSync(path, "utf8") : "";
    sources.set(one, source);
    const computed = source.search(COMPUTED);
    if (path && computed >= 0) throw stoppedAt(placeIn(source, computed, path), COMPUTED_NAME[language]);
    for (const [, , named = ""] of source.matchAll(NAMED)) visit(isBeside(named) ? join(dirname(one), named) : named);
  };
  visit(name);
  return [...sources].sort(([a], [b]) => (a < b ? -1 : 1)).map((entry) => digest(entry));
}

/** Nunjucks looks for such a name from the template in which it stands. */
function isBeside(name: string): boolean {
  return name.startsWith("./") || name.startsWith("../");
}

function placeIn(source: string, offset: number, path: string): Place {
  const lines = source.slice(0, offset).split("\n");
  return { file: relative("", path), line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
