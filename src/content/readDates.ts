import type { Moment, Zone } from "../dates/moment.ts";
import { parseDate } from "../dates/parse.ts";
import { inZone, wallOf } from "../dates/wall.ts";
import { type Checked, type Fault, fault, type Place } from "../faults/fault.ts";

/** When a story was published and when it was changed, as far as both could be read. */
export interface Dates {
  date?: Moment;
  updated?: Moment;
}

/**
 * Reads both dates of a front matter. A change before the story was published is none that readers could have seen: it is
 * told, and left out, since search engines stop believing a site's dates.
 * @param zone the newsroom's
 */
export function readDates(
  known: { readonly date?: string | undefined; readonly updated?: string | undefined },
  zone: Zone,
  place: (field: keyof Dates) => Place,
): Checked<Dates> {
  const faults: Fault[] = [];
  const read = (field: keyof Dates): Moment | undefined => {
    const text = known[field];
    if (text === undefined) return undefined;
    const { value, faults: own } = readDate(text, zone, place(field));
    faults.push(...own);
    return value;
  };
  const [date, updated] = [read("date"), read("updated")];
  const isEarly = isUpdatedEarly(date, updated);
  if (isEarly) faults.push(updatedEarly(place("updated"), known.updated, known.date));
  return { value: { ...(date ? { date } : {}), ...(updated && !isEarly ? { updated } : {}) }, faults };
}

/** Whether a story was changed before it was published; a day without a time is the whole of it. */
export function isUpdatedEarly(date: Moment | undefined, updated: Moment | undefined): boolean {
  if (!date || !updated || updated.epoch >= date.epoch) return false;
  return updated.precision !== "day" || dayOf(updated) !== dayOf(date);
}

export function updatedEarly(at: Place, found: string | undefined, date = ""): Fault {
  return fault("updated-before-date", at, { date }, { found, severity: "warning" });
}

function dayOf(moment: Moment): string {
  const { year, month, day } = wallOf(moment);
  return [year, month, day].join();
}

function readDate(text: string, zone: Zone, at: Place): Checked<Moment | undefined> {
  const read = parseDate(text, zone);
  const refuse = (code: "bad-date" | "no-such-day" | "no-such-time"): Checked<undefined> => ({
    value: undefined,
    faults: [fault(code, at, {}, { found: text, expected: "2023-02-28 14:05" })],
  });
  if (!read.ok) {
    const { problem, day = "" } = read;
    if (problem !== "wrong-weekday") return refuse(problem);
    return { value: undefined, faults: [fault("wrong-weekday", at, { day }, { found: text, expected: day })] };
  }
  if (read.moment.precision === "month") return refuse("bad-date");
  const moment = inZone(read.moment, zone);
  // the first hours of year 1 in one zone are the last of year 0 in another
  if (read.moment.zone !== zone && !isCalendarYear(wallOf(moment).year)) return refuse("no-such-day");
  return { value: moment, faults: [] };
}

function isCalendarYear(year: number): boolean {
  return year >= 1 && year <= 9999;
}
