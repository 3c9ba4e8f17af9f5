import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDate, parseDate, type Zone } from "../../src/dates/index.ts";
import { anyZone, read, refusal } from "./moments.ts";

/** A written date in a Jakarta newsroom, and the ISO form of what it tells; the zone only where it is another. */
const written: [text: string, iso: string, zone?: Zone][] = [
  // as newsrooms set a story's date line
  ["Selasa, 28 Februari 2023 14.05 WIB", "2023-02-28T14:05:00+07:00"],
  ["Selasa, 28 Februari 2023 | 14:05 WIB", "2023-02-28T14:05:00+07:00"],
  ["Selasa, 28 Februari 2023 - 14:05 WIB", "2023-02-28T14:05:00+07:00"],
  ["Selasa, 28 Februari 2023 – 14:05 WIB", "2023-02-28T14:05:00+07:00"],
  ["Selasa 28 Feb 2023 14:05 WIB", "2023-02-28T14:05:00+07:00"],
  ["Selasa, 28/02/2023, 14:05 WIB", "2023-02-28T14:05:00+07:00"],
  ["28/02/2023, 14:05 WIB", "2023-02-28T14:05:00+07:00"],
  ["28 Februari 2023, 14.05", "2023-02-28T14:05:00+07:00"],
  ["28 Februari 2023 pukul 18.07 WIB", "2023-02-28T18:07:00+07:00"],
  ["28 Februari 2023 pkl. 9.30", "2023-02-28T09:30:00+07:00"],
  ["Selasa (28/2/2023) pukul 18.07 WIB", "2023-02-28T18:07:00+07:00"],
  ["Pada hari Selasa, tanggal 28 Februari 2023, pukul: 18.07 WIB", "2023-02-28T18:07:00+07:00"],
  // zones are named
  ["28 Februari 2023 14:05 WITA", "2023-02-28T14:05:00+08:00", "Asia/Makassar"],
  ["28 Februari 2023 14:05 wit", "2023-02-28T14:05:00+09:00", "Asia/Jayapura"],
  ["28 Februari 2023 14:05WIB", "2023-02-28T14:05:00+07:00"],
  ["28 Februari 2023 14:05 (WITA)", "2023-02-28T14:05:00+08:00", "Asia/Makassar"],
  // days alone
  ["28 Februari 2023", "2023-02-28"],
  ["28 Feb 2023", "2023-02-28"],
  ["28 Feb. 2023", "2023-02-28"],
  ["28-Feb-2023", "2023-02-28"],
  ["28/Feb/2023", "2023-02-28"],
  ["28/2/2023", "2023-02-28"],
  ["28 / 2 / 2023", "2023-02-28"],
  ["03/02/2023", "2023-02-03"],
  ["28-02-2023", "2023-02-28"],
  ["28.02.2023", "2023-02-28"],
  ["28.02.2023 14.05", "2023-02-28T14:05:00+07:00"],
  ["Selasa (28/2/2023)", "2023-02-28"],
  ["Selasa(28/2/2023)", "2023-02-28"],
  ["1 Maret 2023", "2023-03-01"],
  ["01 Maret 2023", "2023-03-01"],
  ["29 Februari 2024", "2024-02-29"],
  ["29 Februari 2000", "2000-02-29"],
  // months alone
  ["Februari 2023", "2023-02"],
  ["Feb. 2023", "2023-02"],
  ["2023-02", "2023-02"],
  // machines' forms
  ["2023-02-28", "2023-02-28"],
  ["2023/02/28", "2023-02-28"],
  ["2023-2-8", "2023-02-08"],
  ["2023-02-28 14:05", "2023-02-28T14:05:00+07:00"],
  ["2023-02-28 14.05", "2023-02-28T14:05:00+07:00"],
  ["2023-02-28 14:05:33", "2023-02-28T14:05:33+07:00"],
  ["2023-02-28 16:30 WIB", "2023-02-28T16:30:00+07:00"],
  ["2023-02-28T14:05", "2023-02-28T14:05:00+07:00"],
  ["2023-02-28T14:05:00+07:00", "2023-02-28T14:05:00+07:00"],
  ["2023-02-28t07:05:00z", "2023-02-28T14:05:00+07:00"],
  ["2023-02-28T07:05:00Z", "2023-02-28T14:05:00+07:00"],
  ["2023-02-28T07:05:33.987Z", "2023-02-28T14:05:33+07:00"],
  ["2023-02-28T14:05:00-03:30", "2023-03-01T00:35:00+07:00"],
  ["2023-02-28 14:05:00 +0700", "2023-02-28T14:05:00+07:00"],
  ["2023-02-28 14:05:00 +08", "2023-02-28T13:05:00+07:00"],
  ["28 Februari 2023 14:05 GMT+7", "2023-02-28T14:05:00+07:00"],
  ["28 Februari 2023 14:05 UTC+8", "2023-02-28T13:05:00+07:00"],
  ["28 Februari 2023 07:05 UTC", "2023-02-28T14:05:00+07:00"],
  ["Tue, 28 Feb 2023 14:05:00 +0700", "2023-02-28T14:05:00+07:00"],
  ["Tue, 28 Feb 2023 23:05:00 GMT", "2023-03-01T06:05:00+07:00"],
  // years from end to end
  ["0001-01-01", "0001-01-01"],
  ["1 Januari 0087", "0087-01-01"],
  ["31 Desember 9999 23.59", "9999-12-31T23:59:00+07:00"],
];

describe("what a newsroom writes is read", () => {
  test.each(written)("%s", (text, iso, zone = "Asia/Jakarta") => {
    const moment = read(text);
    expect(isoDate(moment)).toBe(iso);
    expect(moment.zone).toBe(zone);
  });
});

describe("the newsroom's zone", () => {
  test("counts where the text names none", () => {
    expect(isoDate(read("28 Februari 2023 14.05", "Asia/Jayapura"))).toBe("2023-02-28T14:05:00+09:00");
    expect(isoDate(read("2023-02-28 00:15", "Asia/Makassar"))).toBe("2023-02-28T00:15:00+08:00");
  });

  test("is Pontianak's where it writes WIB, and Jakarta's for all others", () => {
    expect(read("28 Februari 2023 14.05 WIB", "Asia/Pontianak").zone).toBe("Asia/Pontianak");
    expect(read("28 Februari 2023 14.05 WIB", "Asia/Makassar").zone).toBe("Asia/Jakarta");
  });

  test("gives way to a zone that is named", () => {
    const moment = read("28 Februari 2023 14.05 WITA", "Asia/Jayapura");
    expect(moment.zone).toBe("Asia/Makassar");
    expect(isoDate(moment)).toBe("2023-02-28T14:05:00+08:00");
  });

  test("is borne by an instant that a numeric offset gives", () => {
    const moment = read("2023-02-28T07:05:00Z", "Asia/Jayapura");
    expect(moment.zone).toBe("Asia/Jayapura");
    expect(isoDate(moment)).toBe("2023-02-28T16:05:00+09:00");
  });

  test("is no fixed offset: WIB of 1949 stood at +08:00 and WIT of 1960 at +09:30", () => {
    expect(isoDate(read("27 Desember 1949 09.00 WIB"))).toBe("1949-12-27T09:00:00+08:00");
    expect(isoDate(read("1 Mei 1960 09.00 WIT"))).toBe("1960-05-01T09:00:00+09:30");
  });
});

describe("a day without a time", () => {
  test("has precision day and begins with the day in its zone", () => {
    const moment = read("28 Februari 2023", "Asia/Makassar");
    expect(moment).toEqual({ epoch: Date.UTC(2023, 1, 27, 16), zone: "Asia/Makassar", precision: "day" });
  });

  test("is a month where no day is written, and begins with the month", () => {
    const moment = read("Februari 2023", "Asia/Jayapura");
    expect(moment).toEqual({ epoch: Date.UTC(2023, 0, 31, 15), zone: "Asia/Jayapura", precision: "month" });
  });
});

describe("a weekday", () => {
  test("that does not match is refused with the right one", () => {
    const refused = { ok: false, problem: "wrong-weekday", day: "Selasa" };
    expect(parseDate("Senin, 28 Februari 2023", "Asia/Jakarta")).toEqual(refused);
    expect(parseDate("Minggu (28/2/2023) 14.05 WIB", "Asia/Jakarta")).toEqual(refused);
  });

  test("is that of the day as written, also where the instant falls on another in the newsroom", () => {
    expect(isoDate(read("Selasa, 28 Februari 2023 23.30 GMT"))).toBe("2023-03-01T06:30:00+07:00");
    expect(parseDate("Rabu, 28 Februari 2023 23.30 GMT", "Asia/Jakarta")).toMatchObject({ day: "Selasa" });
  });
});

describe("a day that no calendar has is refused as such", () => {
  test.each([
    "31 Februari 2023",
    "31 Februari 2023 14.05 WIB",
    "Senin, 31 Februari 2023",
    "29 Februari 2023",
    "29 Februari 1900",
    "31 April 2023",
    "0 Maret 2023",
    "32 Januari 2023",
    "2023-13-05",
    "2023-02-30T10:00:00+07:00",
    "2023-13",
    "2023-00-10",
    "2/28/2023",
    "1 Januari 0000",
    "0001-01-01T00:00:00+15:00",
    "9999-12-31T23:59:00-12:00",
  ])("%s", (text) => {
    expect(refusal(text)).toBe("no-such-day");
  });
});

describe("a time that no clock shows is refused as such", () => {
  test.each([
    "28 Februari 2023 25:00",
    "28 Februari 2023 24.00 WIB",
    "28 Februari 2023 14.75",
    "2023-02-28 14:60",
    "2023-02-28T14:05:60Z",
    "Selasa (28/2/2023) pukul 31.05 WIB",
  ])("%s", (text) => {
    expect(refusal(text)).toBe("no-such-time");
  });
});

describe("what is no date is refused", () => {
  test.each([
    "",
    " ",
    "kemarin",
    "2023",
    "28",
    "20230228",
    "1677567900",
    "28 Februari",
    "28/2",
    "28/2/23",
    "28 Feb '23",
    "28-02-20233",
    "128/2/2023",
    "28/2-2023",
    "28 Foo 2023",
    "Selasah, 28 Februari 2023",
    "Februari, 28 2023",
    "Selasa, Februari 2023",
    "Februari 2023 14.05",
    "pukul 18.07 WIB",
    "14.05 WIB",
    "28 Februari 2023 14",
    "28 Februari 2023 WIB",
    "28 Februari 2023 2:05 PM",
    "28 Februari 2023 14:05 EST",
    "28 Februari 2023 14:05 WIB +07:00",
    "28 Februari 2023 14:05 +25:00",
    "28 Februari 2023 14:05 +07:75",
    "28 Februari 2023 14.05:33",
    "28 Februari 2023 14.05 WIB dini hari",
    "28 Februari 2023 - 1 Maret 2023",
    "Invalid Date",
    "null",
    "٢٨/٢/٢٠٢٣",
    "-28 Februari 2023",
    "1,5 Februari 2023",
  ])("%j", (text) => {
    expect(refusal(text)).toBe("bad-date");
  });
});

describe("what an editor pastes", () => {
  test.each([
    ["no-break blanks", "Selasa,\u00a028\u00a0Februari\u202f2023\u200914.05\u00a0WIB"],
    ["invisible characters", "\ufeffSelasa, 28\u200b Februari\u200d 2023 \u200e14.05\u2060 WI\u00adB"],
    ["dashes of all lengths", "Selasa, 28 Februari 2023 — 14.05 WIB"],
    ["a no-break hyphen in a day", "28\u201102\u20112023 14.05 WIB"],
    ["full-width digits", "２８ Februari ２０２３ 14．05 WIB"],
    ["blanks and line ends round it", "\r\n\t Selasa, 28  Februari\n2023   14.05 WIB \u3000"],
    ["capitals", "SELASA, 28 FEBRUARI 2023 14.05 WIB"],
    ["a middle dot", "Selasa, 28 Februari 2023 · 14.05 WIB"],
  ])("may have %s", (_, text) => {
    expect(isoDate(read(text))).toBe("2023-02-28T14:05:00+07:00");
  });

  test.each(["'", "’", "‘", "ʼ", "`", "´", "′"])("may write Jumat with %s", (apostrophe) => {
    expect(isoDate(read(`Jum${apostrophe}at, 17 November 2023`))).toBe("2023-11-17");
  });
});

describe("hostile text", () => {
  test.each([
    ["a very long text", "28 Februari 2023 ".repeat(100_000)],
    ["a date drawn out beyond all use", `28 Februari 2023${" ".repeat(200)}14.05`],
    ["digits only", "1".repeat(100_000)],
    ["blanks only", " ".repeat(100)],
    ["signs that grow when they are made plain", "\ufdfa".repeat(120)],
    ["marks without end", "28-".repeat(40)],
    ["words without end", "a".repeat(120)],
    ["a null byte", "28 Februari 2023\0"],
    ["half a character", "28 Februari 2023 \ud800"],
    ["a name of an object's own", "28 constructor 2023"],
    ["a weekday of an object's own", "__proto__, 28 Februari 2023"],
  ])("is refused: %s", (_, text) => {
    expect(refusal(text)).toBe("bad-date");
  });

  test("never throws, and whatever is read is a moment of four-digit years", () => {
    const piece = fc.constantFrom(
      ..."Selasa|28|Februari|2023|0001|9999|/|-|.|:| |,|(|)|T|Z|+|WIB|WITA|14|05|pukul|'|\u00a0|31|2|0|é".split("|"),
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 130 }),
      fc.array(piece).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(texts, anyZone, (text, zone) => {
        const parsed = parseDate(text, zone);
        if (parsed.ok) expect(isoDate(parsed.moment)).toMatch(/^\d{4}-\d\d/);
      }),
      { numRuns: 3000 },
    );
  });
});
