import { byLetter, mostWritten, type TagEntry } from "../../newsroom/tagIndex.ts";
import { fill } from "../../site/labels.id.ts";
import type { PageKind } from "../page.ts";
import { frameOf } from "../views/frame.ts";
import { letterViews, tagView } from "../views/tagList.ts";

type Subject = { letters: readonly string[]; most: readonly TagEntry[] };

/** How many of the most written tags the index names. */
const MOST = 60;

/** The index of tags: letters to jump to, and the tags most written about. */
export const tags: PageKind<Subject> = {
  name: "tags",
  output: { template: "pages/tags.njk" },
  subjects: (newsroom) => [{ letters: [...byLetter(newsroom.tags).keys()], most: mostWritten(newsroom.tags, MOST) }],
  address: (_subject, site) => site.addresses.tags,
  view({ letters, most }, site) {
    const { labels } = site;
    const description = fill(labels.tagsDescription, { site: site.settings.site.name });
    const head = { title: labels.topics, description, address: site.addresses.tags };
    const own = { name: labels.topics, address: site.addresses.tags };
    return {
      ...frameOf(head, [own], site, own),
      letters: letterViews(letters, undefined, site),
      most: most.map((entry) => tagView(entry, site)),
    };
  },
};
