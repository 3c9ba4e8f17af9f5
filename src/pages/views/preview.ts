import { previewOf } from "../../pictures/derivatives.ts";
import { linkTo } from "../../pictures/linkTo.ts";
import type { Picture } from "../../pictures/picture.ts";
import type { FileAddress } from "../../site/addresses.ts";
import type { CategoryNode } from "../../site/categories.ts";
import type { Site } from "../../site/site.ts";

/**
 * The JPEG beside a link to a page: of its own picture, else of its category or the next one above it, else the
 * site's.
 */
export function previewFor(
  picture: Picture | undefined,
  category: string | undefined,
  site: Site,
): FileAddress | undefined {
  if (picture) return linkTo(picture.original, previewOf(picture).address);
  const path: readonly CategoryNode[] = site.categories.bySlug.get(category ?? "")?.path ?? [];
  const near = path.findLast(({ slug }) => site.brand.previews.has(slug));
  return site.brand.previews.get(near?.slug ?? "") ?? site.brand.preview;
}
