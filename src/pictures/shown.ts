import { derivativesOf } from "./derivatives.ts";
import { linkTo } from "./linkTo.ts";
import type { Picture } from "./picture.ts";
import { recipes } from "./recipes.ts";

/** What a browser is told of one picture: files to choose from, the best format first, and one that all know. */
export interface Shown {
  readonly src: string;
  /** further widths of `src`, for browsers that know only its format; nothing where there is one file a format */
  readonly srcset?: string;
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** of the largest file, in pixels */
  readonly width: number;
  readonly height: number;
  /** address of the largest file */
  readonly large: string;
}

/** Browsers that know no `srcset` are old, and so are their screens. */
const PLAIN = 720;

/** A picture's files as `<picture>` needs them. */
export function shownOf({ address, width, height, original, look }: Picture): Shown {
  const shown = { src: address, sources: [], width, height, large: address };
  if (!look) return shown;
  const files = derivativesOf(original, look).map((one) => ({ ...one, address: linkTo(original, one.address) }));
  const jpegs = files.filter(({ format }) => format === "jpeg");
  const others = recipes.looks[look].formats.filter((format) => format !== "jpeg");
  const plain = jpegs.findLast((one) => one.width <= PLAIN) ?? jpegs[0];
  return {
    ...shown,
    src: plain?.address ?? address,
    ...(jpegs.length > 1 ? { srcset: srcsetOf(jpegs) } : {}),
    sources: others.map((format) => ({
      type: recipes.formats[format].type,
      srcset: srcsetOf(files.filter((one) => one.format === format)),
    })),
  };
}

function srcsetOf(files: readonly { readonly address: string; readonly width: number }[]): string {
  const [first, ...more] = files;
  if (first && more.length === 0) return first.address;
  return files.map(({ address, width }) => `${address} ${width}w`).join(", ");
}
