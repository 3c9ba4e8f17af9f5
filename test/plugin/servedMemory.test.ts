import { writeFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import type { Edition } from "../../src/edition/prepare.ts";
import { article } from "../make/content.ts";
import { directories, servedDesk } from "../make/desk.ts";

const FILE = "content/articles/banjir.md";

/** Collects all garbage; what somebody still holds stays. */
async function collect(): Promise<void> {
  setFlagsFromString("--expose-gc");
  // what was looked at in this turn is held until the next
  await setImmediate();
  runInNewContext("gc")();
}

test("a server holds the last build and nothing of those before it, however often somebody saves", async () => {
  const desk = servedDesk([
    [FILE, article()],
    ["content/articles/lain.md", article({ title: "Lain" })],
  ]);
  const sites = new Set<object>();
  const editions: WeakRef<Edition>[] = [];
  let last: Edition | undefined;
  for (let save = 0; save < 6; save++) {
    writeFileSync(FILE, article({}, `Kalimat ${save}.`));
    const opened = desk.open(directories);
    const since = { files: new Set([FILE]), hurried: save % 2 === 1 };
    last = desk.prepare(opened, { again: true, ...(save > 0 ? { before: { edition: last, since } } : {}) }).value;
    sites.add(opened.site);
    editions.push(new WeakRef(last));
    await collect();
  }
  expect(editions.map((one) => one.deref() === last)).toEqual([false, false, false, false, false, true]);
  expect(editions.filter((one) => one.deref() !== undefined)).toHaveLength(1);
  expect(sites.size).toBe(1);
});
