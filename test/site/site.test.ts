import { expect, test } from "vitest";
import { digest } from "../../src/digest.ts";
import { fill, labelsId } from "../../src/site/labels.id.ts";
import { openSite } from "../../src/site/site.ts";
import { settingsOf, siteFrom } from "../make/edition.ts";

const theme = { digestOf: (template: string) => digest(template), styleSources: () => [] };

test("every category has its address and its way from the top", () => {
  const { categories } = siteFrom({
    categories: [
      {
        slug: "berita",
        name: "Berita",
        children: [{ slug: "daerah", name: "Daerah", children: [{ slug: "jawa", name: "Jawa" }] }],
      },
      { slug: "opini", name: "Opini", description: "Pendapat pembaca." },
    ],
  });
  expect(categories.top.map((one) => one.slug)).toEqual(["berita", "opini"]);
  expect([...categories.bySlug.values()].map((one) => one.address)).toEqual([
    "/berita/",
    "/berita/daerah/",
    "/berita/daerah/jawa/",
    "/opini/",
  ]);
  expect(categories.bySlug.get("jawa")?.path.map((one) => one.name)).toEqual(["Berita", "Daerah", "Jawa"]);
  expect(categories.bySlug.get("berita")?.children.map((one) => one.slug)).toEqual(["daerah"]);
  expect(categories.bySlug.get("opini")?.description).toBe("Pendapat pembaca.");
  expect(categories.bySlug.get("constructor")).toBeUndefined();
});

test("a site's own words stand in place of ours, all others stay", () => {
  const { labels } = siteFrom({ labels: { related: "Baca lagi" } });
  expect(labels.related).toBe("Baca lagi");
  expect(labels.tags).toBe(labelsId.tags);
});

test("a site is another when an option or its configuration file is, and the same when neither is", () => {
  const one = openSite(settingsOf(), theme, digest("a"));
  expect(openSite(settingsOf(), theme, digest("a")).digest).toBe(one.digest);
  expect(openSite(settingsOf(), theme, digest("b")).digest).not.toBe(one.digest);
  expect(openSite(settingsOf({ listings: { size: 30 } }), theme, digest("a")).digest).not.toBe(one.digest);
  expect(openSite(settingsOf({ labels: { tags: "Tag" } }), theme, digest("a")).digest).not.toBe(one.digest);
});

test("templates are no part of a site: each page folds its own", () => {
  const other = { ...theme, digestOf: (template: string) => digest(`${template}, changed`) };
  expect(openSite(settingsOf(), other, digest("a")).digest).toBe(openSite(settingsOf(), theme, digest("a")).digest);
});

test("a label's braces are filled in, unknown ones and those named like members of Object stay", () => {
  expect(fill("{count} berita dari {name}", { count: 3, name: "Warta $& {count}" })).toBe(
    "3 berita dari Warta $& {count}",
  );
  expect(fill("{lain} {constructor} {}", { count: 3 })).toBe("{lain} {constructor} {}");
});
