import { expect, test } from "vitest";
import { codeOf, filesBelow } from "./sources.ts";

const files = [...filesBelow("src", ".ts"), ...filesBelow("plugin", ".ts")];

const FORBIDDEN: readonly [name: string, pattern: RegExp, allowed: readonly string[]][] = [
  ["the system's clock", /\bDate\.now\(|new Date\(\s*\)/, ["src/dates/clock.ts"]],
  ["JavaScript's own dates", /new Date\(/, ["src/dates/jsDate.ts", "src/dates/clock.ts"]],
  ["the locale's order", /\.localeCompare\(/, []],
  ["ICU's formats, which drift between versions", /\bIntl\./, []],
  ["formats by the system's locale", /\.toLocale\w+\(/, []],
  ["the system's zone", /\.getTimezoneOffset\(|\.get(?:Hours|Date|Day|Month|FullYear)\(/, []],
];

test.each(FORBIDDEN)("no page depends on %s", (_name, pattern, allowed) => {
  expect(files.filter((path) => !allowed.includes(path) && pattern.test(codeOf(path)))).toEqual([]);
});

test("the build asks the clock in one place", () => {
  const asking = files.filter((path) => /from "[^"]*dates\/clock\.ts"/.test(codeOf(path)));
  expect(asking).toEqual(["src/edition/prepare.ts"]);
});

test("the rule finds what it forbids", () => {
  const [, now] = FORBIDDEN[0] as (typeof FORBIDDEN)[number];
  expect(now.test(codeOf("src/dates/clock.ts"))).toBe(true);
});
