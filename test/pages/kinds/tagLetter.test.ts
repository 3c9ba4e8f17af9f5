import { expect, test } from "vitest";
import { article } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

const of = (tags: string[]) =>
  edition([["articles/a.md", article({ tags: `[${tags.map((tag) => `"${tag}"`).join(", ")}]` })]]);

test("a letter's page lists its tags by the alphabet, and the way to the other letters", () => {
  const { view, told } = of(["Rob", "rawa", "Banjir", "404", "+62"]);
  expect(told).toEqual([]);
  const { name, entries, letters, trail } = view("/tag/huruf/r/");
  expect(name).toBe("Topik berhuruf R");
  expect(entries.map((one) => `${one.name} ${one.address}`)).toEqual(["rawa /tag/rawa/", "Rob /tag/rob/"]);
  expect(letters.map((one) => `${one.name}${one.current ? "!" : ""}`)).toEqual(["B", "R!", "0–9"]);
  expect(trail.map((one) => one.name)).toEqual(["Beranda", "Topik", "Topik berhuruf R"]);
});

test("figures and signs stand together", () => {
  const { name, entries } = of(["Rob", "404", "+62"]).view("/tag/huruf/0/");
  expect(name).toBe("Topik berhuruf Angka dan tanda");
  expect(entries.map((one) => one.name)).toEqual(["404", "+62"]);
});

test("a letter of very many tags goes on over pages", () => {
  const { view, addresses } = of(Array.from({ length: 601 }, (_, index) => `b${String(index).padStart(3, "0")}`));
  expect(addresses.filter((one) => one.startsWith("/tag/huruf/"))).toEqual([
    "/tag/huruf/b/",
    "/tag/huruf/b/hal/2/",
    "/tag/huruf/b/hal/3/",
  ]);
  expect(view("/tag/huruf/b/")).toMatchObject({ after: "/tag/huruf/b/hal/2/" });
  expect(view("/tag/huruf/b/")).not.toHaveProperty("before");
  expect(view("/tag/huruf/b/hal/2/")).toMatchObject({
    before: "/tag/huruf/b/",
    after: "/tag/huruf/b/hal/3/",
    head: { title: "Topik berhuruf B - Halaman 2 - Warta Uji" },
  });
  expect(view("/tag/huruf/b/hal/3/").entries).toHaveLength(1);
  expect(view("/tag/huruf/b/hal/3/")).not.toHaveProperty("after");
});
