import { describe, expect, test } from "vitest";
import { type DateStyle, dateStyles, formatDate, momentAt, zoneName, zones } from "../../src/dates/index.ts";
import { at } from "./moments.ts";

const minute = at("Asia/Jakarta", 2023, 2, 28, 14, 5);
const day = at("Asia/Jakarta", 2023, 2, 28);
const month = momentAt({ year: 2023, month: 2, day: 28 }, "Asia/Jakarta", "month");

const shown: Record<DateStyle, [minute: string, day: string]> = {
  full: ["Selasa, 28 Februari 2023 14.05 WIB", "Selasa, 28 Februari 2023"],
  long: ["28 Februari 2023", "28 Februari 2023"],
  medium: ["28 Feb 2023", "28 Feb 2023"],
  short: ["28/2/2023", "28/2/2023"],
  inline: ["Selasa (28/2/2023)", "Selasa (28/2/2023)"],
  time: ["14.05 WIB", ""],
  month: ["Februari 2023", "Februari 2023"],
};

describe("a date is written in each style", () => {
  test.each(dateStyles)("%s", (style) => {
    expect([formatDate(minute, style), formatDate(day, style)]).toEqual(shown[style]);
  });

  test("and a month without a day reads as a month in all, without a time", () => {
    const texts = dateStyles.filter((style) => style !== "time").map((style) => formatDate(month, style));
    expect(new Set(texts)).toEqual(new Set(["Februari 2023"]));
    expect(formatDate(month, "time")).toBe("");
  });
});

describe("a time", () => {
  test("has two figures for the hour and the minute", () => {
    expect(formatDate(at("Asia/Jakarta", 2023, 2, 28, 0, 5), "time")).toBe("00.05 WIB");
  });

  test("has a colon where a newsroom wants one", () => {
    expect(formatDate(minute, "time", { timeSeparator: ":" })).toBe("14:05 WIB");
    expect(formatDate(minute, "full", { timeSeparator: ":" })).toBe("Selasa, 28 Februari 2023 14:05 WIB");
  });

  test("is that of the moment's own zone, and bears its name", () => {
    const texts = zones.map((zone) => formatDate({ ...minute, zone }, "time"));
    expect(texts).toEqual(["14.05 WIB", "14.05 WIB", "15.05 WITA", "16.05 WIT"]);
    expect(zones.map(zoneName)).toEqual(["WIB", "WIB", "WITA", "WIT"]);
  });

  test("late in the west is the next day in the east", () => {
    const late = at("Asia/Jakarta", 2023, 12, 31, 22, 30);
    expect(formatDate({ ...late, zone: "Asia/Jayapura" }, "full")).toBe("Senin, 1 Januari 2024 00.30 WIT");
  });
});

test("a year before 1000 keeps four figures", () => {
  expect(formatDate(at("Asia/Jakarta", 645, 3, 1), "long")).toBe("1 Maret 0645");
});
