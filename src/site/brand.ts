import { type Digested, digest } from "../digest.ts";
import type { FileAddress } from "./addresses.ts";

/** Icons made from one drawing. */
export interface Icons {
  /** the drawing itself, for browsers */
  readonly drawing: FileAddress;
  /** 180 px, for home screens */
  readonly touch: FileAddress;
  /** 512 px, as the publisher's logo */
  readonly large: FileAddress;
}

/** What pages know of the pictures that the options name. */
export interface Brand extends Digested {
  readonly icons?: Icons | undefined;
  /** JPEG for links to pages without a picture of their own */
  readonly preview?: FileAddress | undefined;
  /** the same by the slugs of categories that have their own */
  readonly previews: ReadonlyMap<string, FileAddress>;
}

export function brandOf(
  icons: Icons | undefined,
  preview: FileAddress | undefined,
  previews: ReadonlyMap<string, FileAddress> = new Map(),
): Brand {
  return { icons, preview, previews, digest: digest([icons, preview, [...previews]]) };
}

/** A site whose options name no picture. */
export const plainBrand = brandOf(undefined, undefined);
