import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const door = new URL("../../src/dates/index.ts", import.meta.url).href;

/** Reads and writes dates of all kinds in a process of its own, and prints what came of it. */
const program = `
  import { dateStyles, formatDate, isoDate, parseDate, rfc3339, rfc822, zones } from ${JSON.stringify(door)};
  const texts = ["2023-02-28 00:15", "Jum'at, 17 Nopember 2023 09.30", "1948-04-30 23:45", "29 Februari 2024", "Mei 1945",
    "2023-02-28T20:05:00Z", "28 Februari 2023 23.59 WITA", "31 Februari 2023", "1920-05-05 00:00", "0001-01-01"];
  for (const zone of zones) for (const text of texts) {
    const parsed = parseDate(text, zone);
    console.log(JSON.stringify(parsed));
    if (!parsed.ok) continue;
    console.log([isoDate, rfc3339, rfc822].map((write) => write(parsed.moment)).join(" | "));
    console.log(dateStyles.map((style) => formatDate(parsed.moment, style)).join(" | "));
  }`;

function outputUnder(env: Record<string, string>): string {
  const args = ["--input-type=module", "--eval", program];
  return execFileSync(process.execPath, args, { env: { PATH: process.env.PATH, ...env }, encoding: "utf8" });
}

test("the zone and the locale of the process change no date", () => {
  const plain = outputUnder({ TZ: "UTC", LANG: "C" });
  expect(plain).toContain("Jumat, 17 November 2023 09.30 WIB");
  expect(outputUnder({ TZ: "Asia/Jayapura", LANG: "id_ID.UTF-8", LC_ALL: "id_ID.UTF-8" })).toBe(plain);
  expect(outputUnder({ TZ: "America/New_York", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" })).toBe(plain);
  expect(outputUnder({ TZ: "Pacific/Apia", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" })).toBe(plain);
});
