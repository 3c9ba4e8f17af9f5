import type { Address, Addresses } from "./addresses.ts";

/** A category as an owner writes it. */
export interface CategoryOption {
  slug: string;
  name: string;
  description?: string | undefined;
  picture?: string | undefined;
  children?: CategoryOption[] | undefined;
}

/** A category in its tree. */
export interface CategoryNode {
  slug: string;
  name: string;
  description?: string;
  /** as the owner named it */
  picture?: string;
  address: Address;
  /** from the top of the tree down to this one */
  path: readonly CategoryNode[];
  children: readonly CategoryNode[];
}

/** The tree with its addresses, and all of its nodes by slug, in the order of the tree. */
export interface CategoryTree {
  top: readonly CategoryNode[];
  bySlug: ReadonlyMap<string, CategoryNode>;
}

export function openCategories(options: readonly CategoryOption[], addresses: Addresses): CategoryTree {
  const bySlug = new Map<string, CategoryNode>();
  const grow = (option: CategoryOption, above: readonly CategoryNode[]): CategoryNode => {
    const path: CategoryNode[] = [...above];
    const children: CategoryNode[] = [];
    const node: CategoryNode = {
      slug: option.slug,
      name: option.name,
      ...(option.description ? { description: option.description } : {}),
      ...(option.picture ? { picture: option.picture } : {}),
      address: addresses.category([...above.map((one) => one.slug), option.slug]),
      path,
      children,
    };
    path.push(node);
    bySlug.set(node.slug, node);
    for (const child of option.children ?? []) children.push(grow(child, path));
    return node;
  };
  return { top: options.map((option) => grow(option, [])), bySlug };
}
