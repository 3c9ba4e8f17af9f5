/** Characters that no XML 1.0 document may hold, not even as a reference (https://www.w3.org/TR/xml/#charsets), lone surrogates among them. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text without what a reader of XML would stumble over; marks of direction and emoji stay. */
export function allowedText(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** Text as it stands in an element; with `>` escaped no `]]>` is left either. */
export function xmlText(text: string): string {
  return allowedText(text).replace(/[&<>]/g, (character) => ESCAPES[character] as string);
}

/** An element with text in it, or with nothing but attributes. */
export function element(name: string, text: string | undefined, attributes: Readonly<Record<string, string>> = {}) {
  const start = `<${name}${attributesOf(attributes)}`;
  return text === undefined ? `${start}/>` : `${start}>${xmlText(text)}</${name}>`;
}

/** An element with elements in it, a line each. */
export function group(name: string, children: readonly string[], attributes: Readonly<Record<string, string>> = {}) {
  return [`<${name}${attributesOf(attributes)}>`, ...children, `</${name}>`].join("\n");
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(value).replaceAll('"', "&quot;")}"`)
    .join("");
}
