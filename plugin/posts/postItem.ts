/** What is used of an item of Eleventy's collections. */
export interface PostItem {
  /** false for a template that gives no page */
  readonly url: string | false;
  readonly inputPath: string;
  readonly fileSlug: string;
  readonly date: Date;
  /** the template as it was written, behind its front matter */
  readonly rawInput?: unknown;
  readonly data: Readonly<Record<string, unknown>>;
  /** HTML without the layout, once Eleventy has rendered it */
  readonly templateContent?: unknown;
}
