import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DateStyle,
  dateStyles,
  formatDate,
  isoDate,
  type Moment,
  momentAt,
  type Precision,
  rfc822,
  rfc3339,
  wallOf,
} from "../../src/dates/index.ts";
import { at, momentsBetween, read } from "./moments.ts";

const stylesWithDate = dateStyles.filter((style) => style !== "time");

/** What is left of a moment's precision when a style has written it. */
function kept(moment: Moment, style: DateStyle): Precision {
  if (style === "month" || moment.precision === "month") return "month";
  return style === "full" ? moment.precision : "day";
}

/** Pontianak's clocks went back an hour at the end of 1987: that hour's second half has no text of its own. */
function isSecondOfTwo({ zone, epoch }: Moment): boolean {
  const change = Date.UTC(1987, 11, 31, 16);
  return zone === "Asia/Pontianak" && epoch >= change && epoch < change + 3_600_000;
}

describe.each(stylesWithDate)("what %s writes is read again", (style) => {
  test("as the same moment, to the style's precision, from 1964", () => {
    fc.assert(
      fc.property(momentsBetween(1964, 2100), fc.constantFrom("." as const, ":" as const), (moment, timeSeparator) => {
        fc.pre(!isSecondOfTwo(moment));
        const again = read(formatDate(moment, style, { timeSeparator }), moment.zone);
        const precision = kept(moment, style);
        expect(again).toEqual(precision === "minute" ? moment : momentAt(wallOf(moment), moment.zone, precision));
      }),
    );
  });

  test("as the same day and time on the wall, from 1900", () => {
    fc.assert(
      fc.property(momentsBetween(1900, 1963), (moment) => {
        const again = read(formatDate(moment, style), moment.zone);
        expect(again).toMatchObject({ zone: moment.zone, precision: kept(moment, style) });
        expect(formatDate(again, style)).toBe(formatDate(moment, style));
        if (again.precision === "minute") {
          const { second: _, ...wall } = wallOf(moment);
          expect(wallOf(again)).toMatchObject(wall);
        }
      }),
    );
  });
});

describe("what is written for machines is read again", () => {
  test.each([
    [1964, 2100],
    [1900, 1963],
    [1, 9998],
  ])("in ISO 8601 as the same moment, from %i to %i", (first, last) => {
    fc.assert(
      fc.property(momentsBetween(first, last), (moment) => {
        expect(read(isoDate(moment), moment.zone)).toEqual(moment);
      }),
    );
  });

  test("in RFC 3339 and RFC 822 as the same instant, which every platform reads alike", () => {
    fc.assert(
      fc.property(momentsBetween(1900, 2100), (moment) => {
        expect(read(rfc3339(moment), moment.zone).epoch).toBe(moment.epoch);
        expect(read(rfc822(moment), moment.zone).epoch).toBe(moment.epoch);
        expect(Date.parse(rfc3339(moment))).toBe(moment.epoch);
        expect(Date.parse(rfc822(moment))).toBe(moment.epoch);
      }),
    );
  });
});

test("an hour that Pontianak's clocks showed twice is read as its first half", () => {
  const first = at("Asia/Pontianak", 1987, 12, 31, 23, 30);
  const second = { ...first, epoch: first.epoch + 3_600_000 };
  expect(formatDate(second, "full")).toBe(formatDate(first, "full"));
  expect(read(formatDate(second, "full"), "Asia/Pontianak")).toEqual(first);
});
