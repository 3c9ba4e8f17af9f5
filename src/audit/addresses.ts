import type { Attribute } from "./tag.ts";
import { localName } from "./tag.ts";

/** Attributes that hold one address, whatever element they stand on; the last ones are what SVG animation writes into `href`. */
const ADDRESS: ReadonlySet<string> = new Set(
  (
    "href src action formaction poster data cite background manifest longdesc profile codebase classid usemap icon dynsrc lowsrc " +
    "base to from by"
  ).split(" "),
);

/** Attributes that hold several, by what stands between them. */
const ADDRESSES: ReadonlyMap<string, RegExp> = new Map([
  ["srcset", /[\s,]+/],
  ["imagesrcset", /[\s,]+/],
  ["ping", /\s+/],
  ["archive", /[\s,]+/],
  ["values", /;/],
]);

/** Attributes, and elements with `href`, whose address is only ever shown or played: `data:image/…` runs nothing there. */
const SHOWN: ReadonlySet<string> = new Set(["src", "srcset", "imagesrcset", "poster", "background"]);
const SHOWN_BY_HREF: ReadonlySet<string> = new Set(["link", "image", "feimage"]);
const MEDIA_DATA = /^data:(?:image|audio|video|font)\//;

/**
 * What a browser drops before and within an address (controls, blanks at its ends, tabs and line ends anywhere), and what
 * people do not see in it. Dropping more than a browser does only refuses more.
 * @see https://url.spec.whatwg.org/#concept-basic-url-parser
 */
const DROPPED = /[\0-\x20\x7f-\xa0]|\p{Cf}|\p{Zl}|\p{Zp}/gu;

const FORBIDDEN = /^(?:javascript:|vbscript:|data:[^,;]*)/;

/**
 * The scheme that makes an attribute's address forbidden: `javascript:`, `vbscript:`, or `data:` with its media type.
 * @param element local name of the element
 */
export function forbiddenScheme(element: string, attribute: Attribute): string | undefined {
  const name = localName(attribute.name);
  const separator = ADDRESSES.get(name);
  if (separator === undefined && !ADDRESS.has(name)) return undefined;
  const isShown = SHOWN.has(name) || (name === "href" && SHOWN_BY_HREF.has(element));
  const addresses = separator === undefined ? [attribute.value] : attribute.value.split(separator);
  for (const address of addresses) {
    const scheme = FORBIDDEN.exec(address.replace(DROPPED, "").toLowerCase())?.[0];
    if (scheme !== undefined && !(isShown && MEDIA_DATA.test(scheme))) return scheme;
  }
  return undefined;
}
