import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { recipesMark } from "../../src/pictures/recipes.ts";
import { eleventy, run } from "../make/command.ts";
import { article } from "../make/content.ts";
import { configuration, newsroom, type Site } from "../make/site.ts";

const two = (number: number) => String(number).padStart(2, "0");
const stories = Array.from({ length: 50 }, (_, at) => {
  const date = `2024-02-${two(1 + (at % 28))} 08:${two(at)}`;
  return `-- content/articles/2024/cerita-${at}.md --\n${article({ title: `Cerita ${at}`, date, author: "budi" }, `Isi cerita ${at}.`)}`;
});

// by its whole address: Eleventy follows paths, and one that leads out of the site shifts all that it watches
const plugin = pathToFileURL(join(inject("bundle"), "index.js")).href;

/** However these tests end, their server does too: its input is a pipe that breaks with them. */
const ENDS_WITH_ITS_PARENT = 'process.stdin.on("end", () => process.exit()).resume(); require(process.argv[1]);';

let site: Site;
let server: ChildProcess;
let log = "";

/** Waits until something is so; how long that takes is the bench's affair. */
async function until(so: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !so(); waited += 50) {
    if (waited > 40_000) throw new Error(`${what}: not in time; the server said\n${log}`);
    await sleep(50);
  }
}

const path = (id: string) => join(site.folder, "content", "articles", "2024", `${id}.md`);
const output = (address: string) => join(site.folder, "_site", address, "index.html");
const shows = (address: string, text: string) =>
  existsSync(output(address)) && readFileSync(output(address), "utf8").includes(text);

beforeAll(async () => {
  site = newsroom(
    `${stories.join("")}-- content/people/budi.yaml --\nname: Budi Santoso\n-- eleventy.config.js --\n${configuration(
      { related: { count: 3 }, pictures: { store: "https://foto.example" } },
      plugin,
    )}-- package.json --\n{ "type": "module" }\n-- .gitignore --\n.cache/\n_site/\n`,
  );
  mkdirSync(join(site.folder, ".cache"));
  server = spawn(process.execPath, ["--eval", ENDS_WITH_ITS_PARENT, "--", eleventy, "--serve", "--port=0"], {
    cwd: site.folder,
    env: { ...process.env, GITHUB_ACTIONS: "", SOURCE_DATE_EPOCH: "1740787200" },
  });
  const note = (text: Buffer) => {
    log += text;
  };
  server.stdout?.on("data", note);
  server.stderr?.on("data", note);
  await until(() => log.includes("Watching"), "the server");
});

afterAll(() => void server?.kill("SIGKILL"));

test("an edited story is on its page, and its new headline in the lists", async () => {
  writeFileSync(path("cerita-7"), article({ title: "Judul baru", date: "2024-02-08 08:07" }, "Isi yang disunting."));
  await until(() => shows("2024/02/08/cerita-7", "Isi yang disunting."), "the edit");
  await until(() => shows("indeks/2024/02/08", "Judul baru"), "the headline on its day");
});

test("a new story has its page, in a new folder too, and comes to its related stories", async () => {
  const file = join(site.folder, "content", "articles", "2025", "01", "berita-baru.md");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, article({ title: "Cerita yang baru", date: "2025-01-02 08:00" }, "Isi cerita 3, disunting."));
  await until(() => shows("2025/01/02/berita-baru", "Cerita yang baru"), "the new story");
  await until(() => shows("", "Cerita yang baru"), "the front page");
  await until(() => shows("2025/01/02/berita-baru", "/2024/02/"), "its related stories");
});

test("a renamed story moves, and nothing stays at its old address", async () => {
  renameSync(path("cerita-8"), path("cerita-pindah"));
  await until(() => shows("2024/02/09/cerita-pindah", "Isi cerita 8."), "the new address");
  await until(() => !existsSync(dirname(output("2024/02/09/cerita-8"))), "the old one");
});

test("a deleted story is gone from its page and from the lists", async () => {
  rmSync(path("cerita-9"));
  await until(() => !existsSync(output("2024/02/10/cerita-9")), "the deletion");
  await until(() => !shows("indeks/2024/02/10", "Cerita 9<"), "the list");
});

test("a faulty edit is reported, leaves its page, and serving goes on", async () => {
  writeFileSync(path("cerita-10"), article({ category: "berta" }, "Isi yang keliru."));
  await until(() => /cerita-10\.md:4\S* error unknown-category/.test(log), "the report");
  expect(shows("2024/02/11/cerita-10", "Isi cerita 10.")).toBe(true);
  writeFileSync(path("cerita-11"), article({ title: "Cerita 11", date: "2024-02-12 08:11" }, "Isi sesudah itu."));
  writeFileSync(path("cerita-10"), article({ title: "Cerita 10", date: "2024-02-11 08:10" }, "Isi yang diperbaiki."));
  await until(() => shows("2024/02/11/cerita-10", "Isi yang diperbaiki."), "the mended story");
  await until(() => shows("2024/02/12/cerita-11", "Isi sesudah itu."), "the other story");
});

test("what a build wrote that failed over another page is known to the next one", async () => {
  const of = (at: number, text: string) =>
    article({ title: `Cerita ${at}`, date: `2024-02-${1 + at} 08:${at}`, author: "budi" }, text);
  // a folder where the page must be
  const blocked = output("2024/02/13/cerita-12");
  rmSync(blocked);
  mkdirSync(join(blocked, "dalam"), { recursive: true });
  writeFileSync(path("cerita-12"), of(12, "Isi yang tidak dapat ditulis."));
  writeFileSync(path("cerita-13"), of(13, "Isi sementara."));
  writeFileSync(path("sementara"), of(14, "Hanya sebentar."));
  await until(() => log.includes("not-written"), "the report");
  await until(() => shows("2024/02/15/sementara", "Hanya sebentar."), "the story that came beside it");
  rmSync(blocked, { recursive: true });
  rmSync(path("sementara"));
  writeFileSync(path("cerita-13"), of(13, "Isi cerita 13."));
  writeFileSync(path("cerita-12"), of(12, "Isi yang dapat ditulis."));
  await until(() => shows("2024/02/13/cerita-12", "Isi yang dapat ditulis."), "the mended page");
  await until(() => shows("2024/02/14/cerita-13", "Isi cerita 13."), "the story as it was");
  await until(() => !existsSync(output("2024/02/15/sementara")), "the story that is no more");
});

test("a person's new name is on the pages of their stories", async () => {
  writeFileSync(join(site.folder, "content", "people", "budi.yaml"), "name: Budi Hartono\n");
  await until(() => shows("2024/02/01/cerita-0", "Budi Hartono"), "the new name");
});

test("the front page follows what editors write in home.yaml, and what was read most", async () => {
  const file = join(site.folder, "content", "home.yaml");
  writeFileSync(file, "lead: cerita-5\n");
  const lead = () => site.page("/").querySelector(".front-lead .head-link")?.getAttribute("href");
  await until(() => lead() === "/2024/02/06/cerita-5/", "the lead");
  mkdirSync(join(site.folder, "content", "data"), { recursive: true });
  const popular = { days: 7, articles: ["/2024/02/01/cerita-0/"] };
  writeFileSync(join(site.folder, "content", "data", "popular.json"), JSON.stringify(popular));
  await until(() => shows("", "Terpopuler"), "what was read most");
  rmSync(file);
  await until(() => lead() !== "/2024/02/06/cerita-5/", "the old lead");
});

test("pages follow the ledger of pictures that are kept elsewhere", async () => {
  const ledger = join(site.folder, "content", "data", "pictures.tsv");
  mkdirSync(dirname(ledger), { recursive: true });
  writeFileSync(ledger, `rob.jpg\t0000000001\t300\t200\tjpg\t${recipesMark}\n`);
  writeFileSync(path("foto"), article({ image: "{ src: rob.jpg, alt: Air }" }));
  const large = () =>
    /https:\/\/foto\.example\/gambar\/rob-(\w+)-300\.jpg/.exec(site.read("2024/02/28/foto/index.html"));
  await until(() => existsSync(output("2024/02/28/foto")), "the story");
  const first = large()?.[1];
  expect(first).toBeDefined();
  writeFileSync(ledger, `rob.jpg\t0000000002\t300\t200\tjpg\t${recipesMark}\n`);
  await until(() => large()?.[1] !== first, "the new picture");
  writeFileSync(ledger, "");
  await until(() => /foto\.md:5\S* error missing-picture/.test(log), "the report");
  writeFileSync(ledger, `rob.jpg\t0000000001\t300\t200\tjpg\t${recipesMark}\n`);
  await until(() => large()?.[1] === first, "the old picture");
});

test("a page is handed out without the policy that would stop the reload, and its file bears it for the next build", async () => {
  const url = /http:\/\/localhost:\d+/.exec(log)?.[0];
  // as a browser goes to a page; fetch would say that it is a program
  const served = await new Promise<string>((resolve) => {
    get(`${url}/2024/02/02/cerita-1/`, async (response) => resolve(await text(response)));
  });
  expect(served).toMatch(/<script type="module"[^>]*>/);
  expect(served).not.toContain("Content-Security-Policy");
  expect(shows("2024/02/02/cerita-1", 'http-equiv="Content-Security-Policy"')).toBe(true);
});

test("an editor's browser is told to load a page anew once that is on disk", async () => {
  const url = /http:\/\/localhost:\d+/.exec(log)?.[0] as string;
  const browser = new WebSocket(url.replace("http", "ws"));
  try {
    await new Promise((open) => browser.addEventListener("open", open));
    let stands: boolean | undefined;
    browser.addEventListener("message", ({ data }) => {
      if (JSON.parse(data).type === "eleventy.reload") stands = shows("2024/02/02/cerita-1", "Kalimat yang dilihat.");
    });
    writeFileSync(path("cerita-1"), `${readFileSync(path("cerita-1"), "utf8")}\nKalimat yang dilihat.\n`);
    await until(() => stands !== undefined, "word to the browser");
    expect(stands).toBe(true);
  } finally {
    browser.close();
  }
});

test("stories that are saved after a change of the configuration are followed, also after one that was wrong", async () => {
  const file = join(site.folder, "eleventy.config.js");
  const right = readFileSync(file, "utf8");
  const configure = async (text: string, reply: RegExp) => {
    await sleep(1000);
    const from = log.length;
    writeFileSync(file, text);
    await until(() => reply.test(log.slice(from)), String(reply));
  };
  const other = right.replace('"count":3', '"count":2');
  expect(other).not.toBe(right);
  for (const [round, mended] of [other, right, other, right].entries()) {
    if (round < 2) await configure(right.replace('"related"', '"relatd"'), /error unknown-option/);
    await configure(mended, /\[11ty\] Wrote/);
    const body = `Isi sesudah pengaturan ${round}.`;
    writeFileSync(path("cerita-13"), article({ title: "Cerita 13", date: "2024-02-14 08:13" }, body));
    await until(() => shows("2024/02/14/cerita-13", body), `the edit after round ${round}`);
  }
});

test("the output is what a build from nothing gives", async () => {
  let length = -1;
  while (length !== log.length) {
    length = log.length;
    await sleep(3000);
  }
  server.kill("SIGKILL");
  const served = site.output();
  site.remove("_site");
  expect(run(site.folder, [eleventy, "--quiet"], { WARTA_FRESH: "1" }).code).toBe(0);
  const fresh = site.output();
  expect([...served.keys()]).toEqual([...fresh.keys()]);
  for (const [file, bytes] of fresh) expect(served.get(file)?.toString(), file).toBe(bytes.toString());
});
