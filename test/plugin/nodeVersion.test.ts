import { expect, test } from "vitest";
import { NEEDED, type UserConfig } from "../../plugin/eleventy.ts";
import warta from "../../plugin/index.ts";
import { oldNode } from "../../plugin/nodeVersion.ts";
import { codeOf, read } from "../house/sources.ts";
import { testOptions } from "../make/site.ts";

test.each(["22.18.0", "22.19.1", "23.0.0", "24.21.0", "100.0.0"])("Node %s is new enough", (version) => {
  expect(oldNode(version)).toBeUndefined();
});

test.each(["22.17.9", "22.9.0", "20.20.2", "18.0.0", "9.9.9"])("Node %s is told in one line what to do", (version) => {
  const line = oldNode(version);
  expect(line).toContain(`Node ${version}`);
  expect(line).toContain("npm install --save-dev node@24");
  expect(line).not.toContain("\n");
});

test.each(["plugin/index.ts", "plugin/warta.ts"])("%s loads nothing else before it has looked", (path) => {
  const loaded = [...codeOf(path).matchAll(/^import (?!type\b).*?from "(.+?)"/gm)].map(([, name]) => name);
  expect(loaded).toEqual(["./nodeVersion.ts"]);
  expect(codeOf("plugin/nodeVersion.ts")).not.toMatch(/^import /m);
});

test("an Eleventy that is too old is told so before anything of it is touched, by the version that the package asks for", async () => {
  const asked: string[] = [];
  const old = {
    versionCheck(range: string) {
      asked.push(range);
      throw new Error("We found Eleventy version '3.0.0'");
    },
  } as unknown as UserConfig;
  await expect(warta(old, testOptions)).rejects.toThrow("3.0.0");
  const { peerDependencies } = JSON.parse(read("package.json"));
  expect(asked).toEqual([NEEDED]);
  expect(peerDependencies["@11ty/eleventy"]).toContain(NEEDED.replace(">=", "^"));
});
