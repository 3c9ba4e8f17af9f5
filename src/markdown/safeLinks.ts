import type { MarkdownIt } from "markdown-it";

const SCHEMES: ReadonlySet<string> = new Set(["http", "https", "mailto", "tel"]);

// browsers drop controls and blanks before they read a scheme; readers see none of the others either
const DROPPED = /[\p{Cc}\p{Cf}\p{Z}]+/gu;

/**
 * Lets only web, mail and telephone addresses and those without a scheme become links or pictures; all others
 * (`javascript:`, `data:`, `file:` … in whatever spelling) stay the words that were typed. markdown-it has decoded
 * entities and escapes by then; percent signs are decoded here, although no browser would.
 */
export function safeLinks(md: MarkdownIt): void {
  md.validateLink = (address) => {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(decoded(address).replace(DROPPED, ""))?.[1];
    return scheme === undefined || SCHEMES.has(scheme.toLowerCase());
  };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
