import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { closeReaders, openBrowser } from "./chromium.ts";
import { serve } from "./serve.ts";

/** A site that is served and a browser to read it with, for as long as the tests of a file run. */
export interface Served {
  readonly url: string;
  /** A reader's own browser of a width, without JavaScript unless the options say so. */
  reader(width: number, options?: BrowserContextOptions): Promise<BrowserContext>;
}

/**
 * Serves a folder and opens a browser before the tests, and ends both after them.
 * @param folder of the site, else the demo's
 */
export function served(folder: () => string | Promise<string> = () => inject("demo"), open = openBrowser): Served {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    [browser, server] = await Promise.all([open(), Promise.resolve(folder()).then(serve)]);
  });
  afterAll(async () => {
    await closeReaders(browser);
    server?.close();
  });

  return {
    get url() {
      return server.url;
    },
    reader: (width, options) =>
      browser.newContext({
        javaScriptEnabled: false,
        viewport: { width, height: 780 },
        baseURL: server.url,
        ...options,
      }),
  };
}
