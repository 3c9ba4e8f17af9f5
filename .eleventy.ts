import type { UserConfig } from "./plugin/eleventy.ts";
import warta from "./plugin/index.ts";

/** The demo newsroom, configured as any site would be. */
export default function (eleventyConfig: UserConfig) {
  eleventyConfig.addPlugin(warta, {
    site: {
      name: "Warta Contoh",
      url: "https://warta.example",
      timeZone: "Asia/Jakarta",
      description: "Berita, penjelasan, dan bacaan layanan dari redaksi contoh Warta.",
      icon: "ikon.svg",
    },
    categories: [
      {
        slug: "berita",
        name: "Berita",
        children: [
          { slug: "internasional", name: "Internasional" },
          { slug: "nasional", name: "Nasional" },
          { slug: "daerah", name: "Daerah" },
        ],
      },
      { slug: "ekonomi", name: "Ekonomi" },
      { slug: "sains", name: "Sains", children: [{ slug: "lingkungan", name: "Lingkungan" }] },
      { slug: "teknologi", name: "Teknologi" },
      { slug: "budaya", name: "Budaya" },
      { slug: "olahraga", name: "Olahraga" },
      { slug: "opini", name: "Opini" },
    ],
    masthead: {
      legalName: "PT Warta Contoh",
      address: "Jalan Contoh 1, Surabaya",
      responsible: "Sari Wulandari",
      policies: { masthead: "/redaksi/", ethicsPolicy: "/pedoman-media-siber/" },
      links: [
        { name: "Tentang Kami", address: "/tentang-kami/" },
        { name: "Redaksi", address: "/redaksi/" },
        { name: "Pedoman Media Siber", address: "/pedoman-media-siber/" },
        { name: "Kontak", address: "/kontak/" },
      ],
    },
    hosting: { host: "cloudflare" },
    follow: [
      { name: "Saluran WhatsApp", address: "https://whatsapp.com/channel/contoh" },
      { name: "Telegram", address: "https://t.me/wartacontoh" },
    ],
  });
  return { dir: { input: "content" } };
}
