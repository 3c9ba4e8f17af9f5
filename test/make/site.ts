import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import { parseHTML } from "linkedom";
import { inject, vi } from "vitest";
import type { Transform, UserConfig } from "../../plugin/eleventy.ts";
import type { GuestOptions, WartaOptions } from "../../plugin/index.ts";
import { root } from "./command.ts";
import { editionOptions } from "./content.ts";
import { filesOf, folderOfTests, writeFiles } from "./files.ts";
import { outputOf } from "./output.ts";

/** The plugin as it is published: its sources are hundreds to read for each process, and each build digests them all. */
const { default: published }: typeof import("../../plugin/index.ts") = await import(join(inject("bundle"), "index.js"));

const eleventySource = join(root, "node_modules", "@11ty", "eleventy", "src");

/**
 * Eleventy keeps layouts and files by their path for the whole process, and so from one site under test to the next,
 * and from one build of a site to the next.
 */
const { default: layouts }: { default: { clear(): void } } = await import(join(eleventySource, "LayoutCache.js"));
const { default: templates }: { default: { _inputCache: Map<string, string> } } = await import(
  join(eleventySource, "TemplateContent.js")
);

/** Options of the newsroom under test: enough for a whole site, and no more. */
export const testOptions: WartaOptions = editionOptions;

/** The moment of every build under test unless it says otherwise: 1 March 2025, 07.00 WIB. */
export const TEST_EPOCH = "1740787200";

export interface BuildOptions {
  options?: Partial<WartaOptions> | GuestOptions;
  /** the options stand alone, not beside those that every site needs */
  whole?: boolean;
  /** SOURCE_DATE_EPOCH */
  epoch?: string;
  /** further variables of the environment, such as TZ; undefined takes one away */
  env?: Readonly<Record<string, string | undefined>>;
  /** with the build's own summary in its log */
  summary?: boolean;
  /** the sub-folder of its host in which the site stands */
  pathPrefix?: string;
  /** to files, or to memory alone */
  to?: "fs" | "json";
  /** by the configuration that the site has on disk, as Eleventy's own command builds it; then options count for nothing */
  asConfigured?: boolean;
  /** another plugin than the published one */
  plugin?: typeof published;
  /** what else the site's configuration does, before it adds Warta and after */
  configure?: (eleventyConfig: SiteConfig) => void;
  configureAfter?: (eleventyConfig: SiteConfig) => void;
}

/** What sites under test use of Eleventy beside the plugin. */
export interface SiteConfig extends UserConfig {
  addTransform(name: string, transform: Transform): void;
  addShortcode(name: string, shortcode: (...values: string[]) => string): void;
  addPassthroughCopy(paths: string | Record<string, string>): void;
  setNunjucksEnvironmentOptions(options: object): void;
  setIncludesDirectory(folder: string): void;
  setLayoutsDirectory(folder: string): void;
  setLibrary(engine: string, library: unknown): void;
}

export interface Built {
  ok: boolean;
  /** everything that the build printed */
  log: string;
  /** each fault of its report, in order, as "content/articles/a.md:3 no-such-day" */
  told: string[];
}

/** A newsroom on disk, which can be built and looked at. */
export class Site {
  readonly folder: string;

  constructor(folder: string, text: string) {
    this.folder = folder;
    this.write(text);
  }

  /** Writes files of a text with `-- path --` headings. */
  write(text: string): void {
    writeFiles(this.folder, filesOf(text));
  }

  writeBytes(path: string, bytes: string | Uint8Array): void {
    writeFiles(this.folder, [[path, bytes]]);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true, force: true });
  }

  async build(how: BuildOptions = {}): Promise<Built> {
    const { options = {}, whole, epoch = TEST_EPOCH, env = {}, summary = false, to, configure, configureAfter } = how;
    const { pathPrefix, asConfigured, plugin = published } = how;
    const lines: string[] = [];
    const spies = (["log", "warn", "error"] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation((...words) => void lines.push(words.join(" "))),
    );
    const before = process.cwd();
    process.chdir(this.folder);
    layouts.clear();
    templates._inputCache.clear();
    const variables = { GITHUB_ACTIONS: "", SOURCE_DATE_EPOCH: epoch, ...env };
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const config = (given: UserConfig) => {
      const eleventyConfig = given as SiteConfig;
      configure?.(eleventyConfig);
      eleventyConfig.addPlugin(plugin, (whole ? options : { ...testOptions, ...options }) as WartaOptions);
      configureAfter?.(eleventyConfig);
    };
    try {
      const eleventy = new Eleventy("content", "_site", {
        ...(asConfigured ? { configPath: "eleventy.config.js" } : { config }),
        quietMode: !summary,
        ...(pathPrefix ? { pathPrefix } : {}),
      });
      await (to === "json" ? eleventy.toJSON() : eleventy.write());
      return builtFrom(true, lines);
    } catch (error) {
      return builtFrom(false, [...lines, ...causesOf(error)]);
    } finally {
      process.chdir(before);
      vi.unstubAllEnvs();
      for (const spy of spies) spy.mockRestore();
    }
  }

  /** A built file by its path below the output folder. */
  read(path: string): string {
    return readFileSync(join(this.folder, "_site", path), "utf8");
  }

  /** The document at an address. */
  page(address: string): Document {
    return parseHTML(this.read(fileOf(address))).document as unknown as Document;
  }

  has(address: string): boolean {
    return existsSync(join(this.folder, "_site", fileOf(address)));
  }

  /** Every built file with its bytes, by path. */
  output(): Map<string, Buffer> {
    return outputOf(join(this.folder, "_site"));
  }

  /** Every file below the site's folder, memory and sources among them. */
  everything(): Map<string, Buffer> {
    return outputOf(this.folder);
  }

  /** Addresses of all pages. */
  addresses(): string[] {
    return [...this.output().keys()]
      .filter((path) => path.endsWith("index.html"))
      .map((path) => `/${path.slice(0, -10)}`);
  }
}

/** An error and those that Eleventy wrapped into it. */
function causesOf(error: unknown): string[] {
  const { originalError } = error as { originalError?: unknown };
  return [String(error), ...(originalError ? causesOf(originalError) : [])];
}

function builtFrom(ok: boolean, lines: readonly string[]): Built {
  const log = lines.join("\n");
  return { ok, log, told: toldIn(log) };
}

/** Every fault in what a build or command printed, as "content/articles/a.md:3 no-such-day". */
function toldIn(log: string): string[] {
  return [...log.matchAll(/^(.+?)(?::(\d+)(?::\d+)?)? (?:error|warning) ([a-z-]+) /gm)].map(
    ([, file, line, code]) => `${file}${line ? `:${line}` : ""} ${code}`,
  );
}

function fileOf(address: string): string {
  const path = decodeURI(address).slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/**
 * An Eleventy configuration as a site keeps it on disk, for tests that start a program of their own.
 * @param plugin what it imports the plugin from
 */
export function configuration(
  options: Partial<WartaOptions> = {},
  plugin: string = join(inject("bundle"), "index.js"),
): string {
  return `import warta from ${JSON.stringify(plugin)};

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(warta, ${JSON.stringify({ ...testOptions, ...options })});
  return { dir: { input: "content" } };
}
`;
}

/** A newsroom from one text of files; it is removed when the suite ends. */
export function newsroom(text: string): Site {
  return new Site(folderOfTests(), text);
}

/** A newsroom just as another one lies there, with all that its builds left and with the times of its files. */
export function copied(site: Site): Site {
  const copy = newsroom("");
  // Node's own copies have the times to the microsecond
  const { status, stderr } = spawnSync("cp", ["-a", `${site.folder}/.`, copy.folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return copy;
}

/** A newsroom from one text of files, built; fails the test when the build does. */
export async function built(text: string, options: BuildOptions = {}): Promise<Site> {
  const site = newsroom(text);
  const result = await site.build(options);
  if (!result.ok) throw new Error(`the build failed:\n${result.log}`);
  return site;
}

/** Texts of all elements that a selector finds, blanks folded. */
export function texts(page: Document | Element, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map((one) => (one.textContent ?? "").replace(/\s+/g, " ").trim());
}

/** Addresses of all links that a selector finds. */
export function links(page: Document | Element, selector = "a"): string[] {
  return [...page.querySelectorAll(selector)].map((one) => one.getAttribute("href") ?? "");
}

/** The data blocks of a page. */
export function dataBlocks(page: Document): Record<string, unknown>[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')].map((one) =>
    JSON.parse(one.textContent ?? ""),
  );
}
