import { keyed } from "../keyed.ts";
import { type Address, contentName } from "../site/addresses.ts";
import type { CopiedFile, EncodedFile, Encoding, MeasuredPicture, Picture } from "./picture.ts";
import { type Format, type Look, type LookRecipe, recipes, recipesDigest } from "./recipes.ts";

/** A file to be made, without who asked for it. */
export type Derivative = Encoding & { readonly address: Address };

/** A step between two files of a set is worth a file when it is this much wider. */
const STEP = 1.2;

/** Widths of a set's files, never above the original's, whose own is taken where the next one is too wide. */
export function widthsOf(original: number, widths: readonly number[]): readonly number[] {
  const fitting = widths.filter((width) => width <= original);
  const last = fitting.at(-1);
  if (fitting.length === widths.length || (last && original < last * STEP)) return fitting;
  return [...fitting, original];
}

/** Files of a set, format by format, each from the smallest: a pure function of the measure. */
export function derivativesOf(original: MeasuredPicture, look: Look): Derivative[] {
  const { formats, widths }: LookRecipe = recipes.looks[look];
  const fitting = widthsOf(original.width, widths);
  return formats.flatMap((format) => fitting.map((width) => derivative(original, format, width)));
}

/** The largest JPEG of a set. */
export function largestOf(original: MeasuredPicture, look: Look): Derivative {
  const width = widthsOf(original.width, recipes.looks[look].widths).at(-1) ?? original.width;
  return derivative(original, "jpeg", width);
}

function derivative(original: MeasuredPicture, format: Format, width: number): Derivative {
  const height = Math.max(1, Math.round((original.height * width) / original.width));
  return { format, width, height, address: madeAddress(original, String(width), format) };
}

const stems = new WeakMap<MeasuredPicture, Address>();

/** The address holds a digest of the content and of all recipes; one for the whole set, which packs well in HTML. */
function madeAddress(original: MeasuredPicture, label: string, format: Format): Address {
  let stem = stems.get(original);
  if (!stem) {
    const { address } = original;
    const name = address.replace(/-[0-9a-f]+\.\w+$/, "") as Address;
    stem = `${name}-${contentName(`${address} ${recipesDigest}`)}`;
    stems.set(original, stem);
  }
  return `${stem}-${label}.${recipes.formats[format].ending}`;
}

type Named = Pick<Picture, "original" | "named">;

function encoded({ original: { file, kept }, named }: Named, address: Address, encoding: Encoding): EncodedFile {
  return { file, address, encoding, named, ...(kept ? { kept } : {}) };
}

/** Every file that a page shows a picture with. */
export function filesOf(picture: Named & { readonly look?: Look | undefined }): readonly (CopiedFile | EncodedFile)[] {
  const { original, look, named } = picture;
  if (!look) return [original.kept ? { ...original, named } : original];
  return derivativesOf(original, look).map(({ address, ...encoding }) => encoded(picture, address, encoding));
}

const LOOKS = Object.keys(recipes.looks) as Look[];

/** Every file that any page can ask for, whatever a story, a person or the options show the picture as. */
export function allFilesOf(picture: Named): readonly (CopiedFile | EncodedFile)[] {
  const { asIs, address } = picture.original;
  const looks = asIs ? [undefined] : LOOKS;
  const files = looks.flatMap((look) => [...filesOf({ ...picture, look }), ...cropsOf({ ...picture, look })]);
  const icons = address.endsWith(".svg") ? Object.values(recipes.icons).map((size) => iconOf(picture, size)) : [];
  return [...keyed([...files, previewOf(picture), ...icons], ({ address }) => address).values()];
}

/** The JPEG that social networks show beside a link. */
export function previewOf(picture: Named): EncodedFile {
  const { width, height } = recipes.preview;
  const address = madeAddress(picture.original, "pratinjau", "jpeg");
  return encoded(picture, address, { format: "jpeg", width, height, cut: true });
}

/**
 * A picture cut to the shapes that search engines ask for, never enlarged; none for older stories, nor for what is
 * shown as it is.
 */
export function cropsOf(picture: Named & { readonly look?: Look | undefined }): readonly EncodedFile[] {
  const { original, look } = picture;
  if (look !== "full") return [];
  return recipes.crops.shapes.map(([across, down]) => {
    const most = Math.min(recipes.crops.width, original.width, Math.floor((original.height * across) / down));
    const width = Math.max(1, most);
    const height = Math.max(1, Math.round((width * down) / across));
    const address = madeAddress(original, `${across}x${down}`, "jpeg");
    return encoded(picture, address, { format: "jpeg", width, height, cut: true });
  });
}

/** A square icon from a drawing. */
export function iconOf(picture: Named, size: number): EncodedFile {
  const address = madeAddress(picture.original, String(size), "png");
  return encoded(picture, address, { format: "png", width: size, height: size, cut: true });
}
