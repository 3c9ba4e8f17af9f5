import { escapeHtml } from "./_includes/escape.js";
import { page } from "./_includes/page.js";

export const data = {
  pagination: { data: "collections.authors", size: 1, alias: "author" },
  permalink: ({ author }) => author.url,
};

/** A page for everybody who wrote, where Warta's own would stand. */
export function render({ author }) {
  const items = author.articles.map(({ data }) => `<li>${escapeHtml(data.title)}</li>`);
  return page(author.name, `<h1>${escapeHtml(author.name)}</h1><ul>${items.join("")}</ul>`);
}
