import { type Fault, fault, type Place } from "../faults/fault.ts";
import { checkTag, type PlaceOf } from "./checkTag.ts";
import { readHtml } from "./readHtml.ts";
import { readXml } from "./readXml.ts";
import { localName, type Reading, type Tag } from "./tag.ts";

/**
 * Faults of a page that could run a script, or that two readers would take differently.
 * @param html the page as it is written, decoded as UTF-8
 * @param file its path, for the faults
 */
export function auditHtml(html: string, file: string): Fault[] {
  return faultsOf(readHtml(html), placeIn(html, file), checkTag);
}

/**
 * The same for an SVG file. It is read as XML, as a browser does with a file of its own, and, where that finds nothing,
 * as HTML too, since a site may put it into a page.
 */
export function auditSvg(svg: string, file: string): Fault[] {
  const place = placeIn(svg, file);
  const faults = faultsOf(readXml(svg), place, checkSvgTag);
  return faults.length > 0 ? faults : faultsOf(readHtml(svg), place, checkSvgTag);
}

const XHTML = "http://www.w3.org/1999/xhtml";

/** What a page may have and a drawing may not: data blocks, and HTML under any prefix. */
function checkSvgTag(tag: Tag, place: PlaceOf): Fault[] {
  const local = localName(tag.name);
  if (local === "script" || local === "foreignobject") {
    return [fault("forbidden-element", place(tag.offset), { element: tag.name })];
  }
  const html = tag.attributes.find(({ name, value }) => /^xmlns(?::|$)/.test(name) && value.trim() === XHTML);
  if (html === undefined) return checkTag(tag, place);
  const details = { element: tag.name, attribute: html.name };
  return [fault("forbidden-attribute", place(html.offset), details, { found: html.value }), ...checkTag(tag, place)];
}

function faultsOf(reading: Reading, place: PlaceOf, check: typeof checkTag): Fault[] {
  const odd = reading.oddities.map(({ what, offset, found }) =>
    fault("forbidden-markup", place(offset), { what }, { found }),
  );
  return [...reading.tags.flatMap((tag) => check(tag, place)), ...odd];
}

function placeIn(text: string, file: string): PlaceOf {
  let starts: number[] | undefined;
  return (offset): Place => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), (end) => end.index + 1)];
    const line = lineOf(offset, starts);
    return { file, line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** How many lines begin at or before an offset. */
function lineOf(offset: number, starts: readonly number[]): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
