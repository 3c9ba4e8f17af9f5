import { statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openAnswers } from "../../plugin/answers.ts";
import { digest } from "../../src/digest.ts";
import { temporaryFolder } from "../make/files.ts";

const [folder, remove] = temporaryFolder();
afterAll(remove);

const version = digest("satu");

/** Answers of a file of its own; whatever has to be found is told. */
function memory(name: string, forgets = false) {
  const path = join(folder, name);
  return {
    path,
    open(of = version, fresh = false) {
      const answers = openAnswers(path, { version: of, fresh, forgets });
      const found: string[] = [];
      const ask = (key: string) =>
        answers.answer(key, () => {
          found.push(key);
          return key.toUpperCase();
        });
      return { ask, found, save: answers.save };
    },
  };
}

test("an answer is found once, and known from then on", () => {
  const { open } = memory("sekali.json");
  const first = open();
  expect([first.ask("a"), first.ask("a")]).toEqual(["A", "A"]);
  expect(first.found).toEqual(["a"]);
  first.save();
  const second = open();
  expect(second.ask("a")).toBe("A");
  expect(second.found).toEqual([]);
});

test("a file that is torn, foreign, of another version or not to be used is not trusted", () => {
  const { open, path } = memory("robek.json");
  const first = open();
  first.ask("a");
  first.save();
  const others = [open(digest("dua")), open(version, true)];
  truncateSync(path, statSync(path).size - 1);
  others.push(open());
  writeFileSync(path, '{"a":"B"}');
  others.push(open());
  for (const one of others) {
    expect(one.ask("a")).toBe("A");
    expect(one.found).toEqual(["a"]);
  }
});

test("what a build does not ask for is kept, unless it is of no use any more", () => {
  for (const forgets of [false, true]) {
    const { open } = memory(`lupa-${forgets}.json`, forgets);
    const first = open();
    for (const key of ["a", "b"]) first.ask(key);
    first.save();
    const second = open();
    second.ask("a");
    second.save();
    const third = open();
    for (const key of ["a", "b"]) third.ask(key);
    expect(third.found).toEqual(forgets ? ["b"] : []);
  }
});

test("a build that found nothing new writes nothing", () => {
  const { open, path } = memory("sama.json");
  const first = open();
  first.ask("a");
  first.save();
  const { ino } = statSync(path);
  for (const one of [first, open()]) {
    one.ask("a");
    one.save();
  }
  expect(statSync(path).ino).toBe(ino);
});
