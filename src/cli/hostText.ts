import { type Moment, wallOf } from "../dates/index.ts";
import { monthName } from "../dates/words.ts";
import { filesIn, PACE_DAYS, type Pace, paceOf } from "../edition/hosting.ts";
import type { Edition } from "../edition/prepare.ts";
import { grouped, shareOf } from "../faults/language.ts";
import type { LanguageName } from "../faults/words.ts";
import { mostOf } from "../hosts/checkLimits.ts";
import { hosts } from "../hosts/hosts.ts";
import type { HostName } from "../site/options/hosting.ts";

const MONTH = 30 * 86_400_000;
/** Beyond this nobody plans. */
const FAR = 100 * 12;

/** How a site stands on a host: files now, files a month, and when the limit is met. */
export function hostText(edition: Edition, name: HostName, language: LanguageName): string {
  const { title, limits } = hosts[name];
  const files = filesIn(edition);
  const pace = paceOf(edition);
  const most = limits.files && mostOf(limits.files, edition.site.settings.hosting.plan);
  const words = language === "id" ? id : en;
  return [
    `${title}: ${words.files(files, most)}`,
    words.pace(pace),
    ...(most === undefined ? [] : [words.met(metOf(files, most, pace, edition.newsroom.at))]),
  ].join("\n");
}

/** When a limit is met: already, in a month, or not within anybody's plans. */
type Met = "passed" | Moment | undefined;

function metOf(files: number, most: number, pace: Pace, at: Moment): Met {
  if (files > most) return "passed";
  const months = (most - files) / pace.files;
  return months <= FAR ? { ...at, epoch: at.epoch + months * MONTH } : undefined;
}

const id = {
  files: (files: number, most: number | undefined) =>
    most === undefined
      ? `${grouped(files, ".")} berkas; jumlahnya tidak dibatasi`
      : `${grouped(files, ".")} berkas dari ${grouped(most, ".")} (${shareOf(files, most, ",")} %)`,
  pace: ({ stories, files }: Pace) =>
    `laju ${PACE_DAYS} hari terakhir: ${grouped(Math.round(stories), ".")} berita dan ${grouped(Math.round(files), ".")} berkas sebulan`,
  met(met: Met) {
    if (met === "passed") return "batas itu sudah terlampaui";
    if (!met) return "dengan laju itu batasnya tidak tercapai dalam seratus tahun";
    const { month, year } = wallOf(met);
    return `dengan laju itu batasnya tercapai pada ${monthName(month)} ${year}`;
  },
};

const en: typeof id = {
  files: (files, most) =>
    most === undefined
      ? `${grouped(files, ",")} files; their number is not limited`
      : `${grouped(files, ",")} files of ${grouped(most, ",")} (${shareOf(files, most, ".")} %)`,
  pace: ({ stories, files }) =>
    `pace of the last ${PACE_DAYS} days: ${grouped(Math.round(stories), ",")} stories and ${grouped(Math.round(files), ",")} files a month`,
  met(met) {
    if (met === "passed") return "that limit is passed already";
    if (!met) return "at this pace the limit is not met within a hundred years";
    const { month, year } = wallOf(met);
    return `at this pace the limit is met in ${year}-${String(month).padStart(2, "0")}`;
  },
};
