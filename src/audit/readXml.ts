import { type Attribute, hidingCharacter, type Oddity, type Reading, type Tag } from "./tag.ts";

/**
 * Reads an SVG file as a browser does that opens it by its own address: as XML.
 *
 * It knows only the plain part of XML (tags, comments, CDATA, processing instructions, a DOCTYPE by name), in which every
 * "<" is accounted for. What stands outside of it is an oddity, and reading ends there: entities and stylesheets of the
 * file's own could make any tag, and a browser runs what comes before an error.
 * @see https://www.w3.org/TR/xml/
 */
export function readXml(text: string): Reading {
  const hiding = hidingCharacter(text);
  if (hiding !== undefined) return { tags: [], oddities: [hiding] };
  const tags: Tag[] = [];
  const oddities: Oddity[] = [];
  let offset = text.indexOf("<");
  while (offset !== -1) {
    const { tag, odd, end } = pieceAt(text, offset);
    if (tag !== undefined) tags.push(tag);
    if (odd !== undefined) oddities.push({ offset, ...odd });
    if (end === undefined) break;
    offset = text.indexOf("<", end);
  }
  return { tags, oddities };
}

/** What begins at a "<": a tag or nothing to check, perhaps an oddity; without an end reading cannot go on. */
interface Piece {
  readonly tag?: Tag;
  readonly odd?: Omit<Oddity, "offset">;
  readonly end?: number;
}

const BLANK = "[ \\t\\r\\n]";
const NAME = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const LITERAL = `(?:"[^"]*"|'[^']*')`;
const VALUE = `(?:"[^"<]*"|'[^'<]*')`;

const DECLARATION = new RegExp(`<\\?xml${BLANK}[^<>]*?\\?>`, "y");
const INSTRUCTION = new RegExp(`<\\?(${NAME})(?=[ \\t\\r\\n?])`, "y");
const DOCTYPE = new RegExp(
  `<!DOCTYPE${BLANK}+${NAME}(?:${BLANK}+(?:PUBLIC${BLANK}+${LITERAL}|SYSTEM)${BLANK}+${LITERAL})?${BLANK}*>`,
  "y",
);
const END_TAG = new RegExp(`</${NAME}${BLANK}*>`, "y");
const START_TAG = new RegExp(`<(${NAME})((?:${BLANK}+${NAME}${BLANK}*=${BLANK}*${VALUE})*)${BLANK}*/?>`, "y");
const ATTRIBUTE = new RegExp(`(${NAME})${BLANK}*=${BLANK}*(${VALUE})`, "g");

const NOT_XML: Piece = { odd: { what: "not-xml" } };

function pieceAt(text: string, offset: number): Piece {
  if (text.startsWith("<?", offset)) return instructionAt(text, offset);
  if (text.startsWith("<!--", offset)) return commentAt(text, offset);
  if (text.startsWith("<![CDATA[", offset)) return endingBy("]]>", text, offset);
  if (text.startsWith("<!DOCTYPE", offset)) return doctypeAt(text, offset);
  const endTag = matchAt(END_TAG, text, offset);
  return endTag === undefined ? startTagAt(text, offset) : { end: offset + endTag[0].length };
}

function endingBy(mark: string, text: string, offset: number): Piece {
  const at = text.indexOf(mark, offset);
  return at === -1 ? NOT_XML : { end: at + mark.length };
}

/** HTML lets a comment end at `<!-->` or `--!>`, XML does not; without "--" inside the two agree. */
function commentAt(text: string, offset: number): Piece {
  const start = offset + "<!--".length;
  const piece = endingBy("-->", text, start);
  const isPlain = !/^-?>/.test(text.slice(start, start + 2)) && text.indexOf("--", start) + "-->".length === piece.end;
  return isPlain ? piece : NOT_XML;
}

function startTagAt(text: string, offset: number): Piece {
  const match = matchAt(START_TAG, text, offset);
  if (match === undefined) return { odd: { what: "not-xml", found: text.slice(offset, offset + 20) } };
  const [all, name = "", list = ""] = match;
  const end = offset + all.length;
  const attributes: Attribute[] = [];
  for (const found of list.matchAll(ATTRIBUTE)) {
    const value = decoded(found[2]?.slice(1, -1) ?? "");
    if (value === undefined) return { odd: { what: "unknown-entity", found: found[0] } };
    const at = offset + 1 + name.length + found.index;
    attributes.push({ name: (found[1] ?? "").toLowerCase(), value, offset: at });
  }
  return { tag: { name: name.toLowerCase(), attributes, offset }, end };
}

function instructionAt(text: string, offset: number): Piece {
  const declaration = matchAt(DECLARATION, text, offset);
  const isFirst = offset === 0 || (offset === 1 && text.startsWith("\ufeff"));
  if (declaration !== undefined && isFirst) return declarationOf(declaration[0], offset);
  const target = matchAt(INSTRUCTION, text, offset)?.[1]?.toLowerCase();
  if (target === undefined || target === "xml") return NOT_XML;
  const piece = endingBy("?>", text, offset);
  return target === "xml-stylesheet" ? { odd: { what: "stylesheet-instruction" }, ...piece } : piece;
}

function declarationOf(declaration: string, offset: number): Piece {
  const end = offset + declaration.length;
  const encoding = /encoding[ \t\r\n]*=[ \t\r\n]*["']([^"']*)["']/.exec(declaration)?.[1];
  if (encoding === undefined || /^(?:utf-8|us-ascii)$/i.test(encoding)) return { end };
  return { odd: { what: "encoding", found: encoding }, end };
}

function doctypeAt(text: string, offset: number): Piece {
  const match = matchAt(DOCTYPE, text, offset);
  return match === undefined ? { odd: { what: "doctype-subset" } } : { end: offset + match[0].length };
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** An attribute's value, or `undefined` where only a DOCTYPE could tell what stands there. */
function decoded(value: string): string | undefined {
  if (!value.includes("&")) return value;
  let isKnown = true;
  const text = value.replace(/&([^;&]*);?/g, (all, name: string) => {
    const character = all.endsWith(";") ? (ENTITIES.get(name) ?? numbered(name)) : undefined;
    if (character === undefined) isKnown = false;
    return character ?? "";
  });
  return isKnown ? text : undefined;
}

function numbered(name: string): string | undefined {
  const [, hex, digits] = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name) ?? [];
  const number = hex === undefined ? Number.parseInt(digits ?? "", 10) : Number.parseInt(hex, 16);
  return number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
}
