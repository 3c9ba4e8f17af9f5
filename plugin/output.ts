import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { crc32 } from "node:zlib";
import { audit } from "../src/audit/audit.ts";
import { fault } from "../src/faults/fault.ts";
import { ArticlePage } from "./collections.ts";
import type { Desk } from "./desk.ts";
import type { Transform, UserConfig } from "./eleventy.ts";
import { isOurs } from "./pages.ts";
import type { Run } from "./run.ts";
import { endShare } from "./shares.ts";
import { bytesOf } from "./textBytes.ts";
import { endIfAlone } from "./workers.ts";
import { isThere, writePage } from "./writePage.ts";

const AUDITED = /\.(?:html?|xhtml|svg)$/i;

/**
 * The last transform: audits everything on its way out. It never throws, which would leave the build half done:
 * a faulty page is not written, its earlier one stays, and the build fails once, after the last page.
 * A page that came out as it stands there is not written either: it keeps its time.
 */
export function pageAudit(run: Run, desk: Desk): Transform {
  const { worker } = desk.wishes;
  const auditPage = auditOf(run, worker?.number);
  if (!worker) return auditPage;
  return function (content) {
    // a site's own pages are made by the process that started this one
    if (!isOurs(this.inputPath)) return undefined;
    endIfAlone(worker);
    auditPage.call(this, content, this.outputPath);
    run.done++;
    if (run.done === run.pages.size) endShare(run, desk, worker);
    return undefined;
  };
}

function auditOf(run: Run, process: number | undefined): Transform {
  return function (content) {
    const path = this.outputPath;
    // a story's text on its way into a feed is no page
    if (!path || this.page instanceof ArticlePage) return content;
    if (typeof content !== "string" && !(content instanceof Uint8Array)) return content;
    if (run.work && !isOurs(this.inputPath)) {
      if (isTaken(run, this.inputPath, relative(run.work.output, path))) return undefined;
    }
    if (typeof content !== "string") return AUDITED.test(path) ? auditedBytes(run, content, path) : content;
    // encoded once: it is audited, summed, held against what stands there, and written
    const bytes = bytesOf(content);
    if (AUDITED.test(path)) {
      const faults = audit(content, relative("", path), bytes);
      run.faults.push(...faults);
      if (faults.length) return undefined;
    }
    if (!run.work || !isOurs(this.inputPath)) return run.writes && isThere(path, bytes) ? undefined : content;
    run.sums.set(relative(run.work.output, path), crc32(bytes));
    const done = writePage(path, bytes, run.work.output, process);
    if (done === true) run.written++;
    else if (done) run.faults.push(done);
    // Eleventy would hold every page until the end and write it once more; its server has browsers ask for all of a page anew
    return undefined;
  };
}

/** A site's own templates and transforms may give bytes; pages of ours are texts. */
function auditedBytes(run: Run, bytes: Uint8Array, path: string): Uint8Array | undefined {
  const faults = audit(Buffer.from(bytes).toString("utf8"), relative("", path), bytes);
  run.faults.push(...faults);
  return faults.length > 0 ? undefined : bytes;
}

/** What a site copies is audited too. */
export function addCopyAudit(eleventyConfig: UserConfig, run: Run): void {
  eleventyConfig.on("eleventy.passthrough", ({ map }) => {
    for (const [address, source] of Object.entries(map)) {
      isTaken(run, source, decodeURI(address).slice(1));
      if (AUDITED.test(source)) run.faults.push(...audit(readFileSync(source, "utf8"), relative("", source)));
    }
  });
}

/** Eleventy copies while it still reads templates, which may be before there is anything to hold a copy against. */
export function auditEarlyCopies(run: Run): void {
  for (const [source, copied] of run.early.splice(0)) isTaken(run, source, copied);
}

/** An ordinary page may not stand where one of ours does; Eleventy sees only those of ours that this build makes. */
function isTaken({ work, faults, others, early }: Run, source: string, file: string): boolean {
  if (!work) {
    early.push([source, file]);
    return false;
  }
  const kind = work.selection.kindAt(file);
  others.add(file);
  if (kind === undefined) return false;
  faults.push(fault("address-twice", { file: relative("", source) }, { address: `/${file}`, other: kind }));
  return true;
}
