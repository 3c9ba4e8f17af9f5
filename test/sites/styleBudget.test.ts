import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { openStyles } from "../../plugin/styles.ts";
import { read } from "../house/sources.ts";
import { temporaryFolder } from "../make/files.ts";

/** In bytes, as a browser fetches it. */
const weight = (css: string) => brotliCompressSync(css).length;

test("the whole sheet weighs at most 8 KB", () => {
  expect(weight(openStyles([], "id").text)).toBeLessThanOrEqual(8 * 1024);
});

test("what a story's page needs of it weighs at most 5 KB", () => {
  const [folder, remove] = temporaryFolder();
  mkdirSync(join(folder, "warta", "styles"), { recursive: true });
  const theme = read("templates/styles/theme.css").replace(/^@import "(?:front|list)\.css".*\n/gm, "");
  writeFileSync(join(folder, "warta", "styles", "theme.css"), theme);
  const { text } = openStyles([folder], "id");
  remove();
  expect(text).toContain(".standfirst");
  expect(text).not.toContain(".front-lead");
  expect(weight(text)).toBeLessThanOrEqual(5 * 1024);
});
