import { type Digested, digest } from "../digest.ts";
import type { Address } from "./addresses.ts";

/** Icons made from one drawing. */
export interface Icons {
  /** the drawing itself, for browsers */
  readonly drawing: Address;
  /** 180 px, for home screens */
  readonly touch: Address;
  /** 512 px, as the publisher's logo */
  readonly large: Address;
}

/** What pages know of the pictures that the options name. */
export interface Brand extends Digested {
  readonly icons?: Icons | undefined;
  /** JPEG for links to pages without a picture of their own */
  readonly preview?: Address | undefined;
  /** the same by the slugs of categories that have their own */
  readonly previews: ReadonlyMap<string, Address>;
}

export function brandOf(
  icons: Icons | undefined,
  preview: Address | undefined,
  previews: ReadonlyMap<string, Address> = new Map(),
): Brand {
  return { icons, preview, previews, digest: digest([icons, preview, [...previews]]) };
}

/** A site whose options name no picture. */
export const plainBrand = brandOf(undefined, undefined);
