/** A part of a long story, to jump to. */
export interface ContentsView {
  /** address on the page: "#bagian-sejarah" */
  address: string;
  /** HTML without elements */
  name: string;
}

/** A story with fewer headings is read from top to bottom. */
const FEWEST = 3;

const HEADING = /<h2 id="([^"]*)">([\s\S]*?)<\/h2>/g;
const NOTE = /<sup class="footnote-mark[\s\S]*?<\/sup>/g;
const TAG = /<[^>]*>/g;

/**
 * The list of contents of a body, from its h2.
 * @param html as our Markdown renders it: every h2 has an id, and `<` and `>` in words are escaped
 */
export function contentsOf(html: string): ContentsView[] {
  const parts = [...html.matchAll(HEADING)].map(([, id = "", words = ""]) => ({
    address: `#${id}`,
    name: words.replace(NOTE, "").replace(TAG, "").trim(),
  }));
  return parts.length < FEWEST ? [] : parts;
}
