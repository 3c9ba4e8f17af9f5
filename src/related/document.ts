/** One text to relate to others. Nothing here is known of pages, addresses or front matter. */
export interface RelatedDocument {
  /** Names the document; the last tie-breaker between equals. */
  readonly id: string;
  readonly title: string;
  /** Plain text without markup; blank lines and line ends are kept where there are any. */
  readonly body: string;
  readonly tags?: readonly string[] | undefined;
  readonly category?: string | undefined;
  /** Milliseconds since 1970. Without one, the document counts as older than every dated one. */
  readonly publishedAt?: number | undefined;
}
