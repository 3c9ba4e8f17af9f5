import type { Moment } from "../dates/moment.ts";
import type { Digest, Digested } from "../digest.ts";
import type { CopiedFile, Picture } from "../pictures/picture.ts";
import type { PressRecord } from "../press/record.ts";
import type { Sponsor } from "../press/sponsor.ts";
import type { Standing } from "../press/standing.ts";
import type { Address } from "../site/addresses.ts";
import type { Card } from "./card.ts";
import type { Format, KeyLines } from "./frontMatter.ts";

/** A name under a headline: a person of the newsroom by key, or a guest by name alone. */
export interface Byline {
  readonly name: string;
  readonly person?: string;
  readonly address: Address;
}

/** The story's text, read and rendered at the first call. */
export interface Body {
  /** plain words, for related articles and the count of words */
  text(): string;
  html(): string;
}

/** An article, which nobody can change; a field keeps its front-matter name up to the template. */
export interface Article extends Digested {
  readonly card: Card;
  /** path below content/articles, without ".md" */
  readonly id: string;
  /** path for reports */
  readonly file: string;
  readonly lines: KeyLines;
  readonly slug: string;
  readonly address: Address;
  readonly title: string;
  readonly kicker?: string | undefined;
  readonly dateline?: string | undefined;
  readonly summary: string;
  /** true when the editor wrote the summary: only then it stands under the headline */
  readonly standfirst: boolean;
  readonly date: Moment;
  readonly updated?: Moment | undefined;
  readonly category: string;
  readonly tags: readonly string[];
  readonly authors: readonly Byline[];
  readonly editors: readonly Byline[];
  readonly image?: Picture | undefined;
  readonly format: Format;
  readonly sponsor?: Sponsor | undefined;
  readonly series?: string | undefined;
  readonly highlights: readonly string[];
  readonly aliases: readonly Address[];
  readonly featured: boolean;
  readonly breaking: boolean;
  /** where the body's "Baca juga" lines lead, as written */
  readonly alsoRead: readonly string[];
  /** editor's picks, as written */
  readonly related: readonly string[];
  readonly words: number;
  /** digest of the card, for who needs no card for it */
  readonly cardDigest: Digest;
  /** digest of the body's Markdown alone */
  readonly sourceDigest: Digest;
  /** digest of the body's source, pictures and recordings in it among that */
  readonly bodyDigest: Digest;
  /** digest of all by which related stories are found, but for category and date */
  readonly textDigest: Digest;
  /** every picture in the body */
  readonly pictures: readonly Picture[];
  /** every recording in the body, and subtitles */
  readonly media: readonly CopiedFile[];
  /** what a site's own front-matter keys hold */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly press: PressRecord;
  readonly standing: Standing;
  readonly body: Body;
}
