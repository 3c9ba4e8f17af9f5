import { describe, expect, test } from "vitest";
import { article } from "../make/content.ts";
import { newsroom, type Site, texts } from "../make/site.ts";

const story = `-- content/articles/a.md --\n${article({ title: "Satu" })}`;

/** What the story's byline says, an override of ours. */
async function byline(site: Site): Promise<string[]> {
  const { ok, log } = await site.build();
  expect(ok, log).toBe(true);
  return texts(site.page("/2024/02/28/a/"), ".milik");
}

describe("an edit reaches every page that uses a template", () => {
  test("which names its part by where it stands beside itself", async () => {
    const site = newsroom(`${story}
-- content/_includes/warta/parts/story/byline.njk --
<p class="milik">{% include "./milik.njk" %} {% include "../dasar.njk" %}</p>
-- content/_includes/warta/parts/story/milik.njk --
satu
-- content/_includes/warta/parts/dasar.njk --
dasar
`);
    expect(await byline(site)).toEqual(["satu dasar"]);
    site.write("-- content/_includes/warta/parts/story/milik.njk --\ndua\n");
    expect(await byline(site)).toEqual(["dua dasar"]);
    site.write("-- content/_includes/warta/parts/dasar.njk --\nlain\n");
    expect(await byline(site)).toEqual(["dua lain"]);
  });

  test.each([
    ["include", "{%- include   'warta/milik.njk' ignore missing -%}", "<i>satu</i>", "<i>dua</i>"],
    ["import", '{% import "warta/milik.njk" as milik %}{{ milik.kata() }}', kata("satu"), kata("dua")],
    ["from", '{% from "warta/milik.njk" import kata with context %}{{ kata() }}', kata("satu"), kata("dua")],
  ])("which takes it in by %s", async (_tag, source, before, after) => {
    const site = newsroom(`${story}
-- content/_includes/warta/parts/story/byline.njk --
<p class="milik">${source}</p>
-- content/_includes/warta/milik.njk --
${before}
`);
    expect(await byline(site)).toEqual(["satu"]);
    site.write(`-- content/_includes/warta/milik.njk --\n${after}\n`);
    expect(await byline(site)).toEqual(["dua"]);
  });

  test("through a part of a part, and when the part comes or goes", async () => {
    const site = newsroom(`${story}
-- content/_includes/warta/parts/story/byline.njk --
<p class="milik">{% include "warta/satu.njk" %}</p>
-- content/_includes/warta/satu.njk --
{% include "warta/dua.njk" ignore missing %}
`);
    expect(await byline(site)).toEqual([""]);
    site.write("-- content/_includes/warta/dua.njk --\nada\n");
    expect(await byline(site)).toEqual(["ada"]);
    site.remove("content/_includes/warta/dua.njk");
    expect(await byline(site)).toEqual([""]);
    site.remove("content/_includes/warta");
    expect(await byline(site)).toEqual([]);
  });
});

function kata(word: string): string {
  return `{% macro kata() %}${word}{% endmacro %}`;
}

test.each([
  '{% include "warta/" + story.format + ".njk" %}',
  '{% include "warta/a.njk" if story.kicker else "warta/b.njk" %}',
  '{% include ["warta/a.njk", "warta/b.njk"] %}',
  '{% set milik = "warta/a.njk" %}{%- include milik -%}',
  '{% extends story.format or "warta/a.njk" %}',
])("a template's name that no reader of the file can tell is refused: %s", async (source) => {
  const site = newsroom(`${story}\n-- content/_includes/warta/parts/story/byline.njk --\n${source}\n`);
  const { ok, log } = await site.build();
  expect(ok).toBe(false);
  expect(log).toContain("byline.njk:1:");
  expect(site.output().size).toBe(0);
});
