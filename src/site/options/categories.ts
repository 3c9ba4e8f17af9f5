import * as z from "zod";
import type { WrongOption } from "../../faults/fault.ts";
import type { CategoryOption } from "../categories.ts";
import { LONGEST_SLUG } from "../slug.ts";

const slug = z
  .string()
  .max(LONGEST_SLUG)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { message: "slug" satisfies WrongOption });

const category: z.ZodType<CategoryOption, CategoryOption> = z.lazy(() =>
  z.strictObject({
    /** its part of the address: a–z, 0–9 and hyphens */
    slug,
    /** as readers see it */
    name: z.string().trim().min(1),
    /** one sentence under its name, and for search engines */
    description: z.string().trim().optional(),
    /** in `content/images/`, for links to stories of this category that have no picture of their own */
    picture: z.string().trim().min(1).optional(),
    /** sections below it, of the same form */
    children: z.array(category).optional(),
  }),
);

/** Every slug of the tree with its place in the options, in the order of the tree. */
function slugsOf(tree: readonly CategoryOption[], above: readonly PropertyKey[] = []): [string, PropertyKey[]][] {
  return tree.flatMap((one, index): [string, PropertyKey[]][] => [
    [one.slug, [...above, index, "slug"]],
    ...slugsOf(one.children ?? [], [...above, index, "children"]),
  ]);
}

/** The newsroom's sections as a tree; an article stands under its category and all above it. */
export const categories = z
  .array(category)
  .min(1)
  .superRefine((tree, context) => {
    const seen = new Set<string>();
    for (const [one, path] of slugsOf(tree)) {
      if (seen.has(one)) context.addIssue({ code: "custom", path, message: "slug-twice" satisfies WrongOption });
      seen.add(one);
    }
  });
