import { byLetter, entriesOf, type TagEntry } from "../../newsroom/tagIndex.ts";
import { lettersOf, type Tag } from "../../newsroom/tags.ts";
import { fill } from "../../site/labels.id.ts";
import type { PageKind } from "../page.ts";
import { frameOf } from "../views/frame.ts";
import { listingTitle, numberedAddress, pagesBeside } from "../views/listing.ts";
import { letterName, letterViews, tagView } from "../views/tagList.ts";

type Subject = {
  letter: string;
  letters: readonly string[];
  entries: readonly TagEntry[];
  /** from 2 on; the first stands at the letter's own address */
  number: number | undefined;
  more: boolean;
};

/** A letter before its tags are cut into pages. */
type Group = Pick<Subject, "letter" | "letters" | "entries">;

const SIZE = 300;

/** All tags of one letter, in the order of the alphabet. */
export const tagLetter: PageKind<Subject, Group> = {
  name: "tagLetter",
  output: { template: "pages/tagLetter.njk" },
  groups: ({ tags }) => [...byLetter(tags).keys()].map((letter) => groupOf(letter, tags)),
  disturbed({ tags, retoldTags }) {
    const retold = retoldTags();
    if (!retold) return undefined;
    const index = byLetter(tags);
    const letters = lettersOf(retold);
    const stays = (letter: string) => index.get(letter)?.some(({ key }) => !retold.has(key));
    // on every page stand all letters, and one of these may not have been there, or may be no more
    if (![...letters].every(stays)) return undefined;
    return {
      gone: [],
      groups: Array.from(letters, (letter) => groupOf(letter, tags)),
      all: () => index as ReadonlyMap<unknown, unknown>,
      groupAbout: (letter) => groupOf(letter as string, tags),
    };
  },
  *subjectsOf({ entries, ...group }) {
    for (let start = 0; start < entries.length; start += SIZE) {
      const number = start === 0 ? undefined : start / SIZE + 1;
      yield { ...group, entries: entries.slice(start, start + SIZE), number, more: start + SIZE < entries.length };
    }
  },
  address: ({ letter, number }, site) => numberedAddress(site.addresses.tagLetter(letter), number, site),
  view({ letter, letters, entries, number, more }, site) {
    const { labels, addresses } = site;
    const own = addresses.tagLetter(letter);
    const name = fill(labels.tagsByLetter, { letter: letterName(letter, site) });
    const { before, after } = pagesBeside(own, number, more, site);
    const title = listingTitle(name, number, site);
    const head = {
      title,
      description: `${title}.`,
      address: numberedAddress(own, number, site),
      newer: before,
      older: after,
    };
    const topics = { name: labels.topics, address: addresses.tags };
    return {
      ...frameOf(head, [topics, { name, address: own }], site, topics),
      name,
      letters: letterViews(letters, letter, site),
      entries: entries.map((entry) => tagView(entry, site)),
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    };
  },
};

function groupOf(letter: string, tags: readonly Tag[]): Group {
  const index = byLetter(tags);
  return { letter, letters: [...index.keys()], entries: entriesOf(index.get(letter) ?? []) };
}
