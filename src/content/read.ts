import type { z } from "zod";
import { type Digest, digest } from "../digest.ts";
import type { Checked } from "../faults/fault.ts";
import type { Markdown } from "../markdown/body.ts";
import { openMeasure } from "../pictures/measure.ts";
import { openMeasures } from "../pictures/measures.ts";
import { measureMedia } from "../pictures/mediaFile.ts";
import type { WordWeights } from "../related/index.ts";
import type { Site } from "../site/site.ts";
import type { Store } from "../store/store.ts";
import type { Article } from "./article.ts";
import type { Looks } from "./contentState.ts";
import type { Home, Popular } from "./desk/home.ts";
import { readHome } from "./desk/readHome.ts";
import { readPopular } from "./desk/readPopular.ts";
import { type Published, readPublished } from "./desk/readPublished.ts";
import { readRedirects, type WrittenRedirect } from "./desk/readRedirects.ts";
import { measureKept } from "./keptPictures.ts";
import { openPast, type Past } from "./past.ts";
import type { Person } from "./person.ts";
import type { Ledger } from "./readLedger.ts";
import { readPeople } from "./readPeople.ts";
import { readWeights } from "./readWeights.ts";
import type { Since, Source } from "./source.ts";

/** All that editors wrote, checked by itself. */
export interface Content {
  articles: readonly Article[];
  /** slugs of stories that have faults and are no articles yet */
  faulty: readonly string[];
  people: ReadonlyMap<string, Person>;
  /** how telling each word is, where the owner made a table */
  weights: WordWeights | undefined;
  /** the front page as editors composed it */
  home: Home;
  /** what readers read most, where that was counted */
  popular: Popular | undefined;
  /** old addresses, as editors wrote them down beside the stories */
  redirects: readonly WrittenRedirect[];
  /** every address under which a story was published, as far as that was written down */
  published: readonly Published[];
  past: Past;
}

export interface ContentInput {
  site: Site;
  /** content folder, from the working directory */
  content: string;
  source: Source;
  markdown: Markdown;
  fields: z.ZodRawShape;
  /** digest of what a site's own functions are made of, when it has some that read content */
  functions: Digest;
  store: Store;
  /** pictures that are kept elsewhere, where there are any */
  ledger?: Ledger | undefined;
  /** the build's moment in ms */
  now: number;
  /** absent where anything may have changed since the source was last read */
  since?: Since | undefined;
  /** files below the content folder as this build found them a moment ago */
  looked?: Looks | undefined;
  /** told how far the reading is */
  step?: (done: number, total: number) => void;
}

/** Reads people, articles and the front page. Nothing is thrown for content: what is wrong stands in the faults. */
export function readContent(input: ContentInput): Checked<Content> {
  const { site, content, source, fields, functions } = input;
  const { timeZone, url } = site.settings.site;
  const markdownDigest = digest([site.labels, functions]);
  const reading = digest([timeZone, markdownDigest, Object.keys(fields)]);
  const pictures = openMeasure(input.store);
  const media = openMeasures(input.store, "media", measureMedia);
  const measure = measureKept(pictures.measure, input.ledger, content);
  const people = readPeople({ content, addresses: site.addresses, measure });
  const found = { people: people.value, measure, measureMedia: media.measure };
  const weights = readWeights(content);
  const past = openPast(input.store, site, reading);
  const articles = source.read({ ...input, ...found, markdownDigest, reading });
  // stories that were not read again asked for nothing
  if (!input.since) {
    pictures.save();
    media.save();
  }
  const home = readHome(content, site.categories);
  const popular = readPopular(content);
  const redirects = readRedirects(content, url);
  const published = readPublished(content);
  return {
    value: {
      ...articles.value,
      people: people.value,
      weights: weights.value,
      home: home.value,
      popular: popular.value,
      redirects: redirects.value,
      published: published.value,
      past,
    },
    faults: [people, weights, articles, home, popular, redirects, published].flatMap(({ faults }) => faults),
  };
}
