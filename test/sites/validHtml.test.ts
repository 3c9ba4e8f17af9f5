import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";

const demo = inject("demo");
const pages = readdirSync(demo, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".html"))
  .sort();

/** All recommended rules but one: a headline is never cut, however long its title gets. */
const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "long-title": "off" } });

test("every page of the demo is valid HTML", () => {
  const found = pages.flatMap((path) => {
    const { results } = validator.validateStringSync(readFileSync(join(demo, path), "utf8"));
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`),
    );
  });
  expect(found).toEqual([]);
}, 240_000);

describe("in every page of the demo", () => {
  const documents = new Map(
    pages.map((path) => [
      `/${path.replace(/index\.html$/, "")}`,
      parseHTML(readFileSync(join(demo, path), "utf8")).document,
    ]),
  );
  const files = new Set(readdirSync(demo, { recursive: true, encoding: "utf8" }).map((path) => `/${path}`));

  /** What an attribute of an element leads to, within the site. */
  const targets = function* (): Generator<[from: string, to: string]> {
    for (const [address, document] of documents) {
      for (const element of document.querySelectorAll(
        "a[href], img[src], source[src], video[src], audio[src], track[src]",
      )) {
        const to = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
        if (/^(?:\/(?!\/)|#)/.test(to)) yield [address, to];
      }
    }
  };

  test("every link within the site leads somewhere, to the very place that it names", () => {
    const dead: string[] = [];
    for (const [from, to] of targets()) {
      const [path = "", id] = to.split("#");
      const address = decodeURI(path.replace(/\?.*$/, "")) || from;
      const document = documents.get(address);
      const isThere = document ? !id || document.getElementById(decodeURIComponent(id)) !== null : files.has(address);
      if (!isThere) dead.push(`${from}: ${to}`);
    }
    expect(dead).toEqual([]);
  });
});
