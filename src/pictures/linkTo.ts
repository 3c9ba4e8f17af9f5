import type { Address, FileAddress } from "../site/addresses.ts";
import type { MeasuredPicture } from "./picture.ts";

/** Where readers find a file of a picture: on this site, or at the base of the store in which it is kept. */
export function linkTo({ kept }: Pick<MeasuredPicture, "kept">, address: Address): FileAddress {
  return kept?.base ? (`${kept.base}${address.slice(1)}` as FileAddress) : address;
}
