import type { z } from "zod";
import type { Digest } from "../digest.ts";
import type { Checked } from "../faults/fault.ts";
import type { Article } from "./article.ts";
import type { Looks } from "./contentState.ts";
import type { LinkingContext } from "./linkArticle.ts";

/** What is known of the time since this very source was last read: nothing but these files changed. */
export interface Since {
  /** from the working directory */
  readonly files: ReadonlySet<string>;
  /** true where another reading follows at once, and what was read need not be saved yet */
  readonly hurried: boolean;
}

export interface SourceContext extends LinkingContext {
  /** a site's own front-matter keys, a zod shape */
  fields: z.ZodRawShape;
  /** digest of everything beside its bytes that decides what a file says */
  reading: Digest;
  /** absent where anything may have changed */
  since?: Since | undefined;
  /** files below the content folder as this build found them a moment ago */
  looked?: Looks | undefined;
  /** told how far the reading is */
  step?: (done: number, total: number) => void;
}

/** What a source holds. */
export interface SourceArticles {
  /** held-back ones and drafts too */
  readonly articles: readonly Article[];
  /** slugs of those that have faults and are no articles yet, so that naming one elsewhere is no second fault */
  readonly faulty: readonly string[];
}

/** Where articles come from. Files are the first source; a site's own collection may be another. */
export interface Source {
  readonly name: string;
  /** All articles, with all that is wrong with them. */
  read(context: SourceContext): Checked<SourceArticles>;
}
