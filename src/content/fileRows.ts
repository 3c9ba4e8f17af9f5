import { deserialize, serialize } from "node:v8";
import type { Moment } from "../dates/moment.ts";
import { type Digest, digest } from "../digest.ts";
import { once } from "../once.ts";
import type { Address } from "../site/addresses.ts";
import { type ValueAt, valuesOf } from "../store/columnFile.ts";
import type { RowForm } from "../store/rows.ts";
import type { Columns } from "../store/store.ts";
import type { FileDigests, WholeData } from "./articleFile.ts";
import type { RememberedFile, RememberedIdentity } from "./fileMemory.ts";
import type { KeyLines } from "./frontMatter.ts";
import type { Identity } from "./linkedArticle.ts";

/** Fields that stand in columns as they are; an empty list is none. */
const PLAIN = [
  "id",
  "updated",
  "slug",
  "permalink",
  "aliases",
  "summary",
  "words",
  "pictures",
  "media",
  "alsoRead",
] as const satisfies readonly (keyof WholeData)[];

const FRONT = [
  "title",
  "category",
  "tags",
  "author",
  "editor",
  "dateline",
  "kicker",
  "summary",
  "highlights",
  "image",
  "format",
  "sponsor",
  "series",
  "featured",
  "breaking",
  "related",
  "draft",
] as const satisfies readonly (keyof WholeData["front"])[];

/** Every story has one, and of each build every story is asked for it. */
const DATE = ["epoch", "zone", "precision"] as const satisfies readonly (keyof Moment)[];

const IDENTITY = ["address", "card", "page"] as const satisfies readonly (keyof Identity)[];

const DIGESTS = ["body", "card", "page", "text"] as const satisfies readonly (keyof FileDigests)[];

/** Fields that are lists: without a value they are empty, all others absent. */
const LISTS: ReadonlySet<string> = new Set([
  "aliases",
  "pictures",
  "media",
  "alsoRead",
  "tags",
  "author",
  "editor",
  "highlights",
  "related",
  "faults",
]);

const FLAGS: ReadonlySet<string> = new Set(["featured", "breaking", "draft"]);

const NONE: readonly never[] = Object.freeze([]);
const NOTHING: Readonly<Record<string, unknown>> = Object.freeze({});

/** Remembered files as rows of a table. @param reading digest of everything beside the bytes that decides what a file says */
export function fileForm(reading: Digest): RowForm<RememberedFile> {
  return {
    key: "file",
    columnsOf: (rows) => columnsOf(rows, reading),
    rowsIn: (columns) => rowsIn(columns, reading),
  };
}

function columnsOf(rows: ReadonlyMap<string, RememberedFile>, reading: Digest): Columns {
  const files = [...rows.values()];
  const column = <T>(of: (row: RememberedFile) => T) => files.map((row) => saved(of(row)));
  const lineSets = new Map<string, number>();
  const unders = new Map<string, number>();
  const lineSet = ({ data }: RememberedFile) => placeIn(lineSets, JSON.stringify(data.lines));
  return {
    reading: [reading],
    file: [...rows.keys()],
    modified: column((row) => row.modified),
    size: column((row) => row.size),
    hash: column((row) => row.hash),
    faults: column((row) => row.faults),
    ...Object.fromEntries(DATE.map((key) => [`date.${key}`, column(({ data }) => data.date[key])])),
    ...Object.fromEntries(PLAIN.map((key) => [key, column(({ data }) => data[key])])),
    ...Object.fromEntries(FRONT.map((key) => [`front.${key}`, column(({ data }) => data.front[key])])),
    ...Object.fromEntries(DIGESTS.map((key) => [`digest.${key}`, column(({ data }) => data.digests[key])])),
    ...Object.fromEntries(IDENTITY.map((key) => [`identity.${key}`, column(({ identity }) => identity?.[key])])),
    under: column(({ identity }) => identity && placeIn(unders, identity.under)),
    unders: [...unders.keys()],
    extra: column(({ data }) => packed(data.extra)),
    lines: column(lineSet),
    lineSets: [...lineSets.keys()],
  };
}

function saved(value: unknown): unknown {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0) ? null : value;
}

/** Front matters with their keys on the same lines are many: each such set stands once. */
function placeIn(sets: Map<string, number>, set: string): number {
  const place = sets.get(set) ?? sets.size;
  sets.set(set, place);
  return place;
}

/** Rows over the columns, which read a field when they are asked for it: an archive is mostly asked for a few. */
function rowsIn(columns: Columns, reading: Digest): ((at: number) => RememberedFile) | undefined {
  if (columns.reading?.[0] !== reading) return undefined;
  const Row = rowClass(columns);
  return (at) => new Row(at);
}

function rowClass(columns: Columns): new (at: number) => RememberedFile {
  const column = (name: string) => valuesOf(columns, name);
  const [files, extras, sets] = [column("file"), column("extra"), column("lines")];
  const [addresses, cards, pages] = IDENTITY.map((key) => column(`identity.${key}`)) as [ValueAt, ValueAt, ValueAt];
  const [epochs, zones, precisions] = DATE.map((key) => column(`date.${key}`)) as [ValueAt, ValueAt, ValueAt];
  const [under, unders] = [column("under"), column("unders")];
  const lineSets = once(() => ((columns.lineSets ?? NONE) as string[]).map((set) => JSON.parse(set) as KeyLines));

  class At {
    readonly at: number;
    constructor(at: number) {
      this.at = at;
    }
  }

  class Front extends At {}
  for (const key of FRONT) define(Front, key, column(`front.${key}`));

  class Digests extends At {}
  for (const key of DIGESTS) define(Digests, key, column(`digest.${key}`));

  // of an archive each is one object: its data and its identity are other sides of the same row, and what else it gives
  // is made for who asks, since to keep it costs more than to make it again
  class Row extends At implements RememberedIdentity {
    get data() {
      return this as unknown as WholeData;
    }
    get identity(): RememberedIdentity | undefined {
      return under(this.at) == null ? undefined : this;
    }
    get date() {
      const { at } = this;
      return { epoch: epochs(at), zone: zones(at), precision: precisions(at) } as Moment;
    }
    get whole() {
      return true;
    }
    get front() {
      return new Front(this.at) as unknown as WholeData["front"];
    }
    get file() {
      return files(this.at) as string;
    }
    get lines() {
      return lineSets()[sets(this.at) as number] as KeyLines;
    }
    get extra() {
      return unpacked((extras(this.at) ?? NOTHING) as Record<string, unknown>);
    }
    get digests() {
      return new Digests(this.at) as unknown as FileDigests;
    }
    get under() {
      return unders(under(this.at) as number) as string;
    }
    get address() {
      return addresses(this.at) as Address;
    }
    get card() {
      return cards(this.at) as Digest;
    }
    get page() {
      return pages(this.at) as Digest;
    }
  }
  for (const key of [...PLAIN, "modified", "size", "hash", "faults"]) define(Row, key, column(key));
  return Row as unknown as new (
    at: number,
  ) => RememberedFile;
}

/** A field that is read from its column; what was absent stays absent. */
function define(row: { prototype: { at: number } }, key: string, values: ValueAt): void {
  const absent = LISTS.has(key) ? NONE : FLAGS.has(key) ? false : undefined;
  Object.defineProperty(row.prototype, key, {
    get(this: { at: number }) {
      return values(this.at) ?? absent;
    },
  });
}

const PACKED = "\0packed";

/** A site's own fields may hold dates and maps, of which JSON would make something else. */
function packed(extra: Record<string, unknown>): Record<string, unknown> | undefined {
  if (Object.keys(extra).length === 0) return undefined;
  if (digest(extra) === digest(JSON.parse(JSON.stringify(extra)))) return extra;
  return { [PACKED]: serialize(extra).toString("base64") };
}

function unpacked(extra: Record<string, unknown>): Record<string, unknown> {
  if (!(PACKED in extra)) return extra;
  return deserialize(Buffer.from(extra[PACKED] as string, "base64")) as Record<string, unknown>;
}
