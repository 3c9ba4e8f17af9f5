import type { Digest } from "../digest.ts";

/** What pages must know of the templates: the digest of one with all that it includes, and of its styles. */
export interface Theme {
  /** @param template path below `templates/`, such as `pages/article.njk` */
  digestOf(template: string): Digest;
  /** Sources for a Content-Security-Policy of all styles that pages are made with, each once, in the order of letters. */
  styleSources(): readonly string[];
}
