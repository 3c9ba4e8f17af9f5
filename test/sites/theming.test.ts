import { describe, expect, test } from "vitest";
import { kinds } from "../../src/pages/kinds.ts";
import { filesBelow, read } from "../house/sources.ts";
import { article } from "../make/content.ts";
import { edition } from "../make/edition.ts";
import { newsroom } from "../make/site.ts";

const GUIDE = read("docs/theming.md");

interface Names {
  all: string[];
  /** in italics: there only sometimes */
  optional: string[];
}

/** The names in a cell; what stands in brackets belongs to the name before. */
function namesIn(cell: string): Names {
  const outside = cell.replace(/\([^)]*\)/g, "");
  const all = [...outside.matchAll(/(\*?)`([\w.]+)/g)];
  return {
    all: all.map(([, , name = ""]) => name),
    optional: all.filter(([, star]) => star).map(([, , name = ""]) => name),
  };
}

const rows = [...GUIDE.matchAll(/^\| (.+?) \| (.+) \|$/gm)].map(([, first = "", rest = ""]) => ({
  first,
  last: rest.split(" | ").at(-1) ?? "",
}));
const files = rows.flatMap(({ first, last }) => {
  const [, path] = /^`((?:layouts|pages|parts|styles|pictures)\/[\w./]+)`$/.exec(first) ?? [];
  return path ? [{ path, handed: namesIn(last).all }] : [];
});
const templates = files.filter(({ path }) => path.endsWith(".njk"));

test("the guide names every file of the theme, each once, and no other", () => {
  const there = filesBelow("templates", ".njk", ".css", ".jpg").map((path) => path.replace("templates/", ""));
  expect(files.map(({ path }) => path).sort()).toEqual(there);
});

/** What every template is handed. */
const COMMON = ["site", "labels", "styles"];
/** What every page is handed, and so every part. */
const OF_PAGES = ["head", "trail", "section"];
const WORDS = new Set(
  "if elif else endif for in endfor set include extends not or and is loop safe true false".split(" "),
);

/** Names that a template reads and does not set itself. */
function readBy(source: string): string[] {
  const tags = [...source.replace(/\{#[\s\S]*?#\}/g, "").matchAll(/\{[{%]-?([\s\S]*?)-?[%}]\}/g)]
    .map(([, tag = ""]) => tag.replace(/"[^"]*"/g, " ").trim())
    .filter((tag) => !/^(?:end)?block\b/.test(tag));
  const own = new Set(tags.flatMap((tag) => /^(?:set|for) (\w+)/.exec(tag)?.[1] ?? []));
  const names = tags.flatMap((tag) => [...tag.matchAll(/(?<![.\w])[a-z]\w*/gi)].map(([name]) => name));
  return [...new Set(names)].filter((name) => !WORDS.has(name) && !own.has(name));
}

/** A template's source with those of all that it includes. */
function wholeSource(path: string): string {
  const source = read(`templates/${path}`);
  const parts = [...source.matchAll(/include "warta\/([^"]+)"/g)].map(([, name = ""]) => wholeSource(name));
  return [source, ...parts].join("\n");
}

test.each(templates)("what the guide says that $path is handed is what it reads", ({ path, handed }) => {
  const unsaid = readBy(read(`templates/${path}`)).filter(
    (name) => ![...COMMON, ...OF_PAGES, ...handed].includes(name),
  );
  expect(unsaid).toEqual([]);
  const whole = wholeSource(path);
  // pages are handed a little more than ours show
  const unread = path.startsWith("pages/") ? [] : handed.filter((name) => !new RegExp(`\\b${name}\\b`).test(whole));
  expect(unread).toEqual([]);
});

describe("what the guide says that pages are handed is what their views hold:", () => {
  const story = (at: number, front: Record<string, string>): [string, string] => [
    `articles/a${at}.md`,
    article({ title: `Satu ${at}`, tags: "[Air]", author: "ani", series: "Air", ...front }),
  ];
  const { plan } = edition([
    ["people/ani.yaml", "name: Ani"],
    story(1, { breaking: "true", date: "2025-03-01 06:00", category: "internasional" }),
    ...[2, 3, 4].map((at) => story(at, { date: `2025-02-0${at} 06:00` })),
  ]);

  const templated = kinds.filter(({ output }) => "template" in output);

  test.each(templated.map(({ name }) => name))("%s", (name) => {
    const handed = files.find(({ path }) => path === `pages/${name}.njk`)?.handed ?? [];
    const views = plan.pages.filter(({ kind }) => kind === name).map((page) => page.view());
    const held = new Set(views.flatMap((view) => Object.keys(view)).filter((key) => !OF_PAGES.includes(key)));
    expect(views.length).toBeGreaterThan(0);
    expect([...held].filter((key) => !handed.includes(key))).toEqual([]);
    const code = read(`src/pages/kinds/${name}.ts`);
    expect(handed.filter((key) => !held.has(key) && !new RegExp(`\\b${key}\\b`).test(code))).toEqual([]);
  });
});

const VIEWS = "src/pages/views";
/** Where the fields of a name are declared. */
const SHAPES: Readonly<Record<string, readonly [file: string, shape: string]>> = {
  "`site`": [`${VIEWS}/frame.ts`, "SiteView"],
  "`site.search`": [`${VIEWS}/frame.ts`, "SearchView"],
  "`styles`": ["plugin/styles.ts", "Sheet"],
  "`head`": ["src/metadata/head.ts", "HeadView"],
  "`card`": [`${VIEWS}/card.ts`, "CardView"],
  "`story`": [`${VIEWS}/story.ts`, "StoryView"],
  "`story.series`": [`${VIEWS}/story.ts`, "SeriesView"],
  "`person`, one of `story.people`": [`${VIEWS}/story.ts`, "PersonView"],
  "`time`": [`${VIEWS}/card.ts`, "TimeView"],
  "`updated`": [`${VIEWS}/card.ts`, "UpdatedView"],
  "`listing`": [`${VIEWS}/listing.ts`, "ListingView"],
  "`listing.pager`": [`${VIEWS}/listing.ts`, "PagerView"],
  "one of `blocks`": [`${VIEWS}/blocks.ts`, "BlockView"],
  "one of `days`": [`${VIEWS}/days.ts`, "DayView"],
  "`calendar`": [`${VIEWS}/calendar.ts`, "CalendarView"],
  "one of `letters`": [`${VIEWS}/tagList.ts`, "LetterView"],
};

function fieldsOf(file: string, shape: string): Names {
  const [, over = "", body = ""] =
    new RegExp(`interface ${shape}([^{]*)\\{([\\s\\S]*?)^\\}`, "m").exec(read(file)) ?? [];
  const own = [...body.matchAll(/^ {2}(?:readonly )?(\w+)(\??):(.*)$/gm)];
  const link = over.includes("LinkView") ? ["name", "address"] : [];
  const optional = own.filter(([, , mark, type = ""]) => mark || type.includes("| undefined"));
  return {
    all: [...link, ...own.map(([, name = ""]) => name)].sort(),
    optional: optional.map(([, name = ""]) => name).sort(),
  };
}

test.each(Object.entries(SHAPES))(
  "the guide names all fields of %s, and which are there only sometimes",
  (name, of) => {
    const row = rows.find(({ first }) => first === name);
    const { all, optional } = namesIn(row?.last ?? "");
    expect({ all: all.sort(), optional: optional.sort() }).toEqual(fieldsOf(...of));
  },
);

test("the layers stand in the guide in their order", () => {
  const [, order = ""] = /@layer ([^;]+);/.exec(read("templates/styles/theme.css")) ?? [];
  expect(GUIDE).toContain(
    order
      .split(", ")
      .map((name) => `\`${name}\``)
      .join(" "),
  );
});

test("a masthead as the guide shows it takes the place of ours, the front page alone is made again, and fonts follow", async () => {
  const [, masthead] = /^## Logo[\s\S]*?^```njk\n([\s\S]*?)^```$/m.exec(GUIDE) ?? [];
  const site = newsroom(`-- content/articles/a.md --\n${article()}`);
  expect(await site.build()).toMatchObject({ ok: true, told: [] });
  expect(site.page("/").querySelector("h1 svg")).toBeNull();
  site.write(`-- content/_includes/warta/parts/frame/masthead.njk --\n${masthead}`);
  const { ok, log } = await site.build({ summary: true });
  expect(ok, log).toBe(true);
  expect(/ (\d+) dibuat,/.exec(log)?.[1]).toBe("1");
  expect(site.page("/").querySelector("h1 svg")?.getAttribute("aria-label")).toBe("Warta Uji");
  expect(site.page("/").querySelector(".edition")).not.toBeNull();
  site.remove("content/_includes");
  const [, fonts] = /^## Fonts[\s\S]*?^```css\n([\s\S]*?)^```$/m.exec(GUIDE) ?? [];
  site.write(`-- content/_includes/warta/styles/site.css --\n${fonts}`);
  expect(await site.build()).toMatchObject({ ok: true, told: [] });
  expect(site.page("/").querySelector("style")?.textContent).toContain("url(/fonts/kabar-700.woff2)");
  expect(site.page("/").querySelector("h1")?.textContent).toBe("Warta Uji");
});
