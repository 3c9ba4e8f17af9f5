import { escapeHtml } from "./escapeHtml.ts";
import { withSoftHyphens } from "./softHyphens.ts";

/** A run of letters and figures, with hyphens inside; an apostrophe belongs to its word. */
const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** A number and the short word behind it: "3,36 juta", "30 Oktober". */
const UNIT = /(?<=\d) (?=\p{L}{1,8}(?![\p{L}\p{M}\p{N}-]))/gu;

/** In letters; longer ones break at their hyphen. */
const LONGEST_WHOLE = 14;

/**
 * Sets a title as a headline, which CSS cannot: a number keeps to its unit, reduplications and hyphened names stay
 * whole, very long words may break where they are joined. Nothing is cut and nothing changed: without those marks the
 * text is the title.
 * @param title plain text
 * @returns HTML, for headlines alone; never for `title`, metadata or feeds
 */
export function headlineHtml(title: string): string {
  const tied = title.replace(UNIT, "\u00a0");
  let html = "";
  let end = 0;
  for (const match of tied.matchAll(WORDS)) {
    const [word] = match;
    html += escapeHtml(tied.slice(end, match.index)) + wordHtml(word);
    end = match.index + word.length;
  }
  return html + escapeHtml(tied.slice(end));
}

function wordHtml(word: string): string {
  const parts = word.split("-");
  if (parts.length > 1 && word.length - parts.length + 1 <= LONGEST_WHOLE) return `<span class="whole">${word}</span>`;
  return parts.map(withSoftHyphens).join("-");
}
