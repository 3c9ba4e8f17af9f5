import { createRequire } from "node:module";
import { digest } from "../src/digest.ts";
import type { Answers } from "./answers.ts";

/** Reads and shrinks CSS. */
export interface Minifier {
  /**
   * A style sheet that is whole by itself: a block left open is closed.
   * @throws the parser's error, with the place of a mistake
   */
  closed(path: string, css: string): string;
  /** CSS without what only people need, as the oldest browsers with the whole look take it. */
  minified(css: string): string;
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

/** Loaded at the first question: most builds know the answers, and to load it takes longer than to ask. */
export const lightningcss: Minifier = {
  closed: (path, css) => transform({ filename: path, code: Buffer.from(css) }),
  minified: (css) => transform({ filename: "theme.css", code: Buffer.from(css), minify: true, targets: TARGETS }),
};

function transform(options: import("lightningcss").TransformOptions<never>): string {
  const loaded = createRequire(import.meta.url)("lightningcss") as typeof import("lightningcss");
  return loaded.transform(options).code.toString();
}

/** The same with answers that are kept. */
export function rememberedMinifier({ answer }: Answers): Minifier {
  return {
    closed: (file, css) => answer(digest(["closed", css]), () => lightningcss.closed(file, css)),
    minified: (css) => answer(digest(["minified", css]), () => lightningcss.minified(css)),
  };
}
