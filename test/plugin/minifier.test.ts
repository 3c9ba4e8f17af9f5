import { truncateSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openAnswers } from "../../plugin/answers.ts";
import { lightningcss, rememberedMinifier } from "../../plugin/minifier.ts";
import { digest } from "../../src/digest.ts";
import { temporaryFolder } from "../make/files.ts";

const [folder, remove] = temporaryFolder();
afterAll(remove);

const CSS = ".lead { color: light-dark(#000000, #ffffff); }";
const code = digest("satu");
const path = join(folder, "styles.json");
function open(version = code, fresh = false) {
  const answers = openAnswers(path, { version, fresh, forgets: true });
  return { ...rememberedMinifier(answers), save: answers.save };
}

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
