import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { article } from "../make/content.ts";
import { TEST_EPOCH } from "../make/site.ts";
import { room, warta } from "./program.ts";

beforeAll(() => void vi.stubEnv("SOURCE_DATE_EPOCH", TEST_EPOCH));
afterAll(() => void vi.unstubAllEnvs());

/** A hundred stories, of which the last days before the build's moment, 1 March 2025, saw sixty. */
const stories = Array.from({ length: 100 }, (_, at) => {
  const day = String((at % 28) + 1).padStart(2, "0");
  const date = at < 60 ? `2025-0${1 + (at % 2)}-${day} 08:00` : `2023-03-${day} 08:00`;
  return `-- content/articles/a${at}.md --\n${article({ title: `Berita ${at}`, date })}`;
}).join("");

test("a host is told with files now, files a month, and the month in which its limit is met", async () => {
  const { code, text = "" } = await warta(room(stories), "check", "--host", "cloudflare");
  expect(code).toBe(0);
  const [counted, files, pace, met] = text.split("\n");
  expect(counted).toBe("100 berita diperiksa, tidak ada kesalahan");
  const [, now] = /^Cloudflare Pages: (\d+) berkas dari 20\.000 \(0,\d %\)$/.exec(files ?? "") ?? [];
  expect(Number(now)).toBeGreaterThan(100);
  const [, monthly] = /^laju 90 hari terakhir: 20 berita dan (\d+) berkas sebulan$/.exec(pace ?? "") ?? [];
  // twenty stories with their share of the archive's pages
  expect(Number(monthly)).toBe(Math.round((20 * Number(now)) / 100));
  const [, year] = /^dengan laju itu batasnya tercapai pada [A-Z][a-z]+ (\d{4})$/.exec(met ?? "") ?? [];
  const years = (20_000 - Number(now)) / Number(monthly) / 12;
  expect(Math.abs(Number(year) - (2025 + years))).toBeLessThan(2);
});

test("a host without such a limit says so, and an archive that stands still meets none", async () => {
  const nginx = await warta(room(stories), "check", "--host", "nginx");
  expect(nginx.text).toMatch(/^nginx: \d+ berkas; jumlahnya tidak dibatasi$/m);
  const still = room(`-- content/articles/a.md --\n${article()}`, { reports: "en" });
  expect((await warta(still, "check", "--host", "cloudflare")).text).toContain("is not met within a hundred years");
});

test("limits of that host are held against the site, whatever its own is", async () => {
  const site = room(`-- content/articles/a.md --\n${article({}, "![Pidato](pidato.mp3)")}`, {
    hosting: { host: "nginx" },
  });
  site.writeBytes("content/media/pidato.mp3", new Uint8Array(26_214_401));
  const { code, text } = await warta(site, "check", "--host", "cloudflare");
  expect(code).toBe(1);
  expect(text).toMatch(/^warta check error host-limit bita dalam satu berkas di Cloudflare Pages: 26\.214\.401/);
  expect((await warta(site, "check")).code).toBe(0);
});

test("an unknown host is told with what was meant", async () => {
  const { code, complaint } = await warta(room(stories), "check", "--host", "cloudflair");
  expect([code, complaint]).toEqual([2, 'warta check: host "cloudflair" tidak dikenal; maksudnya "cloudflare"?']);
});
