import fc from "fast-check";
import { expect, test } from "vitest";
import { isoDate } from "../../src/dates/index.ts";
import { jsDate, momentOf } from "../../src/dates/jsDate.ts";
import { inZone } from "../../src/dates/wall.ts";
import { anyZone, at, momentsBetween } from "./moments.ts";

test("a moment made JavaScript's date is the same moment again, whatever its zone and precision", () => {
  fc.assert(
    fc.property(momentsBetween(1900, 2100), anyZone, (moment, zone) => {
      const date = jsDate(moment);
      expect(date.getTime()).toBe(moment.epoch);
      expect(momentOf(date, moment.zone)).toEqual(moment);
      expect(momentOf(date, zone)).toEqual(inZone(moment, zone));
    }),
  );
});

test("a story of seven in the morning keeps its time, and a day without a time shows none", () => {
  const seven = at("Asia/Jakarta", 2024, 2, 28, 7);
  expect(isoDate(momentOf(jsDate(seven), "Asia/Jakarta"))).toBe("2024-02-28T07:00:00+07:00");
  expect(isoDate(momentOf(jsDate(at("Asia/Jakarta", 2024, 2, 28)), "Asia/Jakarta"))).toBe("2024-02-28");
});

test("a date that Eleventy read is a day where it stands at midnight UTC, and a time everywhere else", () => {
  expect(isoDate(momentOf(new Date("2024-02-28"), "Asia/Jayapura"))).toBe("2024-02-28");
  expect(isoDate(momentOf(new Date("2024-02-28T00:00:01Z"), "Asia/Jakarta"))).toBe("2024-02-28T07:00:01+07:00");
});

test("a date that was set anew is no more what it was made of", () => {
  const date = jsDate(at("Asia/Jakarta", 2024, 2, 28));
  date.setTime(Date.UTC(2024, 1, 29, 3));
  expect(isoDate(momentOf(date, "Asia/Jakarta"))).toBe("2024-02-29T10:00:00+07:00");
});

test("an invalid date is refused", () => {
  expect(() => momentOf(new Date(Number.NaN), "Asia/Jakarta")).toThrow(RangeError);
});
