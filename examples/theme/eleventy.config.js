import warta from "eleventy-plugin-warta";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(warta, {
    site: { name: "Lentera Banjar", url: "https://lentera.example", timeZone: "Asia/Makassar" },
    categories: [
      { slug: "kota", name: "Kota" },
      { slug: "sungai", name: "Sungai" },
    ],
    masthead: { legalName: "PT Lentera Banjar", address: "Jalan Contoh 2, Banjarmasin", responsible: "Noor Aida" },
  });
  return { dir: { input: "content" } };
}
