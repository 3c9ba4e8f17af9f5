import { type Digested, digest } from "../digest.ts";
import type { Address } from "../site/addresses.ts";

/** A category, tag, series or person as a link. */
export interface Label extends Digested {
  readonly name: string;
  readonly address: Address;
}

export function labelOf(name: string, address: Address): Label {
  return Object.freeze({ name, address, digest: digest([name, address]) });
}
