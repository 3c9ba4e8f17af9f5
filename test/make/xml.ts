import { XMLParser, XMLValidator } from "fast-xml-parser";

/** Elements that may stand several times. */
const LISTS = new Set("item entry url sitemap category dc:creator author link image:image".split(" "));

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  isArray: (name, path) => LISTS.has(name) && String(path) !== "rss.channel.link" && !/item\.link$/.test(String(path)),
});

/** A document as a reader that is not ours understands it. */
// biome-ignore lint/suspicious/noExplicitAny: whatever a document holds
export function readXml(text: string): any {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`${valid.err.msg} in line ${valid.err.line}`);
  return parser.parse(text);
}
