import { readFileSync } from "node:fs";
import { transform } from "lightningcss";
import { type Digest, digest } from "../src/digest.ts";
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
 * @throws Error naming a file that is not there, or the place of a mistake in CSS
 */
export function openStyles(search: SearchPath): Styles {
  const sheet = read(SHEET, search);
  const files = [...sheet.matchAll(IMPORT)].map(([, name]) => read(`warta/styles/${name}`, search));
  const source = [...files, sheet.replace(IMPORT, "").replace(/^@layer [\w\s,-]+;$/gm, "")].join("\n");
  const { code } = transform({ filename: SHEET, code: Buffer.from(source), minify: true, targets: TARGETS });
  const text = code.toString().replaceAll("</", "<\\/");
  return { text, digest: digest(text) };
}

function read(name: string, search: SearchPath): string {
  const path = locate(name, search);
  if (!path) throw new Error(`${name}: no such style sheet`);
  return readFileSync(path, "utf8");
}
