import { formatDate } from "../../dates/format.ts";
import { rfc3339 } from "../../dates/machine.ts";
import type { Moment } from "../../dates/moment.ts";
import { agendaJson, secondsOf } from "../../edition/agendaFile.ts";
import { hasErrors } from "../../faults/fault.ts";
import { report } from "../../faults/report.ts";
import type { LanguageName } from "../../faults/words.ts";
import type { Cause, Turn } from "../../newsroom/agenda.ts";
import type { Newsroom } from "../../newsroom/newsroom.ts";
import type { Command } from "../command.ts";

/** Tells when the site changes by itself: the moments at which a build is worth it though nobody edited anything. */
export const schedule: Command = {
  name: "schedule",
  words: "memberi tahu kapan situs berubah dengan sendirinya",
  flags: {
    next: { type: "boolean", words: "hanya saat berikutnya, dalam detik sejak 1970; kosong bila tidak ada" },
    json: { type: "boolean", words: "agenda sebagai JSON" },
    config: { type: "string", words: "berkas pengaturan Eleventy" },
  },
  examples: ["warta schedule", "warta schedule --next"],
  async run(context, { next, json, config }) {
    if (next && json) return { code: 2, complaint: `warta schedule: ${TWICE}` };
    const { language, prepare } = await context.site(config as string | undefined);
    const { value, faults } = prepare();
    if (hasErrors(faults)) return { code: 1, text: report(faults, { language, form: "table" }) };
    const { newsroom } = value;
    const [first] = newsroom.agenda().turns;
    if (next) return { code: 0, text: first ? String(secondsOf(first.epoch)) : "" };
    return { code: 0, text: json ? agendaJson(newsroom).trimEnd() : agendaText(newsroom, language) };
  },
};

const TWICE = 'pilihan "--next" dan "--json" tidak dapat dipakai bersama; dalam JSON, saat berikutnya ada di "next"';

interface Words {
  none: string;
  causes: Readonly<Record<Cause, string>>;
  moment(at: Moment): string;
}

const WORDS: Readonly<Record<LanguageName, Words>> = {
  id: {
    none: "situs ini tidak berubah dengan sendirinya",
    causes: {
      due: "terbit",
      breaking: "lepas dari pita berita sela",
      age: "terlalu lama untuk tempatnya di beranda",
      news: "lewat dua hari, keluar dari peta situs berita",
    },
    moment: (at) => formatDate(at, "full"),
  },
  en: {
    none: "this site does not change by itself",
    causes: {
      due: "falls due",
      breaking: "leaves the breaking strip",
      age: "is too old for its place on the front page",
      news: "is two days old and leaves the news sitemap",
    },
    moment: rfc3339,
  },
};

/** A paragraph for each moment: what happens to which story, and the pages that it changes. */
function agendaText({ agenda, at }: Newsroom, language: LanguageName): string {
  const words = WORDS[language];
  const byMoment = new Map<number, Turn[]>();
  for (const turn of agenda().turns) byMoment.set(turn.epoch, [...(byMoment.get(turn.epoch) ?? []), turn]);
  if (byMoment.size === 0) return words.none;
  const paragraphs = [...byMoment].map(([epoch, turns]) => {
    const lines = turns.map(
      ({ cause, story, pages }) => `  ${words.causes[cause]}: ${story.title} (${pages.join(", ")})`,
    );
    return [words.moment({ ...at, epoch, precision: "minute" }), ...lines].join("\n");
  });
  return paragraphs.join("\n");
}
