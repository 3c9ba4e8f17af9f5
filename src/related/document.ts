/** One text to relate to others. Nothing here is known of pages, addresses or front matter. */
export interface RelatedDocument {
  /** Names the document; the last tie-breaker between equals. */
  readonly id: string;
  readonly title: string;
  /** Plain text without markup; blank lines and line ends are kept where there are any. */
  readonly body: string;
  readonly tags?: readonly string[] | undefined;
  /** A category, or its path in a tree with the widest first: `berita/internasional`. */
  readonly category?: string | undefined;
  /** Milliseconds since 1970. Without one, the document counts as older than every dated one. */
  readonly publishedAt?: number | undefined;
  /** Documents that belong to one series name it alike. */
  readonly series?: string | undefined;
  /** Ids of documents that the text itself points to ("baca juga"); unknown ones wait until they come. */
  readonly links?: readonly string[] | undefined;
}
