// Warta: from here
import warta, { fromCollection } from "eleventy-plugin-warta";
// to here

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy({ public: "/" });
  eleventyConfig.addFilter("isoDay", (date) => date.toISOString().slice(0, 10));
  eleventyConfig.addFilter("keysOf", (object) => Object.keys(object));
  eleventyConfig.addFilter("withoutSets", (tags) =>
    (tags ?? []).filter((tag) => !["all", "posts", "nav"].includes(tag)),
  );
  // Warta: from here
  eleventyConfig.addPlugin(warta, {
    site: { name: "Buku Kebun", url: "https://kebun.example", timeZone: "Asia/Jakarta" },
    articles: fromCollection("posts", { pages: ["tags", "days"] }),
    addresses: { tags: "/topik/", tag: "/topik/:slug/", tagLetter: "/topik/huruf/:letter/" },
  });
  // to here
}

export const config = {
  templateFormats: ["md", "njk", "html"],
  markdownTemplateEngine: "njk",
  htmlTemplateEngine: "njk",
  dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
};
