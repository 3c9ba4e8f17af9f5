import { expect, test } from "vitest";
import { article } from "../make/content.ts";
import { differences } from "../make/output.ts";
import { newsroom, type Site } from "../make/site.ts";

const story = (name: string, permalink?: string, date = "2024-02-01") =>
  `-- content/articles/${name}.md --\n${article({ title: name, date, ...(permalink ? { permalink } : {}) })}`;

/** Built twice, so that the second build, and all after it, take most of the plan over from the memory. */
async function remembered(...texts: string[]): Promise<Site> {
  const site = newsroom(texts.join(""));
  for (let round = 0; round < 2; round++) {
    expect(await site.build()).toMatchObject({ ok: true });
    site.write(story("lain"));
  }
  return site;
}

test.each([
  ["the address of a remembered story", "/sama/", "/sama/"],
  ["that address in capitals", "/sama/", "/SAMA/"],
  ["a page below a remembered page that is a file", "/berita.html", "/berita.html/anak/"],
  ["a file above a remembered page", "/berita.html/anak/", "/berita.html"],
  ["the address of a tag's page", undefined, "/tag/air/"],
])("a new story that takes %s is told, and mending it makes the site that was", async (_what, there, taken) => {
  const site = await remembered(story("lama", there), story("bertagar").replace("---\n", "---\ntags: [Air]\n"));
  const before = site.output();
  site.write(story("baru", taken, "2024-02-02"));
  const { ok, told } = await site.build();
  expect([ok, told.map((one) => one.split(" ")[1])]).toEqual([false, ["address-twice"]]);
  expect(differences(site.output(), before)).toEqual([]);
  site.remove("content/articles/baru.md");
  expect(await site.build()).toMatchObject({ ok: true, told: [] });
  expect(differences(site.output(), before)).toEqual([]);
});

test("a story may take the address that another one leaves in the same build, in capitals too", async () => {
  for (const taken of ["/sama/", "/Sama/"]) {
    const site = await remembered(story("lama", "/sama/"));
    site.write(story("lama", "/pindah/") + story("baru", taken));
    expect(await site.build(), taken).toMatchObject({ ok: true, told: [] });
    expect(site.has("/pindah/") && site.has(taken), taken).toBe(true);
  }
});
