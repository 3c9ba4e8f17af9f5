import { type Fault, fault, type Place } from "../faults/fault.ts";
import { forbiddenScheme } from "./addresses.ts";
import { type Attribute, localName, type Tag } from "./tag.ts";

/**
 * Elements that run or load what runs, that move every address of a page, whose content two readers take differently, or
 * (the last line) that mean something else once a page is written out from the tree and read again.
 */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    "iframe frame frameset object embed applet portal fencedframe base handler listener " +
    "noscript noembed noframes xmp plaintext " +
    "mglyph malignmark annotation-xml"
  ).split(" "),
);

const DATA_BLOCK = "application/ld+json";

/** `rel` and `as` of links that load scripts. */
const SCRIPT_LINKS: ReadonlySet<string> = new Set(["modulepreload", "import", "serviceworker"]);
const SCRIPT_LOADS: ReadonlySet<string> = new Set(
  "script worker sharedworker serviceworker audioworklet paintworklet document iframe frame object embed".split(" "),
);

/** A time alone (the page loads itself again), or one with a path on this site: one "/", then nothing that a browser would drop. */
const OWN_REFRESH = /^\s*\d+\s*(?:[;,]\s*url\s*=\s*(["']?)\/(?![/\\])[^\s"'\\]*\1\s*)?$/i;

/** Where something at an offset of the audited text stands. */
export type PlaceOf = (offset: number) => Place;

/** Checks one start tag by the rules for every file of the output, HTML and SVG alike. */
export function checkTag(tag: Tag, place: PlaceOf): Fault[] {
  return [...checkElement(tag, place), ...tag.attributes.flatMap((one) => checkAttribute(tag, one, place))];
}

function checkElement(tag: Tag, place: PlaceOf): Fault[] {
  const local = localName(tag.name);
  if (local === "script" && !isDataBlock(tag)) {
    const found = attributeValue(tag, "type") ?? attributeValue(tag, "src");
    return [fault("forbidden-element", place(tag.offset), { element: tag.name }, { found })];
  }
  if (ELEMENTS.has(local)) return [fault("forbidden-element", place(tag.offset), { element: tag.name })];
  return local === "meta" ? checkMeta(tag, place) : [];
}

function isDataBlock(tag: Tag): boolean {
  const isLoaded = tag.attributes.some(({ name }) => localName(name) === "src" || localName(name) === "href");
  return tag.name === "script" && attributeValue(tag, "type") === DATA_BLOCK && !isLoaded;
}

function checkMeta(tag: Tag, place: PlaceOf): Fault[] {
  const content = attributeValue(tag, "content");
  const found = { found: content };
  switch (attributeValue(tag, "http-equiv")?.trim().toLowerCase()) {
    case "refresh":
      if (OWN_REFRESH.test(content ?? "")) return [];
      return [fault("forbidden-markup", place(tag.offset), { what: "refresh" }, found)];
    case "content-type":
      if (/charset\s*=\s*["']?utf-?8["']?\s*(?:;|$)/i.test(content ?? "")) return [];
      return [fault("forbidden-markup", place(tag.offset), { what: "encoding" }, found)];
  }
  const charset = attributeValue(tag, "charset");
  if (charset === undefined || /^\s*utf-?8\s*$/i.test(charset)) return [];
  return [fault("forbidden-markup", place(tag.offset), { what: "encoding" }, { found: charset })];
}

function checkAttribute(tag: Tag, attribute: Attribute, place: PlaceOf): Fault[] {
  const { name, value, offset } = attribute;
  const details = { element: tag.name, attribute: name };
  if (isForbiddenAttribute(tag, attribute)) {
    return [fault("forbidden-attribute", place(offset), details, { found: value })];
  }
  const scheme = forbiddenScheme(localName(tag.name), attribute);
  if (scheme === undefined) return [];
  return [fault("forbidden-address", place(offset), { ...details, scheme }, { found: value })];
}

function isForbiddenAttribute(tag: Tag, { name, value }: Attribute): boolean {
  if (name.startsWith("on") || name === "style" || name === "srcdoc") return true;
  if (localName(tag.name) !== "link") return false;
  const words = value.toLowerCase().split(/\s+/);
  if (name === "rel") return words.some((word) => SCRIPT_LINKS.has(word));
  return name === "as" && words.some((word) => SCRIPT_LOADS.has(word));
}

function attributeValue(tag: Tag, name: string): string | undefined {
  return tag.attributes.find((one) => one.name === name)?.value;
}
