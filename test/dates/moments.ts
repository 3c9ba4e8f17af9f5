import fc from "fast-check";
import { type Moment, momentAt, type ParsedDate, type Precision, type Zone, zones } from "../../src/dates/index.ts";
import { parseDate } from "../../src/dates/parse.ts";

const minute = 60_000;

export const anyZone = fc.constantFrom<Zone>(...zones);

/** Moments to the minute, or as a day or a month, from the start of one year to the end of another. */
export function momentsBetween(first: number, last: number): fc.Arbitrary<Moment> {
  return anyZone.chain((zone) => {
    const start = momentAt({ year: first, month: 1, day: 1 }, zone, "day").epoch / minute;
    const end = momentAt({ year: last, month: 12, day: 31, hour: 23, minute: 59 }, zone, "minute").epoch / minute;
    const whole = fc.integer({ min: Math.ceil(start), max: Math.floor(end) });
    const days = fc.record({
      year: fc.integer({ min: first, max: last }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    return fc.oneof(
      whole.map((minutes): Moment => ({ epoch: minutes * minute, zone, precision: "minute" })),
      days.map((wall) => momentAt(wall, zone, "day")),
      days.map((wall) => momentAt(wall, zone, "month")),
    );
  });
}

/** The moment that a text tells; fails where the text is refused. */
export function read(text: string, zone: Zone = "Asia/Jakarta"): Moment {
  const parsed = parseDate(text, zone);
  if (!parsed.ok) throw new Error(`${JSON.stringify(text)} is refused: ${parsed.problem}`);
  return parsed.moment;
}

/** Why a text is refused; fails where it is read. */
export function refusal(text: string, zone: Zone = "Asia/Jakarta"): Extract<ParsedDate, { ok: false }>["problem"] {
  const parsed = parseDate(text, zone);
  if (parsed.ok) throw new Error(`${JSON.stringify(text)} is read as ${JSON.stringify(parsed.moment)}`);
  return parsed.problem;
}

/** A day and time in a zone, short to write. */
export function at(zone: Zone, year: number, month: number, day: number, hour?: number, minute = 0): Moment {
  const precision: Precision = hour === undefined ? "day" : "minute";
  return momentAt({ year, month, day, hour: hour ?? 0, minute }, zone, precision);
}
