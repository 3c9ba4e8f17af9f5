import { writeFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, onTestFinished, test } from "vitest";
import { openDesk } from "../../plugin/desk.ts";
import { wartaOptionsSchema } from "../../plugin/options.ts";
import type { Edition } from "../../src/edition/prepare.ts";
import { root } from "../make/command.ts";
import { article } from "../make/content.ts";
import { temporaryFolder, writeFiles } from "../make/files.ts";
import { testOptions } from "../make/site.ts";

const FILE = "content/articles/banjir.md";

/** Collects all garbage; what somebody still holds stays. */
async function collect(): Promise<void> {
  setFlagsFromString("--expose-gc");
  // what was looked at in this turn is held until the next
  await setImmediate();
  runInNewContext("gc")();
}

test("a server holds the last build and nothing of those before it, however often somebody saves", async () => {
  const [folder, remove] = temporaryFolder();
  onTestFinished(() => {
    process.chdir(root);
    remove();
  });
  writeFiles(folder, [
    [FILE, article()],
    ["content/articles/lain.md", article({ title: "Lain" })],
  ]);
  process.chdir(folder);
  const desk = openDesk(wartaOptionsSchema.parse(testOptions), {
    configuration: () => undefined,
    wishes: {
      fresh: false,
      quiet: true,
      why: undefined,
      shard: undefined,
      worker: undefined,
      processes: undefined,
      since: undefined,
    },
  });
  const sites = new Set<object>();
  const editions: WeakRef<Edition>[] = [];
  let last: Edition | undefined;
  for (let save = 0; save < 6; save++) {
    writeFileSync(FILE, article({}, `Kalimat ${save}.`));
    const opened = desk.open({
      input: "content",
      includes: "content/_includes",
      output: "_site",
      data: "content/_data",
    });
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
