import type { Moment } from "../dates/moment.ts";
import { type Digest, type Digested, digest } from "../digest.ts";
import type { Picture } from "../pictures/picture.ts";
import type { Address } from "../site/addresses.ts";
import type { Format } from "./frontMatter.ts";
import type { Label } from "./label.ts";

/** All that a list may show of a story. It has no body, so that no list can depend on one. */
export interface Card extends Digested {
  readonly id: string;
  readonly address: Address;
  /** as written */
  readonly title: string;
  readonly kicker?: string;
  readonly summary: string;
  readonly date: Moment;
  readonly updated?: Moment;
  readonly format: Format;
  readonly category: Label;
  readonly byline: readonly Label[];
  readonly image?: Picture;
  /** of an opinion's author */
  readonly portrait?: Picture;
  /** label keys that the story bears wherever it appears */
  readonly labels: readonly string[];
}

/**
 * @param own digest of all that the article's own file says of the card
 */
export function cardOf(parts: Omit<Card, "digest">, own: Digest): Card {
  const { address, category, byline, image, portrait, labels } = parts;
  const names = byline.map((one) => one.digest).join();
  const linked = [own, address, category.digest, names, image?.digest, portrait?.digest, labels.join()];
  return Object.freeze({ ...parts, digest: digest(linked.join(" ")) });
}
