/**
 * What Warta uses of Eleventy, which ships no types; and, in one place, all in which its majors differ.
 */

import type { MarkdownIt } from "markdown-it";

/** Packages of the site's own that render: Eleventy 4 brings a Nunjucks of its own name. */
export const RENDERERS = ["@11ty/eleventy", "nunjucks", "@11ty/nunjucks"] as const;

/** The lowest Eleventy that runs Warta: 3.0 takes no function for a virtual template's permalink, and never ends. */
export const NEEDED = ">=3.1.0";

/**
 * @throws Eleventy's own error, which names both versions, on one that is too old
 */
export function checkEleventy(config: UserConfig): void {
  config.versionCheck(NEEDED);
}

/** Eleventy's own plugin that puts a sub-folder before every link, by the name that Eleventy knows it by. */
export const HTML_BASE = "@11ty/eleventy/html-base-plugin";

export interface Directories {
  readonly input: string;
  readonly output: string;
  readonly includes: string;
  readonly layouts?: string;
  readonly data: string;
}

export interface BuildEvent {
  readonly directories: Directories;
  readonly runMode: "build" | "watch" | "serve";
  readonly outputMode: "fs" | "json" | "ndjson";
  readonly incremental?: boolean;
}

export interface TransformContext {
  readonly inputPath: string;
  readonly outputPath: string | false;
  readonly url: string | false;
  readonly page?: object;
}

/** What every page passes through before it is written. */
export type Transform = (this: TransformContext, content: unknown, outputPath: string | false) => unknown;
type AnyFunction = (...values: never[]) => unknown;

/** The configuration object that a site's `eleventy.config.js` and every plugin is handed. */
export interface UserConfig {
  /** throws where Eleventy's version is not in a range */
  versionCheck(range: string): void;
  readonly directories: Directories;
  readonly ignores: Set<string>;
  readonly watchIgnores: Set<string>;
  on(event: "eleventy.before" | "eleventy.after", handler: (event: BuildEvent) => unknown): void;
  on(event: "eleventy.reset", handler: () => unknown): void;
  on(event: "eleventy.config", handler: (config: TemplateConfig) => unknown): void;
  on(event: "eleventy.engine.njk", handler: (engine: NunjucksEngine) => unknown): void;
  /** addresses of what was copied, each with the file that it was copied from */
  on(event: "eleventy.passthrough", handler: (event: { map: Record<string, string> }) => unknown): void;
  addTemplateFormats(formats: string): void;
  addExtension(extension: string, options: object): void;
  addTemplate(inputPath: string, content: string, data: object): void;
  addCollection(name: string, make: (api: CollectionApi) => unknown): void;
  /** all that were added, by name; Eleventy asks it anew in every build */
  getCollections(): Record<string, (api: CollectionApi) => unknown>;
  addFilter(name: string, filter: AnyFunction): void;
  /** asked for the `date` of every template before Eleventy reads it itself */
  addDateParsing(read: (value: unknown) => Date | undefined): void;
  addPlugin<O>(plugin: (config: UserConfig, options: O) => unknown, options: O): void;
  /** the sub-folder of its host in which the site stands; "/" where it has all of it */
  readonly pathPrefix?: string;
  /** all that the site adds, in its order */
  readonly plugins: { readonly plugin: object; readonly options?: unknown; readonly pluginNamespace: string }[];
  hasPlugin(name: string): boolean;
  getFilter(name: string): AnyFunction | undefined;
  /** one of the plugins that Eleventy brings along, by its name */
  resolvePlugin(name: typeof HTML_BASE): object;
  /** true by now where Eleventy was started with `--quiet`, or the site asked for it before */
  readonly quietMode: boolean;
  setQuietMode(quiet: boolean): void;
  /** hands over Eleventy's Markdown, or what a site put in its place */
  amendLibrary(engine: "md", amend: (library: MarkdownIt | { render: AnyFunction }) => void): void;
  addNunjucksGlobal(name: string, value: unknown): void;
  addWatchTarget(path: string, options?: { resetConfig?: boolean }): void;
  /** how Eleventy's watcher is set up */
  readonly chokidarConfig: { readonly awaitWriteFinish?: unknown };
  setChokidarConfig(options: object): void;
  /** adds to how Eleventy's server is set up */
  setServerOptions(options: object): void;
}

/** What Eleventy hands to the maker of a collection: all pages, those of our own as well. */
export interface CollectionApi {
  getAll(): readonly { readonly data: { readonly tags?: unknown } }[];
  getFilteredByTag(tag: string): readonly unknown[];
}

/** How a site set Nunjucks up: by options, or by an environment of its own. */
export interface NunjucksSettings {
  readonly nunjucksEnvironmentOptions?: NunjucksOptions | undefined;
  readonly libraryOverrides: { readonly njk?: Pick<NunjucksEnvironment, "opts"> | undefined };
}

export interface NunjucksOptions {
  readonly autoescape?: boolean;
  readonly tags?: object;
}

/** Eleventy's merged configuration. */
export interface TemplateConfig {
  getConfig(): NunjucksSettings & {
    transforms: Record<string, Transform>;
    javascriptFunctions: Readonly<Record<string, unknown>>;
    dir: { input: string };
    pathPrefix?: string;
  };
  getLocalProjectConfigFile(): string | undefined;
}

/** Nunjucks as Eleventy hands it over. */
export interface NunjucksEngine {
  readonly nunjucks: {
    FileSystemLoader: new (path: string) => NunjucksLoader;
    /** The code of one template; the wrapper makes the text that is returned. */
    precompileString(source: string, options: PrecompileOptions): string;
  };
  readonly environment: NunjucksEnvironment;
}

export interface PrecompileOptions {
  readonly name: string;
  readonly env: NunjucksEnvironment;
  readonly wrapper: (templates: readonly { readonly template: string }[]) => string;
}

/** A template's text, or what it was compiled to. */
export interface NunjucksSource {
  readonly src: string | { readonly type: "code"; readonly obj: object };
  readonly path: string;
  readonly noCache: boolean;
}

export interface NunjucksLoader {
  getSource(name: string): NunjucksSource | null;
}

export interface NunjucksTemplate {
  render(context: object, done: (error: Error | null, html: string | null) => void): void;
}

export interface NunjucksEnvironment {
  readonly opts: NunjucksOptions;
  /** names of filters that wait for something */
  readonly asyncFilters: readonly string[];
  /** tags of the site's own, some of which may change what is read before it is read */
  readonly extensionsList: readonly { readonly tags?: readonly string[]; readonly preprocess?: unknown }[];
  readonly loaders: NunjucksLoader[];
  /** private to Nunjucks: makes it aware of a loader that was added; a test holds that it is there */
  _initLoaders(): void;
  getTemplate(name: string, eagerCompile: boolean): NunjucksTemplate;
}

/** An error that Eleventy prints in one line, without a stack: its report stands above it. */
export class QuietError extends Error {
  readonly skipOriginalStack = true;
  override readonly name = "Error";
  /** with what `warta` ends */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
