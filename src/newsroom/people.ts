import type { Article, Byline } from "../content/article.ts";
import { type Label, labelOf } from "../content/label.ts";
import { type Person, personOf } from "../content/person.ts";
import type { Addresses } from "../site/addresses.ts";
import { slugOf } from "../site/slug.ts";
import { groupBy, type Shelf } from "./shelf.ts";

/** Somebody with a page: a person of the newsroom, or a guest who wrote or edited a story. */
export interface Contributor extends Shelf {
  readonly person: Person;
}

const guest = (name: string, addresses: Addresses): Person => {
  const key = slugOf(name);
  return personOf({ key, name, address: addresses.person(key), links: [] });
};

/**
 * Everybody of the newsroom, and every guest named in a byline, in the order of their addresses.
 * A shelf holds the stories that somebody wrote; editing alone gives a page, but no stories on it.
 */
export function contributorsOf(
  articles: readonly Article[],
  people: ReadonlyMap<string, Person>,
  addresses: Addresses,
): Contributor[] {
  const written = groupBy(articles, (article) => new Set(article.authors.map((one) => one.address)));
  const known = new Map([...people.values()].map((person) => [person.address, person]));
  const guests = new Map<string, Byline>();
  for (const article of articles.toReversed()) {
    for (const one of [...article.authors, ...article.editors])
      if (!known.has(one.address)) guests.set(one.address, one);
  }
  const all = [...known.values(), ...[...guests.values()].map((one) => guest(one.name, addresses))];
  return all
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map((person) => ({
      person,
      slug: person.key,
      label: contributorLabel(person),
      articles: written.get(person.address) ?? [],
    }));
}

function contributorLabel(person: Person): Label {
  return labelOf(person.name, person.address);
}
