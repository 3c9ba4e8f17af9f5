import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cacheInOutput } from "../../plugin/cachePlace.ts";
import { article } from "../make/content.ts";
import { newsroom } from "../make/site.ts";

describe("a memory", () => {
  test.each(["_site", "_site/c", "./_site/c/d/"])(
    "in %s would be published, and is refused before anything is written",
    async (cache) => {
      const site = newsroom(`-- content/articles/a.md --\n${article({})}`);
      const { ok, told } = await site.build({ options: { cache } });
      expect([ok, told]).toEqual([false, ["eleventy.config wrong-option"]]);
      expect(existsSync(join(site.folder, "_site"))).toBe(false);
    },
  );

  test.each([
    [".cache/warta", "./_site/"],
    ["_site-ingatan", "./_site/"],
    ["../ingatan", "./_site/"],
    ["/tmp/ingatan", "./_site/"],
    [".cache/warta", "./"],
  ])("in %s beside %s is where it may be", (cache, output) => {
    expect(cacheInOutput(cache, output, "x.js")).toBeUndefined();
  });
});
