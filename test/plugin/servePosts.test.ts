import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eleventy } from "../make/command.ts";
import { type Example, example } from "../make/example.ts";

/** However these tests end, their server does too: its input is a pipe that breaks with them. */
const ENDS_WITH_ITS_PARENT = 'process.stdin.on("end", () => process.exit()).resume(); require(process.argv[1]);';

let blog: Example;
let server: ChildProcess;
let log = "";

/** Waits until something is so; how long that takes is the bench's affair. */
async function until(so: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !so(); waited += 50) {
    if (waited > 40_000) throw new Error(`${what}: not in time; the server said\n${log}`);
    await sleep(50);
  }
}

/** Writes a file, and again where Eleventy, which says that it watches before it does, has missed that. */
async function save(path: string, text: string, so: () => boolean, what: string): Promise<void> {
  let saved = -Infinity;
  await until(() => {
    if (performance.now() - saved > 5_000) {
      writeFileSync(path, text);
      saved = performance.now();
    }
    return so();
  }, what);
}

const post = (name: string) => join(blog.folder, "content", "blog", `${name}.md`);
const shows = (address: string, text: string) => {
  const path = join(blog.folder, "_site", address, "index.html");
  return existsSync(path) && readFileSync(path, "utf8").includes(text);
};

beforeAll(async () => {
  blog = example("blog");
  blog.writeBytes(".gitignore", ".cache/\n_site/\nnode_modules/\n");
  server = spawn(process.execPath, ["--eval", ENDS_WITH_ITS_PARENT, "--", eleventy, "--serve", "--port=0"], {
    cwd: blog.folder,
    env: { ...process.env, GITHUB_ACTIONS: "", SOURCE_DATE_EPOCH: "1740787200" },
  });
  const note = (text: Buffer) => {
    log += text;
  };
  server.stdout?.on("data", note);
  server.stderr?.on("data", note);
  await until(() => log.includes("Server at"), "the server");
});

afterAll(() => void server?.kill("SIGKILL"));

test("an edit of a post is in Warta's pages and in other posts' related ones", async () => {
  const text = readFileSync(post("cabai-berbuah"), "utf8");
  const edited = text.replace("Cabai mulai berbuah", "Cabai sudah berbuah").replace("panen", "petik");
  await save(post("cabai-berbuah"), edited, () => shows("topik/cabai", "Cabai sudah berbuah"), "the new headline");
  await until(() => shows("topik/petik", "Cabai sudah berbuah"), "the new topic");
  await until(() => shows("blog/menyemai-cabai", "Cabai sudah berbuah"), "the related post");
  await until(() => !shows("topik/panen", ""), "the end of the old topic");
});

test("a fault is shown and survived, and a post that goes takes its pages along", async () => {
  const text = readFileSync(post("kucing-tetangga"), "utf8");
  await save(
    post("kucing-tetangga"),
    text.replace(/^title: .*\n/m, ""),
    () => log.includes("missing-key"),
    "the fault",
  );
  expect(log).toMatch(/content\/blog\/kucing-tetangga\.md.* error missing-key /);
  rmSync(post("kucing-tetangga"));
  // Eleventy misses that a file went, and sees it with the next change
  const other = `${readFileSync(post("pot-dan-tanah"), "utf8")}\nPot terakhir retak.\n`;
  await save(post("pot-dan-tanah"), other, () => shows("blog/pot-dan-tanah", "Pot terakhir retak."), "the edit");
  await until(() => !shows("topik/selingan", ""), "the end of the topic");
});
