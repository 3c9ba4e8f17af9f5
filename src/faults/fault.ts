/**
 * A fault is data: a code, a place and details. Its words stand apart (`words.id.ts`, `words.en.ts`),
 * which are Records over these codes: a code without words does not compile.
 */
type None = Record<never, never>;

/** What each code tells beside place, `found`, `expected` and `nearest`. */
export interface FaultDetails {
  // files as text
  "unreadable-file": { reason: UnreadableFile };
  "bad-weights-line": None;
  "no-front-matter": None;
  "unclosed-front-matter": None;
  "bad-yaml": { reason: string };
  "bad-json": None;
  "title-needs-quotes": { key: string };
  "alias-refused": None;
  "key-twice": { key: string; first: number };
  // keys and values
  "unknown-key": { key: string };
  "missing-key": { key: string };
  "wrong-value": { key: string };
  "empty-value": { key: string };
  "bad-date": None;
  "no-such-day": None;
  "no-such-time": None;
  /** day: the weekday that the date really falls on, in Indonesian */
  "wrong-weekday": { day: string };
  /** date: before which no change can be shown */
  "updated-before-date": { date: string };
  // names that lead elsewhere
  "unknown-category": None;
  "unknown-person": None;
  "unknown-article": None;
  "unknown-series": None;
  /** a collection of Eleventy in which stands nothing */
  "unknown-collection": None;
  /** paid content, or whatever else may not stand first on the front page */
  "may-not-lead": None;
  "ambiguous-article": { others: string[] };
  "person-twice": { other: string };
  "article-twice": { other: string };
  /** ledger: the file of that, where the site keeps pictures elsewhere */
  "missing-picture": { ledger?: string };
  "bad-picture-line": { reason: BadPictureLine };
  /** other: where it stands already */
  "picture-twice": { other: string };
  /** a picture of the ledger of which a file can be neither found nor made */
  "unmade-picture": { reason: UnmadePicture /** where it is looked for */; original: string };
  /** how many pictures of the ledger were made by recipes of another version */
  "stale-pictures": { count: number };
  "bad-picture": { reason: BadPicture };
  "missing-media": None;
  "bad-media": { reason: BadMedia };
  // addresses
  /** of: the text that gives no slug */
  "empty-slug": { of: string };
  "bad-address": { reason: BadAddress };
  "address-outside": None;
  "address-twice": { address: string; other: string };
  "redirect-twice": { other: string };
  "redirect-loop": { to: string };
  "redirect-chain": { from: string };
  "redirect-nowhere": { from: string };
  /** page: a story's file, or a kind of page with its address */
  "redirect-hides": { page: string };
  "redirect-outside": None;
  /** story: the file of the one that most likely stood there; held: it still has that address, but is not published */
  "lost-address": { story: string | undefined; held: boolean };
  "tag-clash": { first: string; second: string; address: string; other: string };
  // bodies
  "empty-body": None;
  "stray-marks": { marks: string };
  /** what: the sign of what there is too much of, such as "[^1]" */
  "body-too-complex": { what: string; count: number; most: number };
  "unknown-block": None;
  "unclosed-block": { name: string };
  "unopened-block": None;
  "missing-alt": None;
  "unknown-footnote": None;
  "unused-footnote": None;
  "footnote-twice": { first: number };
  // options of the site
  "wrong-option": { option: string; reason: WrongOption };
  "unknown-option": { option: string };
  "missing-option": { option: string };
  // hosts
  /** `most` is what the host takes; `file` is the largest one, where its size is what is too much */
  "host-limit": {
    host: string;
    measure: HostMeasure;
    found: number;
    most: number;
    helps: readonly HostHelp[];
    file?: string;
  };
  // pages as made
  "forbidden-element": { element: string };
  "forbidden-attribute": { element: string; attribute: string };
  "forbidden-address": { element: string; attribute: string; scheme: string };
  "forbidden-markup": { what: UnsafeMarkup };
  "page-failed": { reason: string };
  "not-written": { reason: Unwritable };
  // deploys
  /** what should be the manifest that was kept of an upload */
  "bad-manifest": { reason: BadManifest };
}

/** What hosts set limits to; `deployMinutes` is told in the documents alone, since no build can know it. */
export type HostMeasure =
  | "files"
  | "fileBytes"
  | "siteBytes"
  | "headerRules"
  | "headerCharacters"
  | "redirects"
  | "redirectCharacters"
  | "deployMinutes";

/** What brings a site back below a host's limit. */
export type HostHelp = "paid" | "since" | "copies" | "elsewhere" | "smaller" | "allow" | "fewer" | "other-host";

/** Why nothing can be written at a place: no space left, a file where a folder must be or the other way round, no permission, anything else. */
export type Unwritable = "full" | "in-the-way" | "forbidden" | "other";

/** Why a file is no manifest of an upload: there is none, it cannot be read, it is something else or damaged. */
export type BadManifest = "gone" | "unreadable" | "folder" | "foreign";

/** Why a file cannot be read: it is not UTF-8, is gone, may not be read, or anything else. */
export type UnreadableFile = "encoding" | "gone" | "forbidden" | "other";

/** Why a file cannot be shown as a picture: no content, a kind that browsers do not show, damaged, could run a script, on another site, outside content, a name that no ledger can hold. */
export type BadPicture = "empty" | "kind" | "damaged" | "unsafe" | "elsewhere" | "outside" | "name";

/** Why a line of the ledger of pictures is none: another form, a key that none may be, what git left of two versions. */
export type BadPictureLine = "form" | "key" | "merge";

/** Why a file of a picture cannot be made: its original is not there, or is another by now than the ledger says. */
export type UnmadePicture = "missing" | "changed";

/** Why a recording or its subtitles cannot be used: no content, on another site, outside content. */
export type BadMedia = "empty" | "elsewhere" | "outside";

/** Why a text is no address of this site: broken %-signs, no "/" before it, characters or an empty part that none may have, too long, a query that no host matches. */
export type BadAddress = "percent" | "slash" | "characters" | "empty-part" | "long" | "query";

/** Why an option cannot be taken; what would be right stands in `expected`. Words are those of an address's pattern. */
export type WrongOption =
  | "value"
  | "origin"
  | "store"
  | "no-folder"
  | "in-output"
  | "slug"
  | "slug-twice"
  | "pattern"
  | "missing-word"
  | "unknown-word"
  | "sub-folder";

/** What makes a page unsafe, or open to two readings, beside elements, attributes and addresses. */
export type UnsafeMarkup =
  | "refresh"
  | "encoding"
  | "hiding-character"
  | "unfinished"
  | "in-select"
  | "broken-data"
  | "not-xml"
  | "unknown-entity"
  | "doctype-subset"
  | "stylesheet-instruction";

export type FaultCode = keyof FaultDetails;

export type Severity = "error" | "warning";

/** Where a fault stands: a path as the site's owner knows it, lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** the key in front matter or options */
  readonly field?: string;
}

export interface FaultOf<C extends FaultCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly at: Place;
  /** what stands there, as written */
  readonly found?: string;
  /** what would be right, in words or as a form */
  readonly expected?: string;
  /** the known name closest to what was found */
  readonly nearest?: string;
  readonly details: FaultDetails[C];
}

export type Fault = { [C in FaultCode]: FaultOf<C> }[FaultCode];

/** What every reader hands back: a value, as far as it could be read, and all that is wrong with it. */
export interface Checked<T> {
  readonly value: T;
  readonly faults: readonly Fault[];
}

type FaultOptions = Partial<Pick<Fault, "found" | "expected" | "nearest" | "severity">>;

/**
 * Makes a fault; `undefined` options are left out.
 * @example fault("unknown-category", { file, line: 4 }, {}, { found: "internasinal", nearest: "internasional" })
 */
export function fault<C extends FaultCode>(
  code: C,
  at: Place,
  details: FaultDetails[C],
  options: { [K in keyof FaultOptions]: FaultOptions[K] | undefined } = {},
): Fault {
  const { severity = "error", ...rest } = options;
  const told = Object.fromEntries(Object.entries(rest).filter(([, v]) => v !== undefined));
  return { code, severity, at, ...told, details } as unknown as Fault;
}

/** True when at least one fault stops the build. */
export function hasErrors(faults: readonly Fault[]): boolean {
  return faults.some((one) => one.severity === "error");
}
