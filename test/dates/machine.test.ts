import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDate, momentAt, rfc822, rfc3339, wallOf } from "../../src/dates/index.ts";
import { at, momentsBetween } from "./moments.ts";

const minute = at("Asia/Jakarta", 2023, 2, 28, 14, 5);
const day = at("Asia/Makassar", 2023, 2, 28);
const month = momentAt({ year: 2023, month: 2, day: 1 }, "Asia/Jayapura", "month");

describe("ISO 8601", () => {
  test("tells no more than was written", () => {
    expect([minute, day, month].map(isoDate)).toEqual(["2023-02-28T14:05:00+07:00", "2023-02-28", "2023-02"]);
  });

  test("keeps the day that is written, in all years and zones", () => {
    fc.assert(
      fc.property(momentsBetween(1, 9999), (moment) => {
        const { year, month: number, day: date } = wallOf(moment);
        const [y, m, d = String(date)] = isoDate(moment).slice(0, 10).split("-");
        expect([y, m, d].map(Number)).toEqual([year, number, date]);
      }),
    );
  });
});

describe("RFC 3339", () => {
  test("always has a time and an offset: a day and a month are their start", () => {
    expect([minute, day, month].map(rfc3339)).toEqual([
      "2023-02-28T14:05:00+07:00",
      "2023-02-28T00:00:00+08:00",
      "2023-02-01T00:00:00+09:00",
    ]);
  });

  test("writes an offset with odd seconds as a whole minute near it, the instant exactly and the day as it was", () => {
    const last = momentAt({ year: 1920, month: 5, day: 5, hour: 23, minute: 59, second: 30 }, "Asia/Jakarta", "minute");
    expect(rfc3339(last)).toBe("1920-05-05T23:59:18+07:07");
    expect(rfc3339(at("Asia/Jakarta", 1920, 5, 5, 0, 0))).toBe("1920-05-05T00:00:48+07:08");
    expect(Date.parse("1920-05-05T00:00:48+07:08")).toBe(Date.UTC(1920, 4, 4, 16, 52, 48));
  });
});

describe("RFC 822", () => {
  test("is English, whatever the locale, with a numeric offset", () => {
    expect([minute, day, month].map(rfc822)).toEqual([
      "Tue, 28 Feb 2023 14:05:00 +0700",
      "Tue, 28 Feb 2023 00:00:00 +0800",
      "Wed, 01 Feb 2023 00:00:00 +0900",
    ]);
  });

  test("writes half hours", () => {
    expect(rfc822(at("Asia/Jakarta", 1950, 12, 27, 9))).toBe("Wed, 27 Dec 1950 09:00:00 +0730");
  });
});
