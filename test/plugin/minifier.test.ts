import { truncateSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lightningcss, rememberedMinifier } from "../../plugin/minifier.ts";
import { digest } from "../../src/digest.ts";
import { temporaryFolder } from "../make/files.ts";

const [folder, remove] = temporaryFolder();
afterAll(remove);

const CSS = ".lead { color: light-dark(#000000, #ffffff); }";
const code = digest("satu");
const path = join(folder, "styles.json");
const open = (of = code, fresh = false) => rememberedMinifier(path, of, fresh);

test("styles from the memory are those that would be made anew, also where it is torn, of other code or not to be used", () => {
  const first = open();
  const made = { closed: first.closed("a.css", CSS), minified: first.minified(CSS) };
  expect(made).toEqual({ closed: lightningcss.closed("a.css", CSS), minified: lightningcss.minified(CSS) });
  first.save();
  const [again, other, fresh] = [open(), open(digest("dua")), open(code, true)];
  truncateSync(path, 60);
  for (const one of [again, other, fresh, open()]) {
    expect({ closed: one.closed("a.css", CSS), minified: one.minified(CSS) }).toEqual(made);
  }
});

test("a mistake is told each time that it is met", () => {
  for (const one of [open(), open()]) {
    expect(() => one.closed("a.css", ".lead { color: } }")).toThrow();
    one.save();
  }
});
