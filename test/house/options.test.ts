import { expect, test } from "vitest";
import { sentencesOf } from "../../docs/optionSentences.ts";
import { optionsText } from "../../docs/optionsText.ts";
import { read } from "./sources.ts";

test("the reference of options says what the schemas and their comments say: if not, npm run options", () => {
  expect(read("docs/options.md")).toBe(optionsText());
});

test.each([
  ["site.url", "**required**", "address in full"],
  ["site.timeZone", "**required**", '`"Asia/Makassar"`'],
  ["categories[].children", "none", "list: sections of this form"],
  ["masthead.policies.ethicsPolicy", "none", "text"],
  ["addresses.article", '`"/:year/:month/:day/:slug/"`', "text"],
  ["listings.size", "`20`", "2 to 200"],
  ["feeds.tagsFrom", "`5`", "`false`, or 1 or more"],
  ["search.within", "as_sitesearch", "text"],
  ["search.action", "required with `search`", "address in full"],
  ["files.security.expires", "required with `files.security`", "text"],
  ["files.security.languages", '["id","en"]', "list: text"],
  ["files.robots.ai", "allow", "no-training"],
  ["hosting.allow", "`{}`", "style-src"],
  ["fields", "`{}`", "a zod schema"],
  ["markdown", "none", "a function"],
])("it tells of %s, which is %s by itself and takes %s", (option, standard, takes) => {
  const row = optionsText()
    .split("\n")
    .find((line) => line.startsWith(`| \`${option}\` |`));
  expect(row).toContain(standard);
  expect(row).toContain(takes);
});

test("a sentence belongs to the key below it, however deep that lies", () => {
  const sentences = sentencesOf("src/site/options/files.ts");
  expect(sentences.get("files.robots.write")).toBe("false where the site has a robots.txt of its own");
  expect(sentences.has("files.write")).toBe(false);
});
