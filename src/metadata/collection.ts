import type { BreadcrumbList, CollectionPage, ListItem } from "schema-dts";
import type { Site } from "../site/site.ts";
import { absolute } from "./absolute.ts";
import type { Data } from "./jsonLd.ts";
import { siteRefOf } from "./organization.ts";

interface Linked {
  readonly name: string;
  readonly address: string;
}

/** A listing with its stories, in the order in which readers see them. */
export function collectionOf(
  { name, address }: Linked,
  stories: readonly { readonly address: string }[],
  site: Site,
): Data<CollectionPage> {
  return {
    "@type": "CollectionPage",
    name,
    url: absolute(site, address),
    inLanguage: "id",
    isPartOf: siteRefOf(site),
    mainEntity: {
      "@type": "ItemList",
      itemListElement: stories.map(
        (one, at): Data<ListItem> => ({ "@type": "ListItem", position: at + 1, url: absolute(site, one.address) }),
      ),
    },
  };
}

/** The way from the front page to a page, that page last. */
export function breadcrumbOf(trail: readonly Linked[], site: Site): Data<BreadcrumbList> {
  const itemListElement = trail.map(
    ({ name, address }, index): Data<ListItem> => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absolute(site, address),
    }),
  );
  return { "@type": "BreadcrumbList", itemListElement };
}
