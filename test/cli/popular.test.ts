import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { cliContext } from "../../plugin/siteOf.ts";
import type { CliSite, Outcome } from "../../src/cli/command.ts";
import { main } from "../../src/cli/main.ts";
import { article } from "../make/content.ts";
import type { Site } from "../make/site.ts";
import { room, warta } from "./program.ts";

const PHONE =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36";

interface Request {
  path?: string;
  day?: string;
  status?: number;
  agent?: string;
  method?: string;
}

/** A line of an access log, as nginx and Apache write it. */
function line({ path = "/2024/02/28/satu/", day = "28/Feb/2024:14:05:00 +0700", status = 200, ...more }: Request = {}) {
  const { agent = PHONE, method = "GET" } = more;
  return `203.0.113.9 - - [${day}] "${method} ${path} HTTP/1.1" ${status} 5120 "https://mesin.example/" "${agent}"\n`;
}

const DUA = "/2024/02/27/dua/";
const files = `-- content/articles/satu.md --
${article({ title: "Satu", aliases: "[/lama/satu/]" })}
-- content/articles/dua.md --
${article({ title: "Dua", date: "2024-02-27" })}
-- content/articles/nanti.md --
${article({ title: "Nanti", date: "2030-01-01" })}
-- content/redirects.yaml --
/?p=7: ${DUA}
/pendek/: ${DUA}
`;

let site: Site;
let opened: CliSite;
beforeAll(async () => {
  site = room(files);
  const found = await within(site.folder, () => cliContext.site(undefined));
  const edition = within(site.folder, () => found.prepare());
  // read once for all counts
  opened = { ...found, prepare: () => edition };
});
afterEach(() => site.remove("content/data"));

function popular(...words: string[]): Promise<Outcome> {
  return within(site.folder, () => main(["popular", ...words], { ...cliContext, site: async () => opened }));
}

/** Until what runs has ended, whether it is waited for or not. */
function within<T>(folder: string, run: () => T): T {
  const before = process.cwd();
  const back = () => process.chdir(before);
  process.chdir(folder);
  const value = run();
  if (value instanceof Promise) return value.finally(back) as T;
  back();
  return value;
}

async function count(log: string | Uint8Array, ...flags: string[]) {
  site.writeBytes("access.log", log);
  const { code, text, complaint } = await popular("access.log", ...flags);
  const path = join(site.folder, "content/data/popular.json");
  const written = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  return { code, said: text ?? complaint ?? "", written, articles: written?.articles };
}

describe("warta popular", () => {
  test("puts the most read story first, and the next build takes it from there", async () => {
    const log = line() + line({ path: DUA }) + line({ path: DUA, status: 304 });
    const { code, said, written } = await count(log);
    expect(code).toBe(0);
    expect(said).toBe(
      "3 bacaan dari 3 baris di 1 berkas (dilewati: 0 oleh robot, 0 baris rusak), sampai 28/2/2024; 2 berita di content/data/popular.json",
    );
    expect(written).toEqual({ days: 7, articles: [DUA, "/2024/02/28/satu/"] });
    expect((await warta(site, "build", "--quiet")).code).toBe(0);
    expect(site.read("index.html")).toContain("Terpopuler");
  });

  test.each<[what: string, request: Request, counts: boolean]>([
    ["with a query behind it", { path: `${DUA}?utm_source=wa#x` }, true],
    ["without its last slash", { path: "/2024/02/27/dua" }, true],
    ["by the name of its file", { path: `${DUA}index.html` }, true],
    ["as a proxy's client asks for it", { path: `http://uji.example${DUA}` }, true],
    ["at an address that redirects to it", { path: "/pendek/" }, true],
    ["that the browser still had", { path: DUA, status: 304 }, true],
    [
      "of a telephone whose maker is called Cubot",
      { path: DUA, agent: "Mozilla/5.0 (Linux; Android 9; CUBOT_X19)" },
      true,
    ],
    ["that was redirected", { path: DUA, status: 301 }, false],
    ["that was not found", { path: DUA, status: 404 }, false],
    ["of which only the head was asked for", { path: DUA, method: "HEAD" }, false],
    [
      "by Googlebot",
      { path: DUA, agent: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" },
      false,
    ],
    ["by what makes previews for WhatsApp", { path: DUA, agent: "WhatsApp/2.24.9 A" }, false],
    ["by a program that does not say its name", { path: DUA, agent: "-" }, false],
    ["by curl", { path: DUA, agent: "curl/8.5.0" }, false],
    ["of a list", { path: "/berita/" }, false],
    ["of a story that is not published", { path: "/2030/01/01/nanti/" }, false],
    ["at an address that climbs out", { path: "/../../etc/passwd" }, false],
    ["at an address with a broken percent sign", { path: "/%E0%A4%A/" }, false],
  ])("a request %s", async (_what, request, counts) => {
    const { articles } = await count(line() + line(request) + line(request));
    expect(articles).toEqual(counts ? [DUA, "/2024/02/28/satu/"] : ["/2024/02/28/satu/"]);
  });

  test("counts a story's earlier addresses for the story", async () => {
    const log = line({ path: DUA }) + line({ path: "/lama/satu/" }) + line();
    expect((await count(log)).articles).toEqual(["/2024/02/28/satu/", DUA]);
  });

  test("counts the days back from the newest line, whatever the order of the lines and their zones", async () => {
    const old = line({ path: DUA, day: "21/Feb/2024:08:05:00 +0100" });
    const log =
      old +
      line({ day: "20/Feb/2024:14:00:00 +0700" }).repeat(5) +
      line({ path: "/x", day: "28/Feb/2024:06:30:00 +0000" });
    expect((await count(log)).articles).toEqual([DUA]);
    expect((await count(log, "--days", "9")).written).toEqual({ days: 9, articles: ["/2024/02/28/satu/", DUA] });
  });

  test("reads Logpush's lines of JSON, with times in each of its forms", async () => {
    const json = (stamp: unknown, uri: string) =>
      `${JSON.stringify({
        ClientRequestMethod: "GET",
        ClientRequestURI: uri,
        EdgeResponseStatus: 200,
        EdgeStartTimestamp: stamp,
        ClientRequestUserAgent: PHONE,
      })}\n`;
    const log =
      json("2024-02-28T07:05:00Z", DUA) +
      json(1709103900, `${DUA}?a=1`) +
      json(1709103900000000000, "/2024/02/28/satu/");
    const { said, articles } = await count(log);
    expect(said).toContain("3 bacaan dari 3 baris");
    expect(said).toContain("sampai 28/2/2024");
    expect(articles).toEqual([DUA, "/2024/02/28/satu/"]);
  });

  test("reads packed logs and plain ones side by side, each once", async () => {
    site.writeBytes("a.gz", Buffer.concat([gzipSync(line({ path: DUA })), gzipSync(line({ path: DUA }))]));
    site.writeBytes("b.log", line());
    const { text = "" } = await popular("a.gz", "b.log", "b.log");
    expect(text).toContain("3 bacaan dari 3 baris di 2 berkas");
  });
});

describe("what is damaged is left out and told:", () => {
  test.each<[what: string, junk: string | Uint8Array, damaged: number]>([
    [
      "bytes of anything",
      Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 131 + (at >> 3)) % 256)).filter((one) => one !== 10),
      1,
    ],
    ["a line of many megabytes", `${line().trimEnd().repeat(50_000)}`, 1],
    ["a line that never ends its quotes", `1.1.1.1 - - [28/Feb/2024:14:05:00 +0700] "${"\\".repeat(60_000)}`, 1],
    ["half a line", line().slice(0, 60), 1],
    ["a month that there is not", line({ day: "28/Fab/2024:14:05:00 +0700" }).trimEnd(), 1],
    ["an hour that there is not", line({ day: "28/Feb/2024:25:05:00 +0700" }).trimEnd(), 1],
    ["JSON that is cut", '{"ClientRequestMethod":"GET"', 1],
    ["JSON of something else", '{"level":"info"}', 1],
    ["empty lines, which are nothing", "\n\r\n", 0],
  ])("%s", async (_what, junk, damaged) => {
    const { said, articles } = await count(
      Buffer.concat([Buffer.from(line()), Buffer.from(junk), Buffer.from(`\n${line()}`)]),
    );
    expect(said).toContain(`2 bacaan dari ${2 + damaged} baris`);
    expect(said).toContain(`${damaged} baris rusak`);
    expect(articles).toEqual(["/2024/02/28/satu/"]);
  });

  test("a packed log that ends early counts as far as it goes", async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => line({ path: at % 3 ? DUA : `/x/${(at * 7919) % 9973}/` }));
    const packed = gzipSync(lines.join(""));
    const { code, said, articles } = await count(packed.subarray(0, packed.length >> 1));
    expect([code, articles]).toEqual([0, [DUA]]);
    expect(said).toContain("terpotong: access.log");
  });
});

describe("nothing is written", () => {
  test("where no story was read", async () => {
    expect(await count(line({ path: "/berita/" }))).toMatchObject({
      code: 1,
      said: "warta popular: tidak ada bacaan berita dalam 1 baris di 1 berkas (dilewati: 0 oleh robot, 0 baris rusak); content/data/popular.json tidak diubah",
      written: undefined,
    });
  });

  test.each([
    [[], /tulis satu berkas log/],
    [["--days", "0", "access.log"], /1 sampai 366/],
    [["--days", "7.5", "access.log"], /1 sampai 366/],
    [["tiada.log"], /tidak dapat dibaca: .*tiada\.log/],
    [["content"], /tidak dapat dibaca: /],
  ])("for %j", async (argv, complaint) => {
    expect(await popular(...argv)).toEqual({ code: 2, complaint: expect.stringMatching(complaint) });
    expect(existsSync(join(site.folder, "content/data"))).toBe(false);
  });
});
