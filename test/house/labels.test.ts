import { expect, test } from "vitest";
import { labelsId } from "../../src/site/labels.id.ts";
import { filesBelow, read } from "./sources.ts";

const LABELS_FILE = "src/site/labels.id.ts";
const templates = filesBelow("templates", ".njk");
const code = [...filesBelow("src", ".ts"), ...filesBelow("plugin", ".ts")].filter((path) => path !== LABELS_FILE);
const keys = Object.keys(labelsId);

test("every label that a template names is there", () => {
  const missing = templates.flatMap((path) =>
    [...read(path).matchAll(/\blabels\.([A-Za-z]+)/g)]
      .map(([, key]) => key as string)
      .filter((key) => !keys.includes(key))
      .map((key) => `${path}: ${key}`),
  );
  expect(missing).toEqual([]);
});

test("every label is used", () => {
  const all = [...templates, ...code].map(read).join("\n");
  expect(keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(all))).toEqual([]);
});

test("readers' words stand in the labels file, not in templates", () => {
  const written = templates.flatMap((path) => {
    const words = read(path)
      .replace(/\{#[\s\S]*?#\}|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<!--[\s\S]*?-->|<style[\s\S]*?<\/style>|<[^>]*>/g, " ")
      .match(/[A-Za-z]{3,}/g);
    return (words ?? []).map((word) => `${path}: ${word}`);
  });
  expect(written).toEqual([]);
});

test("templates loop and choose, and never compute", () => {
  const FILTERS = /\|\s*(?!safe\b)[a-z]+/i;
  const computing = templates.filter((path) => {
    const expressions = read(path).match(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g) ?? [];
    return expressions.some((one) => FILTERS.test(one.replace(/"[^"]*"/g, "")));
  });
  expect(computing).toEqual([]);
});
