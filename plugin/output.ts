import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { audit } from "../src/audit/audit.ts";
import type { TransformContext, UserConfig } from "./eleventy.ts";
import { printReport, stopped } from "./report.ts";
import type { Run } from "./run.ts";

const AUDIT = "warta-audit";
const AUDITED = /\.(?:html?|xhtml|svg)$/i;

/**
 * Audits everything on its way out. It never throws inside a transform, which would leave the build half done:
 * a faulty page is not written, its earlier one stays, and the build fails once, after the last page.
 */
export function addOutput(eleventyConfig: UserConfig, run: Run, language: "id" | "en"): void {
  eleventyConfig.addTransform(AUDIT, function (this: TransformContext, content) {
    const path = this.outputPath;
    if (typeof content !== "string" || !path || !AUDITED.test(path)) return content;
    const faults = audit(content, relative("", path));
    run.faults.push(...faults);
    return faults.length ? undefined : content;
  });
  eleventyConfig.on("eleventy.config", (config) => moveLast(config.getConfig().transforms));
  eleventyConfig.on("eleventy.passthrough", ({ map }) => {
    for (const copied of Object.values(map).filter((path) => AUDITED.test(path))) {
      run.faults.push(...audit(readFileSync(copied, "utf8"), relative("", copied)));
    }
  });
  eleventyConfig.on("eleventy.after", () => {
    printReport(run.faults, language);
    if (run.faults.length) throw stopped("pages", language);
  });
}

/** Plugins added after ours add their transforms behind it; what they write must be seen too. */
function moveLast(transforms: Record<string, unknown>): void {
  const audit = transforms[AUDIT];
  delete transforms[AUDIT];
  transforms[AUDIT] = audit;
}
