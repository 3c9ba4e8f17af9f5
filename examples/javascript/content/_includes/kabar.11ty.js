import { escapeHtml } from "./escape.js";
import { page } from "./page.js";

export function render({ title, content, page: own, collections }) {
  const { article } = this.articleOf(own);
  const near = this.relatedTo(collections.kabar, own, 2);
  const links = near.map(({ url, data }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(data.title)}</a></li>`);
  const names = article.authors.map(({ name }) => escapeHtml(name)).join(", ");
  return page(
    title,
    `<h1>${escapeHtml(title)}</h1>
<p><time datetime="${this.isoDate(article.date)}">${this.indonesianDate(article.date, "full")}</time>, ${names}</p>
${content}
<ul class="related">${links.join("")}</ul>
${this.structuredData(own)}`,
  );
}
