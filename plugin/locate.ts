import { existsSync } from "node:fs";
import { join } from "node:path";

/** Our templates, beside the code both in the repository and in the package. */
export const templatesFolder = join(import.meta.dirname, "..", "templates");

/** Before the name of every template and style sheet of ours. */
export const PREFIX = "warta/";

/** The folders in which Nunjucks looks for a name, the site's first. */
export type SearchPath = readonly string[];

/** Where a template, a style sheet or a folder of these stands: the site's own, or ours. */
export function locate(name: string, search: SearchPath): string | undefined {
  const own = search.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (own || !name.startsWith(PREFIX)) return own;
  const ours = join(templatesFolder, name.slice(PREFIX.length));
  return existsSync(ours) ? ours : undefined;
}
