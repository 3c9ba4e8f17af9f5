import type { Command } from "../command.ts";

/** The same as Eleventy's own command, with Warta's flags. */
export const build: Command = {
  name: "build",
  words: "membangun situs",
  flags: {
    config: { type: "string", words: "berkas pengaturan Eleventy" },
    fresh: { type: "boolean", words: "membuat semuanya lagi tanpa memakai ingatan" },
    why: { type: "string", words: "alamat halaman: menjelaskan mengapa dibuat ulang" },
    shard: { type: "string", words: "bagian situs yang dibuat, misalnya 3/8" },
    processes: { type: "string", words: "banyaknya proses yang berbagi situs besar" },
    since: { type: "string", words: "manifest.json dari unggahan terakhir: daftar untuk deploy dihitung sejak itu" },
    quiet: { type: "boolean", words: "tanpa kabar apa pun selain kesalahan" },
  },
  examples: ["warta build", "warta build --why /2023/02/28/lawatan-asia-tengah/"],
  run: (context, flags) => context.build(flags),
};
