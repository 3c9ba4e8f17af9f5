import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { transform } from "lightningcss";
import { type Digest, digest } from "../src/digest.ts";
import type { LanguageName } from "../src/faults/words.ts";
import { stopped, stoppedAt } from "./report.ts";
import { locate, type SearchPath } from "./theme.ts";

export interface Styles {
  /** minified CSS, to stand inside a `style` element */
  readonly text: string;
  readonly digest: Digest;
}

const version = (major: number) => major << 16;

/** The oldest browsers that get the whole look; older ones get the reading order and plain values. */
const TARGETS = {
  chrome: version(80),
  safari: version(13),
  ios_saf: version(13),
  firefox: version(78),
  samsung: version(13),
};

const SHEET = "warta/styles/theme.css";
const IMPORT = /^@import "([\w./-]+)"(?: layer\([\w-]+\))?;$/gm;

/**
 * Makes one sheet of `styles/theme.css` and the files that it imports, each the site's own where it has one.
 * The order of imports is the order of the cascade; layers are for authors alone and shipped unwrapped, since
 * browsers before 2022 drop every rule inside one.
 * @throws QuietError naming a file that is not there, or the place of a mistake in CSS
 */
export function openStyles(search: SearchPath, language: LanguageName): Styles {
  const sheet = read(SHEET, search, language);
  const imports = [...sheet.text.matchAll(IMPORT)].map(([, name]) => read(`warta/styles/${name}`, search, language));
  const rest = { ...sheet, text: sheet.text.replace(IMPORT, "").replace(/^@layer [\w\s,-]+;$/gm, "") };
  const source = [...imports, rest].map(closed).join("\n");
  const { code } = transform({ filename: SHEET, code: Buffer.from(source), minify: true, targets: TARGETS });
  const text = code.toString().replaceAll("</", "<\\/");
  return { text, digest: digest(text) };
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
function closed({ path, text }: StyleFile): string {
  try {
    return transform({ filename: path, code: Buffer.from(text) }).code.toString();
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } };
    throw stoppedAt({ file: path, ...loc }, message);
  }
}
