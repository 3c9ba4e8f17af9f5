import fc from "fast-check";
import { DateTime, IANAZone } from "luxon";
import { describe, expect, test } from "vitest";
import { dayExists, formatDate, inZone, isoDate, momentAt, wallOf, weekdayOn, zones } from "../../src/dates/index.ts";
import { offsetAt } from "../../src/dates/offset.ts";
import { shownAtUtc, wallAt } from "../../src/dates/wall.ts";
import { anyZone, at, momentsBetween } from "./moments.ts";

describe("a wall and its moment", () => {
  test("a moment shows year, month, day, time and weekday in its own zone", () => {
    const moment = at("Asia/Jayapura", 2023, 2, 28, 14, 5);
    expect(wallOf(moment)).toEqual({ year: 2023, month: 2, day: 28, hour: 14, minute: 5, second: 0, weekday: 2 });
  });

  test("what a moment shows leads back to it, from year 1 to 9999", () => {
    const walls = fc.record({
      year: fc.integer({ min: 1, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      // no clock of Indonesia was ever set forward within these hours
      hour: fc.integer({ min: 3, max: 22 }),
      minute: fc.integer({ min: 0, max: 59 }),
      second: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.property(walls, anyZone, (wall, zone) => {
        expect(wallOf(momentAt(wall, zone, "minute"))).toMatchObject(wall);
      }),
    );
  });

  test("which days there are, which weekdays they have, and when a clock at UTC shows them, is as Luxon knows it", () => {
    const day = fc.tuple(
      fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(1, 4, 100, 400, 1900, 2000, 2024, 9999)),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 86_399 }), ([year, month, date], second) => {
        const known = DateTime.utc(year, month, date);
        expect(dayExists(year, month, date)).toBe(known.isValid);
        if (!known.isValid) return;
        expect(weekdayOn(year, month, date)).toBe(known.weekday);
        const { hour, minute, second: rest } = DateTime.fromSeconds(second, { zone: "utc" });
        const shown = shownAtUtc({ year, month, day: date, hour, minute, second: rest });
        expect(shown).toBe(known.toMillis() + second * 1000);
        expect(wallAt(shown, 0)).toMatchObject({ year, month, day: date, hour, minute, second: rest });
      }),
      { numRuns: 2000 },
    );
  });

  test("the first and the last year hold", () => {
    expect(wallOf(at("Asia/Jakarta", 1, 1, 1, 0, 0))).toMatchObject({ year: 1, month: 1, day: 1, hour: 0, minute: 0 });
    expect(wallOf(at("Asia/Jayapura", 9999, 12, 31, 23, 59))).toMatchObject({ year: 9999, hour: 23, minute: 59 });
  });

  test("a day reads no time, and a month no day", () => {
    const wall = { year: 2023, month: 2, day: 28, hour: 14, minute: 5 };
    expect(wallOf(momentAt(wall, "Asia/Jakarta", "day"))).toMatchObject({ day: 28, hour: 0, minute: 0 });
    expect(wallOf(momentAt(wall, "Asia/Jakarta", "month"))).toMatchObject({ day: 1, hour: 0, minute: 0 });
  });

  test.each([
    { year: 2023, month: 2, day: 31 },
    { year: 2023, month: 13, day: 1 },
    { year: 0, month: 1, day: 1 },
    { year: 10_000, month: 1, day: 1 },
    { year: 2023, month: 2, day: 28, hour: 24 },
    { year: 2023, month: 2, day: 28, minute: 60 },
    { year: Number.NaN, month: 2, day: 28 },
  ])("no moment is made of $year-$month-$day $hour:$minute", (wall) => {
    expect(() => momentAt(wall, "Asia/Jakarta", "minute")).toThrow(RangeError);
  });

  test("a zone that is not Indonesia's is refused by name", () => {
    const zone = "Europe/Amsterdam" as "Asia/Jakarta";
    expect(() => momentAt({ year: 2023, month: 2, day: 28 }, zone, "day")).toThrow("Europe/Amsterdam");
  });
});

describe("old clocks of Indonesia", () => {
  test.each([
    ["1945-08-17T10:00:00+09:00", at("Asia/Jakarta", 1945, 8, 17, 10)],
    ["1949-12-27T09:00:00+08:00", at("Asia/Jakarta", 1949, 12, 27, 9)],
    ["1950-12-27T09:00:00+07:30", at("Asia/Jakarta", 1950, 12, 27, 9)],
    ["1948-04-30T23:45:00+07:30", at("Asia/Jakarta", 1948, 4, 30, 23, 45)],
    ["1962-08-15T09:00:00+09:30", at("Asia/Jayapura", 1962, 8, 15, 9)],
    ["1970-01-01T09:00:00+08:00", at("Asia/Pontianak", 1970, 1, 1, 9)],
    ["1988-01-01T09:00:00+07:00", at("Asia/Pontianak", 1988, 1, 1, 9)],
  ])("stood as %s says", (iso, moment) => {
    expect(isoDate(moment)).toBe(iso);
  });

  test("a quarter of an hour before they were set forward is still that day", () => {
    const moment = at("Asia/Jakarta", 1948, 4, 30, 23, 45);
    expect(formatDate(moment, "full")).toBe("Jumat, 30 April 1948 23.45 WIB");
  });

  test("a time that they skipped moves forward by the gap, within its day", () => {
    const moment = at("Asia/Jakarta", 1948, 5, 1, 0, 15);
    expect(isoDate(moment)).toBe("1948-05-01T00:45:00+08:00");
  });

  test("a day that began in a gap begins when the gap ends", () => {
    const moment = at("Asia/Jakarta", 1942, 3, 23);
    expect(moment.epoch).toBe(Date.UTC(1942, 2, 22, 16, 30));
    expect(wallOf(moment)).toMatchObject({ year: 1942, month: 3, day: 23, hour: 1, minute: 30 });
  });

  test("a skipped time moves backward where forward would be another year", () => {
    expect(wallOf(at("Asia/Jakarta", 1923, 12, 31, 23, 50))).toMatchObject({
      year: 1923,
      month: 12,
      day: 31,
      hour: 23,
    });
  });

  test("a time that they showed twice is the first", () => {
    expect(isoDate(at("Asia/Pontianak", 1987, 12, 31, 23, 30))).toBe("1987-12-31T23:30:00+08:00");
  });

  test("no day and no time is ever another day", () => {
    const walls = fc.record({
      year: fc.constantFrom(1908, 1923, 1924, 1932, 1942, 1944, 1945, 1948, 1950, 1963, 1964, 1987, 1988),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      hour: fc.constantFrom(0, 1, 2, 22, 23),
      minute: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.property(walls, anyZone, fc.constantFrom("minute" as const, "day" as const), (wall, zone, precision) => {
        const { year, month, day } = wall;
        fc.pre(dayExists(year, month, day));
        expect(wallOf(momentAt(wall, zone, precision))).toMatchObject({ year, month, day });
      }),
      { numRuns: 5000 },
    );
  });

  test("are as Luxon knows them at every hour round each change", () => {
    const hour = 3_600_000;
    const changes = zones
      .flatMap((zone) =>
        Array.from({ length: 100 * 24 }, (_, index) => ({
          zone,
          epoch: Date.UTC(1900, 0, 1) + index * 15 * 24 * hour,
        })),
      )
      .filter(({ zone, epoch }) => offsetAt(epoch, zone) !== offsetAt(epoch + 15 * 24 * hour, zone));
    expect(changes).toHaveLength(7 + 7 + 3 + 3);
    for (const { zone, epoch } of changes) {
      for (let later = 0; later <= 15 * 24; later += 1) {
        const instant = epoch + later * hour;
        expect(offsetAt(instant, zone)).toBe(Math.round(IANAZone.create(zone).offset(instant) * 60) * 1000);
      }
    }
  });
});

describe("a moment in another zone", () => {
  test("is the same instant", () => {
    expect(isoDate(inZone(at("Asia/Jakarta", 2023, 2, 28, 22, 30), "Asia/Jayapura"))).toBe("2023-03-01T00:30:00+09:00");
  });

  test("stays the day or the month that was written", () => {
    fc.assert(
      fc.property(momentsBetween(1900, 2100), anyZone, (moment, zone) => {
        const moved = inZone(moment, zone);
        expect(moved.zone).toBe(zone);
        if (moment.precision === "minute") expect(moved.epoch).toBe(moment.epoch);
        else expect(isoDate(moved)).toBe(isoDate(moment));
      }),
    );
  });
});

describe("the calendar", () => {
  test("has a 29 February in leap years alone", () => {
    expect([2023, 2024, 1900, 2000].map((year) => dayExists(year, 2, 29))).toEqual([false, true, false, true]);
  });

  test("knows the weekday of any day", () => {
    expect([weekdayOn(1945, 8, 17), weekdayOn(2023, 2, 28), weekdayOn(2023, 3, 5)]).toEqual([5, 2, 7]);
  });
});
