import type { Card } from "../../content/card.ts";
import type { PageKind } from "../page.ts";
import { cardView } from "../views/card.ts";
import { frameOf } from "../views/frame.ts";

type Subject = { newest: readonly Card[] };

const NEWEST = 5;

/** What a host shows for an address that is none. */
export const notFound: PageKind<Subject> = {
  name: "notFound",
  output: { template: "pages/notFound.njk" },
  subjects: ({ articles }) => [{ newest: articles.slice(0, NEWEST).map((one) => one.card) }],
  address: (_subject, site) => site.addresses.notFound,
  indexed: () => false,
  view({ newest }, site) {
    const { labels, addresses } = site;
    const head = {
      title: labels.notFoundTitle,
      description: labels.notFoundText,
      address: addresses.notFound,
      indexed: false,
    };
    return { ...frameOf(head, [], site), newest: newest.map((card) => cardView(card, site)) };
  },
};
