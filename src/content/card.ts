import type { Moment } from "../dates/moment.ts";
import type { Digested } from "../digest.ts";
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
  readonly kicker?: string | undefined;
  readonly summary: string;
  readonly date: Moment;
  readonly updated?: Moment | undefined;
  readonly format: Format;
  /** none where a story came from a site's own collection without one */
  readonly category?: Label | undefined;
  readonly byline: readonly Label[];
  readonly image?: Picture | undefined;
  /** of an opinion's author */
  readonly portrait?: Picture | undefined;
  /** label keys that the story bears wherever it appears */
  readonly labels: readonly string[];
}

/** An opinion is shown with the face of who holds it. */
export function showsPortrait({ format }: { readonly format?: Format | undefined }): boolean {
  return format === "opinion";
}
