import type { Moment, Zone } from "./moment.ts";
import { plainOf } from "./plain.ts";
import { dayExists, momentAt, shownAtUtc, type WallTime, wallOf, weekdayOn } from "./wall.ts";
import { monthOf, weekdayName, weekdayOf } from "./words.ts";
import { zoneOf } from "./zoneNames.ts";

export type ParsedDate =
  | { ok: true; moment: Moment }
  | {
      ok: false;
      problem: "bad-date" | "no-such-day" | "no-such-time" | "wrong-weekday";
      /** for `wrong-weekday`: the weekday that is right, in Indonesian */
      day?: string;
    };

type Refused = Extract<ParsedDate, { ok: false }>;
type Day = Pick<WallTime, "year" | "month" | "day">;
type Groups = Readonly<Record<string, string | undefined>>;

/** What a written time counts from: a zone's clocks, or UTC with so many milliseconds added. */
type Clock = { readonly zone: Zone } | { readonly offset: number };

/** The longest date that anyone writes is about 60 characters; beyond this nothing is read at all. */
const longest = 120;

/** What most files have, of which nothing could be made plainer. */
const PLAIN = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/;

const weekdayForm = /^(?<weekday>[a-z]+) (?=\d)/;

/** Day first, as Indonesia writes; a year first is the machine's form. Years have four digits. */
const dayForms = [
  /^(?<day>\d\d?)[ /-]?(?<month>[a-z]+)[ /-]?(?<year>\d{4})(?!\S)/,
  /^(?<day>\d\d?)(?<mark>[/.-])(?<month>\d\d?)\k<mark>(?<year>\d{4})(?!\S)/,
  /^(?<year>\d{4})(?<mark>[/.-])(?<month>\d\d?)\k<mark>(?<day>\d\d?)(?!\S)/,
];

const monthForms = [/^(?<month>[a-z]+) (?<year>\d{4})$/, /^(?<year>\d{4})-(?<month>\d\d)$/];

const timeForm =
  /^(?<hour>\d\d?)(?<mark>[.:])(?<minute>\d\d)(?:\k<mark>(?<second>\d\d)(?:\.\d+)?)? ?(?<zone>[a-z]*) ?(?<offset>[+-]\d\d?(?:[:.]?\d\d)?)?$/;

/**
 * Reads a date as Indonesian newsrooms write it, by hand or by machine: every style of `formatDate`,
 * `Selasa, 28/02/2023, 14:05 WIB`, `28 Nopember 2023 pukul 18.07 WITA`, ISO 8601, RFC 3339 and RFC 822.
 *
 * - Without a zone the newsroom's clock counts. WIB, WITA and WIT are zones, and the moment keeps the one named.
 * - With `Z` or a numeric offset the instant is exact, and the moment bears the newsroom's zone.
 * - Without a time the moment has precision `day`, or `month` where no day is written either. Fractions of a second
 *   are dropped; two-digit years, other zones and a time without a day are refused.
 *
 * Never throws, and is quick on hostile text: it is short, and no pattern repeats within a repetition.
 * @param zone the newsroom's
 */
export function parseDate(text: string, zone: Zone): ParsedDate {
  if (text.length > longest) return refused("bad-date");
  const plain = PLAIN.test(text) ? text : plainOf(text);
  return parseMonth(plain, zone) ?? parseDay(plain, zone);
}

function parseMonth(plain: string, zone: Zone): ParsedDate | undefined {
  const found = match(monthForms, plain);
  const month = monthIn(found);
  if (found === undefined || month === undefined) return undefined;
  const day = { year: Number(found.groups.year), month, day: 1 };
  if (!dayExists(day.year, day.month, day.day)) return refused("no-such-day");
  return { ok: true, moment: momentAt(day, zone, "month") };
}

function parseDay(plain: string, zone: Zone): ParsedDate {
  const [head = "", word] = weekdayForm.exec(plain) ?? [];
  const weekday = word === undefined ? undefined : weekdayOf(word);
  if (word !== undefined && weekday === undefined) return refused("bad-date");

  const rest = plain.slice(head.length);
  const found = match(dayForms, rest);
  const month = monthIn(found);
  if (found === undefined || month === undefined) return refused("bad-date");
  const day = { year: Number(found.groups.year), month, day: Number(found.groups.day) };
  if (!dayExists(day.year, day.month, day.day)) return refused("no-such-day");

  if (weekday !== undefined) {
    const right = weekdayOn(day.year, day.month, day.day);
    if (weekday !== right) return { ok: false, problem: "wrong-weekday", day: weekdayName(right) };
  }
  const tail = rest.slice(found.length).trimStart();
  return tail === "" ? { ok: true, moment: momentAt(day, zone, "day") } : parseTime(tail, day, zone);
}

function parseTime(tail: string, day: Day, newsroom: Zone): ParsedDate {
  const groups = match([timeForm], tail)?.groups;
  const clock = groups && clockOf(groups.zone ?? "", groups.offset, newsroom);
  if (groups === undefined || clock === undefined) return refused("bad-date");
  const [hour, minute, second] = [Number(groups.hour), Number(groups.minute), Number(groups.second ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return refused("no-such-time");

  const wall = { ...day, hour, minute, second };
  if ("zone" in clock) return { ok: true, moment: momentAt(wall, clock.zone, "minute") };
  const moment: Moment = { epoch: shownAtUtc(wall) - clock.offset, zone: newsroom, precision: "minute" };
  const { year } = wallOf(moment);
  return year < 1 || year > 9999 ? refused("no-such-day") : { ok: true, moment };
}

function clockOf(word: string, offset: string | undefined, newsroom: Zone): Clock | undefined {
  if (offset !== undefined) return ["", "gmt", "utc"].includes(word) ? offsetOf(offset) : undefined;
  if (word === "") return { zone: newsroom };
  if (["z", "gmt", "utc"].includes(word)) return { offset: 0 };
  const zone = zoneOf(word, newsroom);
  return zone && { zone };
}

/** @param text `+07:00`, `+0700`, `+07` or `+7` */
function offsetOf(text: string): Clock | undefined {
  const figures = text.slice(1).replace(/[:.]/, "");
  const [hours, minutes] = figures.length > 2 ? [figures.slice(0, -2), figures.slice(-2)] : [figures, "0"];
  if (Number(hours) > 15 || Number(minutes) > 59) return undefined;
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { offset: text.startsWith("-") ? -ahead : ahead };
}

function match(forms: readonly RegExp[], text: string): { groups: Groups; length: number } | undefined {
  for (const form of forms) {
    const found = form.exec(text);
    if (found) return { groups: found.groups ?? {}, length: found[0].length };
  }
  return undefined;
}

/** The month as a number, or as a name in any spelling. */
function monthIn(found: { groups: Groups } | undefined): number | undefined {
  const month = found?.groups.month ?? "";
  return /^\d+$/.test(month) ? Number(month) : monthOf(month);
}

function refused(problem: Exclude<Refused["problem"], "wrong-weekday">): Refused {
  return { ok: false, problem };
}
