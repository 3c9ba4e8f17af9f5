import { describe, expect, test } from "vitest";
import { article, png } from "../make/content.ts";
import { links, newsroom, type Site } from "../make/site.ts";

/** 1 March 2025, 11.59 and 12.00 WIB. */
const BEFORE = "1740805140";
const AT = "1740805200";

const story = (front: Record<string, string>, body: string) => article({ category: "ekonomi", ...front }, body);

const files = `
-- content/articles/terbit.md --
${story({ title: "Harga beras turun", related: "[embargo]", tags: "[Pangan]" }, "Harga beras turun di pasar induk pekan ini.")}
-- content/articles/embargo.md --
${story(
  {
    title: "Kenaikan Zamrud diumumkan",
    date: "2025-03-01 12:00",
    tags: "[Pangan, Zamrudtag]",
    author: "Zamrud Penulis",
    series: "Zamrudseri",
    kicker: "Zamrudkicker",
    image: "{ src: zamrudfoto.png, alt: Zamrudalt }",
  },
  "Isi Zamrud yang belum boleh dibaca.\n\n![Zamrudgrafik](zamrudgrafik.png)",
)}
-- content/articles/rancangan.md --
${story({ title: "Rancangan Topas", draft: "true", tags: "[Topastag]", author: "Topas Penulis", image: "{ src: topas.png, alt: Topasalt }" }, "Isi Topas.")}
-- content/people/topas-orang.yaml --
name: Orang biasa
`;

function room(): Site {
  const site = newsroom(files);
  for (const [index, name] of ["zamrudfoto", "zamrudgrafik", "topas"].entries()) {
    site.writeBytes(`content/images/${name}.png`, png(120 + index, 80));
  }
  return site;
}

/** Files whose name or content holds a word, in whatever letter case. */
const holding = (site: Site, word: string) =>
  [...site.output()].filter(([path, bytes]) => `${path}\n${bytes}`.toLowerCase().includes(word)).map(([path]) => path);

describe("a story whose time has not come", async () => {
  const site = room();
  const early = await site.build({ epoch: BEFORE });
  const traces = holding(site, "zamrud");

  test("is in no file and no file's name until then, with its picture, its tag, its author and its series", () => {
    expect(early).toMatchObject({ ok: true, told: [] });
    expect(traces).toEqual([]);
  });

  test("is left out of another story's own picks without a fault", () => {
    expect(links(site.page("/2024/02/28/terbit/"), ".related .head-link")).toEqual([]);
  });

  test("is everywhere in the first build at or after its minute", async () => {
    await site.build({ epoch: AT });
    const address = "/2025/03/01/embargo/";
    for (const page of ["/", "/ekonomi/", "/tag/zamrudtag/", "/penulis/zamrud-penulis/", "/indeks/2025/03/01/"]) {
      expect(links(site.page(page)), page).toContain(address);
    }
    expect(links(site.page("/2024/02/28/terbit/"), ".related .head-link")).toEqual([address]);
    expect([...site.output().keys()].filter((path) => path.includes("zamrudfoto"))).not.toEqual([]);
  });
});

test("a draft is in no file and no file's name, at whatever time", async () => {
  const site = room();
  await site.build({ epoch: "1893456000" });
  expect(holding(site, "topas").filter((path) => !path.includes("topas-orang"))).toEqual([]);
});

test("faults of stories that are held back are told all the same", async () => {
  const site = newsroom(
    `-- content/articles/a.md --\n${article({ date: "2099-01-01", category: "berta" })}` +
      `-- content/articles/b.md --\n${article({ draft: "true", category: "berta" })}`,
  );
  expect((await site.build()).told).toEqual([
    "content/articles/a.md:4 unknown-category",
    "content/articles/b.md:4 unknown-category",
  ]);
});
