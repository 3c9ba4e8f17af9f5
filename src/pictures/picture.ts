import { type Digested, digest } from "../digest.ts";
import type { Address } from "../site/addresses.ts";

/** A file of the content folder that is copied to an address of its own. */
export interface CopiedFile {
  /** path of the original, from the working directory */
  readonly file: string;
  readonly address: Address;
}

/** A picture as a page shows it. */
export interface Picture extends Digested, CopiedFile {
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  /** in pixels, as seen (turned upright) */
  readonly width: number;
  readonly height: number;
}

/** A picture's file measured: what does not depend on who shows it. */
export interface MeasuredPicture extends CopiedFile {
  readonly width: number;
  readonly height: number;
}

export interface PictureWords {
  alt: string;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** A measured file with the words that an editor gave it. */
export function pictureOf(measured: MeasuredPicture, { alt, caption, credit }: PictureWords): Picture {
  const { file, address, width, height } = measured;
  return Object.freeze({
    file,
    address,
    alt,
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
    width,
    height,
    digest: digest([address, width, height, alt, caption, credit]),
  });
}
