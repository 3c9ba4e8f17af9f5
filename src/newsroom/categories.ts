import type { Article } from "../content/article.ts";
import { type Label, labelOf } from "../content/label.ts";
import { onceEach } from "../once.ts";
import type { CategoryNode, CategoryTree } from "../site/categories.ts";
import type { Groups, KeysOf } from "./groups.ts";
import type { Shelf } from "./shelf.ts";

/** A category with its stories: its own and those of all categories below it. */
export interface Category extends Shelf {
  readonly description?: string;
  /** from the top of the tree down to this one */
  readonly path: readonly Label[];
  readonly children: readonly Label[];
  readonly top: boolean;
}

/** The way from the top of the tree down to a category, made once. */
export const pathOf = onceEach((node: CategoryNode): readonly Label[] => node.path.map(linkOf));

const linkOf = (node: CategoryNode): Label => labelOf(node.name, node.address);

/** The category of an article and those above it, by their slugs. */
export function categoriesAbove(tree: CategoryTree): KeysOf<string> {
  const above = new Map([...tree.bySlug].map(([slug, { path }]) => [slug, path.map((node) => node.slug)]));
  return ({ category }: Article) => above.get(category) ?? [];
}

/** Every category of the tree, in its order, also those without a story. */
export function categoriesOf(byTree: Groups<string>, tree: CategoryTree): Category[] {
  return [...tree.bySlug.values()].map((node) => ({
    slug: node.slug,
    label: linkOf(node),
    articles: byTree.get(node.slug) ?? [],
    ...(node.description ? { description: node.description } : {}),
    path: pathOf(node),
    children: node.children.map(linkOf),
    top: node.path.length === 1,
  }));
}
