import warta, { fromCollection } from "eleventy-plugin-warta";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(warta, {
    site: { name: "Kabar Warga", url: "https://warga.example", timeZone: "Asia/Jakarta" },
    // no page of the theme: articles, days and people for templates of the site's own
    articles: fromCollection("kabar", { collections: ["articles", "days", "authors"] }),
  });
  return { dir: { input: "content" }, templateFormats: ["md", "11ty.js"] };
}
