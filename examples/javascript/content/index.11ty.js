import { escapeHtml } from "./_includes/escape.js";
import { page } from "./_includes/page.js";

export const data = { permalink: "/" };

/** All days, the newest first, each with its stories by the clock. */
export function render({ collections }) {
  const days = collections.days.map(({ articles }) => {
    const day = this.indonesianDate(articles[0].article.date, "long");
    const items = articles.map(
      ({ url, data }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(data.title)}</a></li>`,
    );
    return `<section><h2>${day}</h2><ol>${items.join("")}</ol></section>`;
  });
  return page("Kabar Warga", `<h1>Kabar Warga</h1>\n${days.join("\n")}`);
}
