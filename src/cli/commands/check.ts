import { hasErrors } from "../../faults/fault.ts";
import { report } from "../../faults/report.ts";
import type { LanguageName } from "../../faults/words.ts";
import type { Command } from "../command.ts";

/** Reads and plans the whole site and reports every fault; nothing is built. */
export const check: Command = {
  name: "check",
  words: "memeriksa seluruh arsip tanpa membangun situs",
  flags: {
    json: { type: "boolean", words: "laporan sebagai JSON" },
    config: { type: "string", words: "berkas pengaturan Eleventy" },
  },
  examples: ["warta check", "warta check --json"],
  async run(context, flags) {
    const site = await context.site(flags.config as string | undefined);
    const { value, faults } = site.prepare();
    const form = flags.json ? "json" : "table";
    const summary =
      form === "table" && faults.length === 0 ? counted(value.newsroom.articles.length, site.language) : undefined;
    const text = summary ?? report(faults, { language: site.language, form });
    return { code: hasErrors(faults) ? 1 : 0, text };
  },
};

function counted(articles: number, language: LanguageName): string {
  return language === "id"
    ? `${articles} berita diperiksa, tidak ada kesalahan`
    : `${articles} articles checked, no faults`;
}
