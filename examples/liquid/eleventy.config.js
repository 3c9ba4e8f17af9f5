import warta, { fromCollection } from "eleventy-plugin-warta";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(warta, {
    site: { name: "Catatan Pasar", url: "https://pasar.example", timeZone: "Asia/Makassar" },
    articles: fromCollection("catatan", {
      // the posts' own keys, in their writer's language
      map: { title: "judul", summary: "ringkas", tags: "bahan" },
      pages: ["feeds"],
      collections: ["tags"],
    }),
  });
  return {
    dir: { input: "content" },
    templateFormats: ["md", "liquid"],
    markdownTemplateEngine: "liquid",
  };
}
