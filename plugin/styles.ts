import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { type Digested, digest } from "../src/digest.ts";
import type { LanguageName } from "../src/faults/words.ts";
import { styleHash } from "../src/hosts/contentSecurityPolicy.ts";
import type { Address } from "../src/site/addresses.ts";
import { locate, type SearchPath } from "./locate.ts";
import { lightningcss, type Minifier } from "./minifier.ts";
import { stopped, stoppedAt } from "./report.ts";

/** The styles of a page. */
export interface Sheet extends Digested {
  /** minified CSS, which can stand inside a `style` element */
  readonly text: string;
  /** where it is a file, since it is too heavy to stand in every page */
  readonly address: Address | undefined;
  /** what lets it through a Content-Security-Policy */
  readonly source: string;
  /** the policy of a page with these styles */
  readonly policy: string;
  /** the ground of the page, for the bars of browsers; nothing where it is no plain colour */
  readonly paper: { readonly light: string; readonly dark: string } | undefined;
}

export interface Styles {
  /** all that there are, for a page of which nothing is known */
  readonly whole: Sheet;
  /** @param templates names of all that a page is made of, as `warta/parts/front/lead.njk` */
  of(templates: Iterable<string>): Sheet;
}

const SHEET = "warta/styles/theme.css";
const PARTS = "warta/parts/";
const IMPORT = /^@import "([\w./-]+)"(?: layer\([\w-]+\))?;$/gm;
const PAPER = /--paper:([^;}]*)/g;
const COLOURS = /^var\(--lightningcss-light,([#\w]+)\)var\(--lightningcss-dark,([#\w]+)\)$|^([#\w]+)$/;

/** What may stand in every page, in bytes before compression: some 8 KB after it. All of ours are 30,000. */
const INLINE = 40_000;

/**
 * Reads `styles/theme.css` and the files that it imports, each the site's own where it has one. The order of imports
 * is the order of the cascade; layers are for authors alone and shipped unwrapped, since browsers before 2022 drop
 * every rule inside one. A file that bears the name of a folder of parts, as `front.css`, is for pages that are made
 * of such parts; every other one is for all pages.
 * @param policyOf the policy that lets one source of styles in
 * @throws QuietError naming a file that is not there, or the place of a mistake in CSS
 */
export function openStyles(
  search: SearchPath,
  language: LanguageName,
  policyOf: (source: string) => string = () => "",
  minifier: Minifier = lightningcss,
): Styles {
  const closed = ({ path, text }: StyleFile) => closedBy(minifier, path, text);
  const theme = read(SHEET, search, language);
  const names = [...theme.text.matchAll(IMPORT)].map(([, name = ""]) => name);
  const files = names.map((name) => ({
    folder: folderOf(name, search),
    css: closed(read(`warta/styles/${name}`, search, language)),
  }));
  const rest = closed({ ...theme, text: theme.text.replace(IMPORT, "").replace(/^@layer [\w\s,-]+;$/gm, "") });
  const sheets = new Map<string, Sheet>();
  const sheetOf = (folders: ReadonlySet<string>) => {
    const chosen = files.filter(({ folder }) => folder === undefined || folders.has(folder)).map(({ css }) => css);
    const source = [...chosen, rest].join("\n");
    const sheet = sheets.get(source) ?? made(minifier.minified(source), policyOf);
    sheets.set(source, sheet);
    return sheet;
  };
  return {
    whole: sheetOf(new Set(files.flatMap(({ folder }) => folder ?? []))),
    of: (templates) => sheetOf(new Set([...templates].flatMap((name) => partsFolder(name) ?? []))),
  };
}

/** The folder of parts to which a file of styles belongs, if any. */
function folderOf(name: string, search: SearchPath): string | undefined {
  const folder = name.replace(/\.css$/, "");
  return locate(PARTS + folder, search) ? folder : undefined;
}

function partsFolder(template: string): string | undefined {
  return template.startsWith(PARTS) ? template.slice(PARTS.length, template.lastIndexOf("/")) : undefined;
}

function made(minified: string, policyOf: (source: string) => string): Sheet {
  const text = minified.replaceAll("</", "<\\/");
  const own = digest(text);
  const address = text.length > INLINE ? addressOf(own) : undefined;
  const source = address ? "'self'" : styleHash(text);
  return { text, digest: own, address, source, policy: policyOf(source), paper: paperOf(text) };
}

/** The last word of the cascade on `--paper`. */
function paperOf(text: string): Sheet["paper"] {
  const [, value = ""] = [...text.matchAll(PAPER)].at(-1) ?? [];
  const [, light, dark, both] = COLOURS.exec(value) ?? [];
  if (both) return { light: both, dark: both };
  return light && dark ? { light, dark } : undefined;
}

/** A name that changes with the content, in letters of one case. */
function addressOf(own: string): Address {
  return `/gaya/${Buffer.from(own, "base64url").toString("hex").slice(0, 10)}.css`;
}

interface StyleFile {
  /** from the working directory */
  readonly path: string;
  readonly text: string;
}

function read(name: string, search: SearchPath, language: LanguageName): StyleFile {
  const path = locate(name, search);
  if (!path) throw stopped("noStyles", language, name);
  return { path: relative("", path), text: readFileSync(path, "utf8") };
}

/** A file read by itself: a mistake is told at its own place, and a block left open does not swallow the next file. */
function closedBy(minifier: Minifier, path: string, text: string): string {
  try {
    return minifier.closed(path, text);
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } };
    throw stoppedAt({ file: path, ...loc }, message);
  }
}
