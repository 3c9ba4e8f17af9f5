import { hostFaults } from "../../edition/hosting.ts";
import type { Edition } from "../../edition/prepare.ts";
import { type Fault, hasErrors } from "../../faults/fault.ts";
import { nearest } from "../../faults/nearest.ts";
import { report } from "../../faults/report.ts";
import type { LanguageName } from "../../faults/words.ts";
import { type HostName, hostNames } from "../../site/options/hosting.ts";
import type { Command } from "../command.ts";
import { hostText } from "../hostText.ts";

/** Reads and plans the whole site and reports every fault; nothing is built. */
export const check: Command = {
  name: "check",
  words: "memeriksa seluruh arsip tanpa membangun situs",
  flags: {
    json: { type: "boolean", words: "laporan sebagai JSON" },
    host: { type: "string", words: `tempat situs disajikan, dengan batas-batasnya: ${hostNames.join(", ")}` },
    config: { type: "string", words: "berkas pengaturan Eleventy" },
  },
  examples: ["warta check", "warta check --json", "warta check --host cloudflare"],
  async run(context, flags) {
    const host = hostNames.find((name) => name === flags.host);
    if (flags.host !== undefined && !host) return { code: 2, complaint: unknownHost(String(flags.host)) };
    const site = await context.site(flags.config as string | undefined);
    const { value, faults: found } = site.prepare();
    const faults = host ? onHost(found, value, host) : found;
    const code = hasErrors(faults) ? 1 : 0;
    if (flags.json) return { code, text: report(faults, { language: site.language, form: "json" }) };
    const text = faults.length
      ? report(faults, { language: site.language, form: "table" })
      : counted(value.newsroom.articles.length, site.language);
    return { code, text: host ? `${text}\n${hostText(value, host, site.language)}` : text };
  },
};

/** Faults of the site with the limits of another host in place of its own. */
function onHost(faults: readonly Fault[], edition: Edition, host: HostName): readonly Fault[] {
  return [
    ...faults.filter(({ code }) => code !== "host-limit"),
    ...hostFaults(edition, { file: "warta check", field: `--host ${host}` }, host),
  ];
}

function unknownHost(name: string): string {
  const near = nearest(name, hostNames);
  return `warta check: host "${name}" tidak dikenal${near ? `; maksudnya "${near}"?` : `; yang dikenal: ${hostNames.join(", ")}`}`;
}

function counted(articles: number, language: LanguageName): string {
  return language === "id"
    ? `${articles} berita diperiksa, tidak ada kesalahan`
    : `${articles} articles checked, no faults`;
}
