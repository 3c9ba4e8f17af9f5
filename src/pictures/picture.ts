import { type Digested, digest } from "../digest.ts";
import type { Place } from "../faults/fault.ts";
import type { Address, FileAddress } from "../site/addresses.ts";
import { largestOf } from "./derivatives.ts";
import { linkTo } from "./linkTo.ts";
import type { Format, Look } from "./recipes.ts";

/** A file of the content folder that is copied to an address of its own. */
export interface CopiedFile {
  /** path of the original, from the working directory */
  readonly file: string;
  readonly address: Address;
  /** there where the original may be missing: the ledger knows it, and its files are made ahead */
  readonly kept?: KeptOriginal;
  /** who named the original, for reports */
  readonly named?: Place;
}

/** An original that does not lie with the content, as the ledger knows it. */
export interface KeptOriginal {
  readonly key: string;
  /** of its content, as in its address */
  readonly hash: string;
  /** where its files are served, with a `/` at its end; nothing where they are copied to this site */
  readonly base?: FileAddress;
}

/** A file that is made from one of the content folder. */
export interface EncodedFile extends CopiedFile {
  readonly encoding: Encoding;
  readonly named: Place;
}

export interface Encoding {
  readonly format: Format;
  /** in pixels */
  readonly width: number;
  readonly height: number;
  /** cut to this size, and enlarged where it must be; else it has the proportions of its original */
  readonly cut?: boolean;
}

/** A picture as a page shows it. */
export interface Picture extends Digested {
  /** path of the original, from the working directory */
  readonly file: string;
  readonly address: FileAddress;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  /** of the file at the address, the largest that every browser shows; in pixels, as seen (turned upright) */
  readonly width: number;
  readonly height: number;
  readonly original: MeasuredPicture;
  /** nothing for a drawing or a moving picture, which is shown as it is */
  readonly look?: Look;
  readonly named: Place;
}

/** A picture's file measured: what does not depend on who shows it. */
export interface MeasuredPicture extends CopiedFile {
  readonly width: number;
  readonly height: number;
  /** shown as it is, never encoded: a drawing (SVG), a GIF, a picture that moves */
  readonly asIs?: true;
}

export interface PictureWords {
  alt: string;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** How a picture is shown, and who named it. */
export interface Showing {
  look: Look;
  named: Place;
}

/** A measured file with the words that an editor gave it. */
export function pictureOf(
  original: MeasuredPicture,
  { alt, caption, credit }: PictureWords,
  { look, named }: Showing,
): Picture {
  const shown = original.asIs ? original : largestOf(original, look);
  const { width, height } = shown;
  const address = linkTo(original, shown.address);
  return Object.freeze({
    file: original.file,
    address,
    alt,
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
    width,
    height,
    original,
    ...(original.asIs ? {} : { look }),
    named,
    digest: digest([address, width, height, alt, caption, credit, original.asIs ? "" : look]),
  });
}
