// Eleventy ships no types: what the command line and tests use of its programmatic interface
declare module "@11ty/eleventy" {
  import type { Directories, UserConfig } from "./eleventy.ts";

  export interface EleventyOptions {
    config?: (eleventyConfig: UserConfig) => unknown;
    configPath?: string;
    quietMode?: boolean;
    /** true where nothing is written */
    dryRun?: boolean;
    pathPrefix?: string;
    runMode?: "build" | "watch" | "serve";
  }

  export function HtmlBasePlugin(config: UserConfig, options: object): void;

  export default class Eleventy {
    constructor(input?: string, output?: string, options?: EleventyOptions);
    initializeConfig(): Promise<void>;
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
    toJSON(): Promise<unknown>;
    readonly eleventyConfig: { readonly userConfig: UserConfig };
    readonly directories: Directories;
  }
}
