import { basename, join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { expect, inject, test } from "vitest";
import { root } from "../make/command.ts";
import { openPackaged } from "./chromium.ts";
import { KINDS } from "./kinds.ts";
import { look } from "./look.ts";
import { expectSame } from "./sameness.ts";
import { served } from "./served.ts";

const demo = served(undefined, openPackaged);

/** Gives every page, in place of the one sheet that is shipped, the files as authors write them, in their layers. */
async function inLayers(context: BrowserContext): Promise<void> {
  await context.route("**/layers/*.css", (route) =>
    route.fulfill({ path: join(root, "templates", "styles", basename(route.request().url())) }),
  );
  await context.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.fallback();
    const html = await (await route.fetch()).text();
    const linked = html.replace(/<style>[\s\S]*?<\/style>/, '<link rel="stylesheet" href="/layers/theme.css">');
    expect(linked).not.toBe(html);
    // the policy lets in the sheet that is shipped alone
    const body = linked.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    return route.fulfill({ contentType: "text/html; charset=utf-8", body });
  });
}

/** All of the front page at 1280 pixels, and far into the others. */
const HEIGHT = 5000;

test.each([
  ["front", 360],
  ["front", 1280],
  ["article", 360],
  ["article", 1280],
] as const)(
  "the sheet without layers shows the same as the layers that authors wrote: %s at %d px",
  async (kind, width) => {
    const shipped = await look(demo, inject("demo"), KINDS[kind], { width, height: HEIGHT });
    const layered = await look(demo, inject("demo"), KINDS[kind], { width, height: HEIGHT }, inLayers);
    await expectSame({ shipped, layered }, 0);
  },
);
