import type { Article, Byline } from "../content/article.ts";
import { type Label, labelOf } from "../content/label.ts";
import { type Person, personOf } from "../content/person.ts";
import { keyed } from "../keyed.ts";
import type { Addresses } from "../site/addresses.ts";
import { slugOf } from "../site/slug.ts";
import type { Groups } from "./groups.ts";
import type { Shelf } from "./shelf.ts";

/** Somebody with a page: a person of the newsroom, or a guest who wrote or edited a story. */
export interface Contributor extends Shelf {
  readonly person: Person;
}

const guest = (name: string, addresses: Addresses): Person => {
  const key = slugOf(name);
  return personOf({ key, name, address: addresses.person(key), links: [] });
};

/** Addresses of those who wrote an article. */
export function writersOf({ authors }: Article): Iterable<string> {
  return authors.length === 1 ? [(authors[0] as Byline).address] : new Set(authors.map(({ address }) => address));
}

/** Addresses of those who wrote or edited it. */
export function namedIn(article: Article): Iterable<string> {
  const { authors, editors } = article;
  if (editors.length === 0) return writersOf(article);
  return new Set([...authors, ...editors].map(({ address }) => address));
}

/**
 * Everybody of the newsroom, and every guest named in a byline, in the order of their addresses.
 * A shelf holds the stories that somebody wrote; editing alone gives a page, but no stories on it.
 */
export function contributorsOf(
  { byWriter, byName }: { byWriter: Groups<string>; byName: Groups<string> },
  people: ReadonlyMap<string, Person>,
  addresses: Addresses,
): Contributor[] {
  const known = keyed(people.values(), (person): string => person.address);
  const guests = [...byName].flatMap(([address, [newest]]) =>
    known.has(address) ? [] : [guest(nameIn(newest as Article, address), addresses)],
  );
  const all = [...known.values(), ...guests];
  return all
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map((person) => ({
      person,
      slug: person.key,
      label: contributorLabel(person),
      articles: byWriter.get(person.address) ?? [],
    }));
}

/** How an article spells somebody's name. */
function nameIn({ authors, editors }: Article, address: string): string {
  return ([...authors, ...editors].findLast((one) => one.address === address) as Byline).name;
}

function contributorLabel(person: Person): Label {
  return labelOf(person.name, person.address);
}
