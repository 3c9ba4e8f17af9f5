import { type Digested, digest } from "../digest.ts";
import type { Address } from "../site/addresses.ts";

/** A category, tag, series or person as a link. */
export interface Label extends Digested {
  readonly name: string;
  readonly address: Address;
}

const made = new Map<Address, Map<string, Label>>();

/** Labels recur on thousands of stories: each is made once. */
export function labelOf(name: string, address: Address): Label {
  let names = made.get(address);
  if (!names) {
    names = new Map();
    made.set(address, names);
  }
  let label = names.get(name);
  if (!label) {
    label = Object.freeze({ name, address, digest: digest([name, address]) });
    names.set(name, label);
  }
  return label;
}
