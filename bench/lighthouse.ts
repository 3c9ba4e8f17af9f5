/**
 * Builds the demo newsroom into a folder of its own, serves it compressed and prints what Lighthouse says of five kinds
 * of page, each the median of three loads on a simulated telephone. Fails when a score is below 100.
 * npm run lighthouse [-- --pages home,article]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CATEGORIES, medianOfThree, openLighthouse } from "../test/browser/lighthouse.ts";
import { EFFORTS, serve } from "../test/browser/serve.ts";
import { buildDemo } from "../test/make/demo.ts";

const PAGES = {
  home: "/",
  article: "/2023/02/28/lawatan-asia-tengah/",
  category: "/berita/",
  tag: "/tag/air/",
  index: "/indeks/",
};

const { values } = parseArgs({ options: { pages: { type: "string", default: Object.keys(PAGES).join() } } });
const asked = Object.entries(PAGES).filter(([name]) => values.pages.split(",").includes(name));

const folder = mkdtempSync(join(tmpdir(), "warta-lighthouse-"));
try {
  buildDemo(folder, {});
  const server = await serve(folder, EFFORTS.kept);
  const lighthouse = await openLighthouse();
  const table: Record<string, object> = {};
  for (const [name, address] of asked) {
    const report = await medianOfThree(() => lighthouse.look(server.url + address));
    const { scores, firstPaint, largestPaint, bytes, faults } = report;
    table[name] = { ...scores, "FCP ms": firstPaint, "LCP ms": largestPaint, bytes };
    for (const fault of faults) console.log(`${name}: ${fault}`);
    if (CATEGORIES.some((one) => scores[one] !== 100)) process.exitCode = 1;
  }
  console.table(table);
  lighthouse.close();
  server.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
