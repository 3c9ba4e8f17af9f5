import { describe, expect, test } from "vitest";
import { isoDate, monthName, weekdayName } from "../../src/dates/index.ts";
import { read } from "./moments.ts";

const months = {
  1: "Januari Jan Djanuari January",
  2: "Februari Feb Febr Pebruari Peb Febuari February",
  3: "Maret Mar Mrt March",
  4: "April Apr",
  5: "Mei May",
  6: "Juni Jun Djuni June",
  7: "Juli Jul Djuli July",
  8: "Agustus Agt Agust Ags Agu Agus Agst Agoestoes August Aug",
  9: "September Sep Sept Spt",
  10: "Oktober Okt October Oct",
  11: "November Nov Nopember Nop",
  12: "Desember Des December Dec",
};

/** Each with a day of its own: 27 February 2023 was a Monday. */
const weekdays = {
  "27 Februari 2023": "Senin Sen Senen Monday Mon",
  "28 Februari 2023": "Selasa Sel Slasa Tuesday Tue",
  "1 Maret 2023": "Rabu Rab Rebo Rabo Wednesday Wed",
  "2 Maret 2023": "Kamis Kam Kemis Thursday Thu",
  "3 Maret 2023": "Jumat Jum Jum'at Jum’at Jumaat Djumat Djum'at Friday Fri",
  "4 Maret 2023": "Sabtu Sab Saptu Saturday Sat",
  "5 Maret 2023": "Minggu Min Mgg Ahad Ahd Sunday Sun",
};

describe("a month is known by every spelling", () => {
  test.each(Object.entries(months))("month %s: %s", (month, spellings) => {
    for (const word of spellings.split(" ")) {
      for (const spelling of [word, word.toUpperCase(), word.toLowerCase(), `${word}.`]) {
        expect(isoDate(read(`28 ${spelling} 2023`)), spelling).toBe(`2023-${month.padStart(2, "0")}-28`);
      }
    }
  });
});

describe("a weekday is known by every spelling", () => {
  test.each(Object.entries(weekdays))("%s: %s", (day, spellings) => {
    for (const word of spellings.split(" ")) {
      for (const spelling of [word, word.toUpperCase(), word.toLowerCase(), `${word}.`]) {
        expect(read(`${spelling}, ${day}`), spelling).toEqual(read(day));
      }
    }
  });
});

describe("names are Indonesian", () => {
  test("of months, long and short", () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    expect(numbers.map((month) => monthName(month)).join(" ")).toBe(
      "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    );
    expect(numbers.map((month) => monthName(month, "short")).join(" ")).toBe(
      "Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des",
    );
  });

  test("of weekdays, Monday first", () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7];
    expect(numbers.map((day) => weekdayName(day)).join(" ")).toBe("Senin Selasa Rabu Kamis Jumat Sabtu Minggu");
    expect(numbers.map((day) => weekdayName(day, "short")).join(" ")).toBe("Sen Sel Rab Kam Jum Sab Min");
  });

  test("and there is no thirteenth month and no eighth day", () => {
    expect(() => monthName(13)).toThrow(RangeError);
    expect(() => weekdayName(0)).toThrow(RangeError);
  });
});
