import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarView, daysIn } from "../../../src/pages/views/calendar.ts";
import { siteFrom } from "../../make/edition.ts";

const site = siteFrom();

test("a month hangs as on a wall: Monday first, stories counted", () => {
  const { name, address, weekdays, weeks } = calendarView(2024, 2, [29, 3, 1, 12], site);
  expect([name, address]).toEqual(["Februari 2024", "/indeks/2024/02/"]);
  expect(weekdays.map((one) => one.short).join(" ")).toBe("Sen Sel Rab Kam Jum Sab Min");
  expect(weeks.map((week) => week.map((cell) => cell.day ?? ".").join(" "))).toEqual([
    ". . . 1 2 3 4",
    "5 6 7 8 9 10 11",
    "12 13 14 15 16 17 18",
    "19 20 21 22 23 24 25",
    "26 27 28 29 . . .",
  ]);
  expect(weeks[0]?.[3]).toEqual({ day: 1, count: 12, address: "/indeks/2024/02/01/" });
  expect(weeks[4]?.[3]).toEqual({ day: 29, count: 3, address: "/indeks/2024/02/29/" });
  expect(weeks[4]?.[2]).toEqual({ day: 28 });
});

test("a month that begins on a Monday has no empty place before it", () => {
  expect(calendarView(2021, 2, [], site).weeks.map((week) => week.length)).toEqual([7, 7, 7, 7]);
});

test.each([
  [2023, 2, 28],
  [2024, 2, 29],
  [1900, 2, 28],
  [2000, 2, 29],
  [2024, 4, 30],
  [2024, 12, 31],
])("%i-%i has %i days", (year, month, days) => {
  expect(daysIn(year, month)).toBe(days);
});

test("every day of every month stands once, in whole weeks, under its own weekday", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const { weeks } = calendarView(year, month, [], site);
      const days = weeks.flat().flatMap((cell) => cell.day ?? []);
      expect(days).toEqual(Array.from({ length: daysIn(year, month) }, (_, index) => index + 1));
      const date = new Date(0);
      date.setUTCFullYear(year, month - 1, 1);
      expect(weeks[0]?.findIndex((cell) => cell.day === 1)).toBe((date.getUTCDay() + 6) % 7);
    }),
  );
});
