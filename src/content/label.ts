import { type Digest, type Digested, digest, LateDigest } from "../digest.ts";
import type { Address } from "../site/addresses.ts";

/** A category, tag, series or person as a link. */
export interface Label extends Digested {
  readonly name: string;
  readonly address: Address;
}

const made = new Map<Address, Label>();

/** Under addresses that lead by several names, all but the first. */
const others = new Map<string, Label>();

/** Labels recur on thousands of stories: each is made once. */
export function labelOf(name: string, address: Address): Label {
  const first = made.get(address);
  if (first?.name === name) return first;
  const key = `${address} ${name}`;
  const label = others.get(key) ?? new NamedLabel(name, address);
  if (first) others.set(key, label);
  else made.set(address, label);
  return label;
}

/** An archive has thousands, and most builds ask few of them for a digest. */
class NamedLabel extends LateDigest implements Label {
  readonly name: string;
  readonly address: Address;

  constructor(name: string, address: Address) {
    super();
    this.name = name;
    this.address = address;
    Object.freeze(this);
  }
  protected digested(): Digest {
    return digest([this.name, this.address]);
  }
}
