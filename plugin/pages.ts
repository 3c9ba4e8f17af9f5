import { fault } from "../src/faults/fault.ts";
import type { Page } from "../src/pages/page.ts";
import type { Desk } from "./desk.ts";
import type { Transform, UserConfig } from "./eleventy.ts";
import { withLengths } from "./lengths.ts";
import { renderTemplate } from "./render.ts";
import { editionOf, type Run } from "./run.ts";

const EXTENSION = "warta";
const TEMPLATE = `warta-pages.${EXTENSION}`;
/** Of no page: by it Eleventy makes its Nunjucks. */
const NUNJUCKS = "warta-nunjucks.njk";

/** Whether a template is the one from which Warta's pages come. */
export function isOurs(inputPath: string): boolean {
  return inputPath.endsWith(TEMPLATE);
}

/** Whether a template is ours and makes no page. */
export function isPageless(inputPath: string): boolean {
  return inputPath.endsWith(NUNJUCKS);
}

/**
 * A site computes data for its own pages; nothing of it may move or fail ours. It stands as front matter, since
 * Eleventy takes the "override:" off a virtual template's data too early.
 */
const NOTHING_COMPUTED = '---\n"override:eleventyComputed": false\n---\n';
// hosts read files without an extension, such as `_headers`
const APART = { eleventyExcludeFromCollections: true, eleventyAllowMissingExtension: true, layout: false };

/**
 * Adds the one virtual template from which every page comes, paginated over the pages to make. It lives in an
 * extension of its own: in a `.njk` template the whole data cascade would be visible, and no fingerprint covers that.
 * Eleventy holds what all templates give until the last of them is written, so ours gives the names of its pages, and
 * the first transform makes one page after the other.
 * @param collection of which the pages are made, where Eleventy has to make that first
 */
export function addPages(eleventyConfig: UserConfig, run: Run, collection?: string): void {
  eleventyConfig.addTemplateFormats(EXTENSION);
  eleventyConfig.addExtension(EXTENSION, {
    outputFileExtension: "html",
    useLayouts: false,
    getData: false,
    compile: async () => (data: { wartaPage: Page }) => data.wartaPage.file,
  });
  eleventyConfig.addTemplate(TEMPLATE, NOTHING_COMPUTED, {
    warta: [0],
    pagination: { data: "warta", size: 1, alias: "wartaPage", before: () => [...run.pages.values()] },
    permalink: (data: { wartaPage: Page }) => data.wartaPage.file,
    ...(collection === undefined ? {} : { eleventyImport: { collections: [collection] } }),
    ...APART,
  });
  // Eleventy makes its Nunjucks only when it meets a template of that kind
  eleventyConfig.addTemplateFormats("njk");
  eleventyConfig.addTemplate(NUNJUCKS, NOTHING_COMPUTED, {
    permalink: false,
    ...APART,
  });
}

/** The first transform: a page in the place of its name. */
export function pageMaker(run: Run, desk: Desk): Transform {
  return function (content) {
    const page = isOurs(this.inputPath) ? run.pages.get(String(content)) : undefined;
    return page ? makePage(run, desk, page) : content;
  };
}

/** A page that fails is collected and not written; the others go on. */
async function makePage(run: Run, desk: Desk, page: Page): Promise<string | undefined> {
  editionOf(run).watch.step(run.made++, run.pages.size);
  try {
    const { output } = page;
    const view = page.view();
    return "template" in output
      ? await renderTemplate(run, output.template, view)
      : await withLengths(run, desk, (lengthOf) => output.write(view, lengthOf));
  } catch (error) {
    run.faults.push(fault("page-failed", { file: page.file }, { reason: reasonOf(error) }));
    return undefined;
  }
}

/** Where Nunjucks was, a line for each template that it stood in. */
const PLACE = /^\(.+\)( \[Line \d+(, Column \d+)?\])?$/;

/**
 * Nunjucks tells templates from the outermost inwards, then the cause; what a filter threw stands in the errors behind
 * it. The cause comes first here, then the templates from the innermost outwards: a long report is cut at its end.
 */
export function reasonOf(error: unknown): string {
  const lines = messageOf(error)
    .split("\n")
    .map((line) => line.trim());
  const end = lines.findIndex((line) => !PLACE.test(line));
  const places = end < 0 ? [] : lines.slice(0, end).reverse();
  const causes = [lines.slice(places.length).join(" ")];
  for (let one = behind(error); one; one = behind(one)) {
    if (!causes.some((cause) => cause.includes(String(one)))) causes.push(one.message);
  }
  return [...causes, ...places].join(" ");
}

/** Anything can be thrown, also what cannot be made a text. */
function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message || error.name;
  return typeof error === "object" && error !== null ? Object.prototype.toString.call(error) : String(error);
}

function behind(error: unknown): Error | undefined {
  const { cause, originalError } = (error ?? {}) as { cause?: unknown; originalError?: unknown };
  return [originalError, cause].find((one) => one instanceof Error);
}
