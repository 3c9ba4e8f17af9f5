import { hidesIn } from "./tag.ts";

/**
 * True only for a page in which nothing can be wrong, told without parsing: every "<" in it, wherever it stands, begins a
 * tag of known elements with known attributes and harmless values, all of it written in the plainest way.
 *
 * Why that is enough: a browser makes a tag only out of a "<", every "<" is looked at, and from there on the browser reads
 * as this pattern does: a name, then attributes in double quotes. In what state it reaches the "<" (text, title, style,
 * drawing) decides whether there is a tag, but never which. `false` says nothing: then the page has to be parsed.
 * @param bytes the same as UTF-8, if at hand
 */
export function surelyClean(html: string, bytes?: Uint8Array): boolean {
  return !isDoubtful(html) && !hidesIn(bytes ?? html);
}

const SHEET = "<style>";

/**
 * What follows a "<style>" up to the next "<" holds none to look at: to pass it over, which is more than half of most
 * pages, saves a third of the time.
 */
function isDoubtful(html: string): boolean {
  const start = html.indexOf(SHEET) + SHEET.length;
  const end = html.indexOf("<", start);
  if (start < SHEET.length || end < 0) return DOUBTFUL.test(html);
  return DOUBTFUL.test(html.slice(0, start)) || DOUBTFUL.test(html.slice(end));
}

const oneOf = (words: string) => `(?:${words.trim().split(/\s+/).join("|")})`;

const BLANK = "[ \\n\\r\\t]";
const TEXT = '"[^"<]*"';

const ELEMENT = oneOf(`
  a abbr address area article aside audio b bdi bdo blockquote body br button caption cite code col colgroup data dd del
  details dfn div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i img input
  ins kbd label legend li link main map mark menu meta nav ol p picture pre q rp rt ruby s samp search section small source
  span strong style sub summary sup table tbody td textarea tfoot th thead time title tr track u ul var video wbr
  svg circle defs desc ellipse g line path polygon polyline rect symbol use`);

/** Attributes whose value may be anything. */
const ATTRIBUTE = oneOf(`
  class id lang dir alt title width height loading decoding fetchpriority sizes datetime type name content property
  itemprop itemscope itemtype role tabindex hidden open media colspan rowspan headers scope start value reversed
  crossorigin referrerpolicy target download hreflang translate controls playsinline preload kind srclang label default for method
  placeholder required maxlength minlength autocomplete inputmode enterkeyhint accesskey color
  xmlns viewBox d x y x1 x2 y1 y2 cx cy r rx ry points transform fill fill-rule clip-rule stroke stroke-width
  stroke-linecap stroke-linejoin focusable preserveAspectRatio
  aria-[a-z]+ data-[a-z0-9-]+`);

const ADDRESS = oneOf("href src action poster cite");
const ADDRESSES = oneOf("srcset imagesrcset");

/** No colon but in "http:" and "https:", and no reference that could stand for one: no other scheme. */
const NO_SCHEME = '[^":&<]*(?:(?:https?:|&amp;)[^":&<]*)*';

const LINK_TYPE = oneOf(`
  alternate apple-touch-icon author bookmark canonical external first help icon last license manifest me next nofollow
  noopener noreferrer preconnect preload prev privacy-policy search shortcut sponsored stylesheet tag terms-of-service ugc up`);

const ATTRIBUTES = `(?:${BLANK}+(?:${[
  `${ATTRIBUTE}(?:=${TEXT})?`,
  `${ADDRESS}="(?:(?:[/#?]|https?:|mailto:)[^"<]*|${NO_SCHEME})"`,
  `${ADDRESSES}="${NO_SCHEME}"`,
  `rel="${LINK_TYPE}(?: ${LINK_TYPE})*"`,
  `as="(?:font|image|style)"`,
  `charset="(?:utf|UTF)-8"`,
].join("|")}))*`;

/** Says what a browser may load: it can only forbid. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content=${TEXT}>`;

const DATA_BLOCK = '<script type="application/ld\\+json">[^<]*</script>';

/** A "<" with something else behind it than what is known. */
const DOUBTFUL = new RegExp(
  `<(?!${[
    `${ELEMENT}${ATTRIBUTES}${BLANK}*/?>`,
    `/${ELEMENT}>`,
    POLICY.slice(1),
    DATA_BLOCK.slice(1),
    `/script>(?<=${DATA_BLOCK})`,
    "!(?:doctype|DOCTYPE) html>",
  ].join("|")})`,
);
