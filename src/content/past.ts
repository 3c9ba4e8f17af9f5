import { wallOf } from "../dates/wall.ts";
import type { Digest } from "../digest.ts";
import type { Site } from "../site/site.ts";
import { openRows } from "../store/rows.ts";
import type { Columns, Layer, Store } from "../store/store.ts";
import { ARTICLES_TABLE } from "./fileMemory.ts";
import { fileForm } from "./fileRows.ts";

/** A story as it was when the memory last saw it. */
export interface PastStory {
  readonly slug: string;
  /** of its body's Markdown */
  readonly source: Digest;
}

/** What the memory knows of addresses that stories had. */
export interface Past {
  at(address: string): PastStory | undefined;
  /** Remembers what stood at these addresses until they are answered again, and nothing of any other. */
  keep(addresses: readonly string[]): void;
}

const LOST_TABLE = "lost";

/**
 * Opened before the source is read, which puts what it finds in the place of what was there.
 * @param reading digest of everything beside its bytes that decides what a file says
 */
export function openPast(store: Store, site: Site, reading: Digest): Past {
  const before = store.layers(ARTICLES_TABLE);
  let stories: Map<string, PastStory> | undefined;
  const all = () => {
    stories ??= new Map([...lostIn(store.columns(LOST_TABLE)), ...storiesIn(before, site, reading)]);
    return stories;
  };
  return {
    at: (address) => all().get(address),
    keep(addresses) {
      const known = store.columns(LOST_TABLE)?.address ?? [];
      if (addresses.length === 0 && known.length === 0) return;
      const kept = addresses.filter((address) => all().has(address));
      if (kept.join() === known.join()) return;
      const rows = kept.map((address) => all().get(address) as PastStory);
      store.keep(LOST_TABLE, {
        address: kept,
        slug: rows.map(({ slug }) => slug),
        source: rows.map(({ source }) => source),
      });
    },
  };
}

function* lostIn(columns: Columns | undefined): Generator<[string, PastStory]> {
  const { address = [], slug = [], source = [] } = columns ?? {};
  for (const [at, one] of address.entries()) {
    yield [one as string, { slug: slug[at] as string, source: source[at] as Digest }];
  }
}

function* storiesIn(layers: readonly Layer[], site: Site, reading: Digest): Generator<[string, PastStory]> {
  for (const [, { data }] of openRows(layers, fileForm(reading))) {
    const address = data.permalink ?? site.addresses.article(wallOf(data.date), data.slug);
    yield [address, { slug: data.slug, source: data.digests.body }];
  }
}
