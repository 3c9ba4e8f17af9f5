import { describe, expect, test } from "vitest";
import type { WartaOptions } from "../../plugin/index.ts";
import { differences } from "../make/output.ts";
import { built, dataBlocks, links, newsroom, testOptions, texts } from "../make/site.ts";

const story = (name: string, date: string) => `
-- content/articles/${name}.md --
---
title: Berita ${name}
date: ${date}
category: berita
---

Warga membersihkan saluran air di kampung.
`;

const stories = (dates: Record<string, string>) =>
  Object.entries(dates)
    .map(([name, date]) => story(name, date))
    .join("");

const inZone = (timeZone: WartaOptions["site"]["timeZone"]) => ({
  options: { site: { ...testOptions.site, timeZone } },
});

const published = (page: Document) => dataBlocks(page)[0]?.datePublished;
const shownTime = (page: Document) => texts(page, "article time")[0];

describe("a story of the first and of the last minute of a day", async () => {
  const text = stories({
    "lewat-tengah-malam": "2023-02-28 00:15",
    "jelang-tengah-malam": "2023-02-28 23:59",
    "tepat-tengah-malam": "2023-03-02 00:00",
  });
  const site = await built(text, { env: { TZ: "UTC" } });

  test("stands at the day that its newsroom's clock showed, in its address, on its page and in its data", () => {
    const page = site.page("/2023/02/28/lewat-tengah-malam/");
    expect(shownTime(page)).toBe("Selasa, 28 Februari 2023 00.15 WIB");
    expect(published(page)).toBe("2023-02-28T00:15:00+07:00");
    expect(published(site.page("/2023/02/28/jelang-tengah-malam/"))).toBe("2023-02-28T23:59:00+07:00");
    expect(published(site.page("/2023/03/02/tepat-tengah-malam/"))).toBe("2023-03-02T00:00:00+07:00");
  });

  test("is listed on that day and on no other", () => {
    expect(links(site.page("/indeks/2023/02/28/"))).toEqual(
      expect.arrayContaining(["/2023/02/28/lewat-tengah-malam/", "/2023/02/28/jelang-tengah-malam/"]),
    );
    const days = site.addresses().filter((address) => /^\/indeks\/\d+\/\d+\/\d+\/$/.test(address));
    expect(days).toEqual(["/indeks/2023/02/28/", "/indeks/2023/03/02/"]);
  });

  test.each(["America/New_York", "Pacific/Kiritimati"])(
    "is the same byte for byte on a machine in %s",
    async (zone) => {
      const other = await built(text, { env: { TZ: zone } });
      expect(differences(other.output(), site.output())).toEqual([]);
    },
  );
});

const FORMS: readonly [written: string, published: string, shown: string][] = [
  ["2023-08-28 14:05", "2023-08-28T14:05:00+07:00", "Senin, 28 Agustus 2023 14.05 WIB"],
  ["2023-08-28T14:05:00+07:00", "2023-08-28T14:05:00+07:00", "Senin, 28 Agustus 2023 14.05 WIB"],
  ["2023-08-28T14:05:00+09:00", "2023-08-28T12:05:00+07:00", "Senin, 28 Agustus 2023 12.05 WIB"],
  ["2023-08-27T23:10:00Z", "2023-08-28T06:10:00+07:00", "Senin, 28 Agustus 2023 06.10 WIB"],
  ["Senin, 28 Agustus 2023 14.05 WIB", "2023-08-28T14:05:00+07:00", "Senin, 28 Agustus 2023 14.05 WIB"],
  ["28 Agustus 2023 14:05", "2023-08-28T14:05:00+07:00", "Senin, 28 Agustus 2023 14.05 WIB"],
  ["28 Agustus 2023 14:05 WITA", "2023-08-28T13:05:00+07:00", "Senin, 28 Agustus 2023 13.05 WIB"],
  ["29 Agustus 2023 01.30 WIT", "2023-08-28T23:30:00+07:00", "Senin, 28 Agustus 2023 23.30 WIB"],
  ["Senin, 28/08/2023, 14:05 WIB", "2023-08-28T14:05:00+07:00", "Senin, 28 Agustus 2023 14.05 WIB"],
  ["28 Agustus 2023 pukul 18.07 WIB", "2023-08-28T18:07:00+07:00", "Senin, 28 Agustus 2023 18.07 WIB"],
  ["SENIN, 28 AGUSTUS 2023 14.05 WIB", "2023-08-28T14:05:00+07:00", "Senin, 28 Agustus 2023 14.05 WIB"],
  ["28 Agustus 2023", "2023-08-28", "Senin, 28 Agustus 2023"],
  ["2023-08-28", "2023-08-28", "Senin, 28 Agustus 2023"],
  ["28 Agt 2023", "2023-08-28", "Senin, 28 Agustus 2023"],
  ["28 Agu 2023", "2023-08-28", "Senin, 28 Agustus 2023"],
  ["28 Ags 2023", "2023-08-28", "Senin, 28 Agustus 2023"],
  ["28 Agust 2023", "2023-08-28", "Senin, 28 Agustus 2023"],
  ["28/8/2023", "2023-08-28", "Senin, 28 Agustus 2023"],
  ["Senin (28/8/2023)", "2023-08-28", "Senin, 28 Agustus 2023"],
  ["14 Pebruari 2023", "2023-02-14", "Selasa, 14 Februari 2023"],
  ["14 Nop 2023", "2023-11-14", "Selasa, 14 November 2023"],
  ["Jum'at, 17 Nopember 2023 09.30 WIB", "2023-11-17T09:30:00+07:00", "Jumat, 17 November 2023 09.30 WIB"],
  ["Jum’at, 17 November 2023", "2023-11-17", "Jumat, 17 November 2023"],
  ["Ahad, 19 November 2023", "2023-11-19", "Minggu, 19 November 2023"],
  ["Kemis, 16 November 2023", "2023-11-16", "Kamis, 16 November 2023"],
];

describe("a date as newsrooms write it", async () => {
  const named = FORMS.map(([written], index) => [`bentuk-${index}`, written] as const);
  const site = await built(stories(Object.fromEntries(named)));

  test.each(FORMS.map((form, index) => [...form, index] as const))("%s is read", (_written, iso, shown, index) => {
    const day = iso.slice(0, 10).replaceAll("-", "/");
    const page = site.page(`/${day}/bentuk-${index}/`);
    expect([published(page), shownTime(page)]).toEqual([iso, shown]);
    expect(links(site.page(`/indeks/${day}/`))).toContain(`/${day}/bentuk-${index}/`);
  });

  test("a day without a time shows none anywhere", () => {
    const page = site.page("/2023/08/28/bentuk-11/");
    expect(texts(page, "article header").join()).not.toMatch(/WIB|00[.:]00/);
    expect(dataBlocks(page)[0]).toMatchObject({ datePublished: "2023-08-28", dateModified: "2023-08-28" });
  });
});

const WRONG: readonly [written: string, code: string][] = [
  ["31 Februari 2023", "no-such-day"],
  ["29 Februari 2023", "no-such-day"],
  ["31 Nopember 2023", "no-such-day"],
  ["2023-13-05", "no-such-day"],
  ["2023-00-10", "no-such-day"],
  ["2023-02-28 24:30", "no-such-time"],
  ["2023-02-28 14:65", "no-such-time"],
  ["Senin, 28 Februari 2023", "wrong-weekday"],
  ["Februari 2023", "bad-date"],
  ["kemarin sore", "bad-date"],
];

describe("a date that is none", async () => {
  const site = await built(story("benar", "2023-02-28 10:00"));
  const before = site.output();
  const names = WRONG.map(([written], index) => [`salah-${index}`, written] as const);
  site.write(stories(Object.fromEntries(names)));
  const result = await site.build();

  test("stops the build with one report of all of them, each with its line and its own cause", () => {
    expect(result.ok).toBe(false);
    expect(result.told).toEqual(WRONG.map(([, code], index) => `content/articles/salah-${index}.md:3 ${code}`));
    expect(result.log).toContain("10 kesalahan dalam 10 berkas");
  });

  test.each(WRONG)("%s is quoted in the report", (written) => {
    expect(result.log).toContain(`"${written}"`);
  });

  test("a wrong weekday is told with the right one", () => {
    expect(result.log).toMatch(/salah-7\.md.*Selasa/);
  });

  test("leaves the earlier pages as they were", () => {
    expect(differences(site.output(), before)).toEqual([]);
  });
});

const OLD: readonly [zone: WartaOptions["site"]["timeZone"], written: string, iso: string, day: string][] = [
  ["Asia/Jakarta", "1928-10-28 09:00", "1928-10-28T09:00:00+07:20", "28 Oktober 1928"],
  ["Asia/Jakarta", "1945-08-17 10:00", "1945-08-17T10:00:00+09:00", "17 Agustus 1945"],
  ["Asia/Jakarta", "1948-04-30 23:50", "1948-04-30T23:50:00+07:30", "30 April 1948"],
  ["Asia/Jakarta", "1949-08-23 08:15", "1949-08-23T08:15:00+08:00", "23 Agustus 1949"],
  ["Asia/Jakarta", "1955-04-18 09:00", "1955-04-18T09:00:00+07:30", "18 April 1955"],
  ["Asia/Jakarta", "1963-12-31 23:59", "1963-12-31T23:59:00+07:30", "31 Desember 1963"],
  ["Asia/Jakarta", "1964-01-01 00:00", "1964-01-01T00:00:00+07:00", "1 Januari 1964"],
  ["Asia/Makassar", "1943-06-01 07:00", "1943-06-01T07:00:00+09:00", "1 Juni 1943"],
  ["Asia/Makassar", "1950-08-17 10:00", "1950-08-17T10:00:00+08:00", "17 Agustus 1950"],
  ["Asia/Jayapura", "1955-12-27 09:00", "1955-12-27T09:00:00+09:30", "27 Desember 1955"],
  ["Asia/Jayapura", "1969-07-14 08:00", "1969-07-14T08:00:00+09:00", "14 Juli 1969"],
];

describe.each([...new Set(OLD.map(([zone]) => zone))])("an archive of a newsroom in %s", async (zone) => {
  const own = OLD.filter(([one]) => one === zone);
  const site = await built(stories(Object.fromEntries(own.map(([, date], n) => [`arsip-${n}`, date]))), inZone(zone));

  test.each(own.map(([, written, iso, day], n) => [written, iso, day, n] as const))(
    "has the offset that held at %s, and keeps the day",
    (_written, iso, day, n) => {
      const address = `/${iso.slice(0, 10).replaceAll("-", "/")}/arsip-${n}/`;
      const page = site.page(address);
      expect(published(page)).toBe(iso);
      expect(shownTime(page)).toContain(day);
      expect(links(site.page(`/indeks${address.slice(0, 12)}`))).toContain(address);
    },
  );
});

describe.each([
  ["Asia/Pontianak", "WIB", "+07:00"],
  ["Asia/Makassar", "WITA", "+08:00"],
  ["Asia/Jayapura", "WIT", "+09:00"],
] as const)("a newsroom in %s", async (zone, name, offset) => {
  const text = stories({ sini: "2024-06-10 00:30", "dari-jakarta": "2024-06-09 22:30 WIB" });
  const site = await built(text, inZone(zone));
  const fromJakarta = { "Asia/Pontianak": "09", "Asia/Makassar": "09", "Asia/Jayapura": "10" }[zone];

  test("begins its days at its own midnight and names its own zone", () => {
    const page = site.page("/2024/06/10/sini/");
    expect(published(page)).toBe(`2024-06-10T00:30:00${offset}`);
    expect(shownTime(page)).toBe(`Senin, 10 Juni 2024 00.30 ${name}`);
    expect(texts(site.page("/indeks/"), "main").join()).toContain(`Waktu dalam ${name}.`);
  });

  test("puts a story that a colleague dated in WIB on the day that it was here", () => {
    expect(site.has(`/2024/06/${fromJakarta}/dari-jakarta/`)).toBe(true);
    expect(links(site.page(`/indeks/2024/06/${fromJakarta}/`))).toContain(`/2024/06/${fromJakarta}/dari-jakarta/`);
  });
});

test("a newsroom that writes hours with a colon shows them so", async () => {
  const site = await built(story("pagi", "2024-06-10 08:05"), { options: { dates: { timeSeparator: ":" } } });
  expect(shownTime(site.page("/2024/06/10/pagi/"))).toBe("Senin, 10 Juni 2024 08:05 WIB");
});

test("the time of an update is the one written, never that of the file", async () => {
  const site = newsroom(`
-- content/articles/a.md --
---
title: Air surut
date: 2023-02-28 14:05
updated: 1 Maret 2023 06.20 WITA
category: berita
---

Air surut di semua kampung.
${story("b", "2023-02-28 15:00")}`);
  await site.build();
  const page = site.page("/2023/02/28/a/");
  expect(texts(page, "article header").join()).toContain("Diperbarui Rabu, 1 Maret 2023 05.20 WIB");
  expect(dataBlocks(page)[0]).toMatchObject({ dateModified: "2023-03-01T05:20:00+07:00" });
  expect(texts(site.page("/2023/02/28/b/"), "article header").join()).not.toContain("Diperbarui");
});
