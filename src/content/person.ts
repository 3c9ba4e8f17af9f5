import { type Digested, digest } from "../digest.ts";
import type { Picture } from "../pictures/picture.ts";
import type { Address } from "../site/addresses.ts";

/** Somebody of the newsroom, or a guest who is known by name alone (then `key` is the slug of the name). */
export interface Person extends Digested {
  readonly key: string;
  readonly name: string;
  readonly address: Address;
  readonly role?: string;
  readonly bio?: string;
  readonly photo?: Picture;
  /** https addresses elsewhere */
  readonly links: readonly string[];
}

export function personOf(parts: Omit<Person, "digest">): Person {
  const { key, name, address, role, bio, photo, links } = parts;
  return Object.freeze({ ...parts, digest: digest([key, name, address, role, bio, photo?.digest, links]) });
}
