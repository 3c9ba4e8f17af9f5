import { createRequire } from "node:module";
import { type Digest, digest } from "../src/digest.ts";
import { readSealed, writeSealed } from "../src/store/sealed.ts";

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

/** A minifier whose answers are kept in a file. */
export interface RememberingMinifier extends Minifier {
  /**
   * Writes what was asked since it was opened, where there was anything new.
   * @throws Error of the file system
   */
  save(): void;
}

/**
 * @param path of the file
 * @param code digest of all that makes styles: another one's answers are not used
 * @param fresh true to use none of them
 */
export function rememberedMinifier(path: string, code: Digest, fresh: boolean): RememberingMinifier {
  const read = fresh ? undefined : readSealed(path, code);
  const known = new Map(Object.entries(read?.ok ? (read.value as Record<string, string>) : {}));
  const asked = new Map<string, string>();
  const remember = (key: string, make: () => string) => {
    const answer = known.get(key) ?? make();
    asked.set(key, answer);
    return answer;
  };
  return {
    closed: (file, css) => remember(digest(["closed", css]), () => lightningcss.closed(file, css)),
    minified: (css) => remember(digest(["minified", css]), () => lightningcss.minified(css)),
    save() {
      if (asked.size === known.size && [...asked.keys()].every((key) => known.has(key))) return;
      writeSealed(path, code, Object.fromEntries(asked));
    },
  };
}
