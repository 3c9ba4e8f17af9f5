import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { afterEach, expect, test } from "vitest";
import { type FolderWatcher, watchFolders } from "../../plugin/watcher.ts";
import { temporaryFolder } from "../make/files.ts";

const [folder, remove] = temporaryFolder();
const articles = join(folder, "articles");
let watcher: FolderWatcher | undefined;
afterEach(() => {
  watcher?.close();
  remove();
});

test("a folder that another one stands in place of, before anybody was told, is watched like the first, with all below it", async () => {
  const told = new Set<string>();
  const below = join(articles, "2024", "03");
  mkdirSync(below, { recursive: true });
  watcher = watchFolders(folder, ["articles"], { file: (path) => told.add(path), lost: (path) => told.add(path) });
  const tells = async (path: string) => {
    for (let tries = 0; tries < 250 && !told.has(path); tries++) await setTimeout(20);
    expect([...told]).toContain(path);
  };
  for (const again of [1, 2, 3]) {
    told.clear();
    // as a checkout does it: both are over before an event is told
    rmSync(articles, { recursive: true });
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `datang-${again}.md`), "satu");
    await tells(articles);
    await tells(join(below, `datang-${again}.md`));
    told.clear();
    writeFileSync(join(below, `nanti-${again}.md`), "dua");
    await tells(join(below, `nanti-${again}.md`));
  }
});

test("folders that come and go while they are looked at leave the others watched", async () => {
  const told = new Set<string>();
  mkdirSync(articles, { recursive: true });
  watcher = watchFolders(folder, ["articles"], { file: (path) => told.add(path), lost: () => {} });
  const comeAndGo = "for at in $(seq 400); do mkdir -p s$at/dalam; rm -r s$at; done";
  await promisify(execFile)("sh", ["-c", comeAndGo], { cwd: articles });
  const last = join(articles, "akhir.md");
  writeFileSync(last, "satu");
  for (let tries = 0; tries < 250 && !told.has(last); tries++) await setTimeout(20);
  expect([...told]).toContain(last);
});
