import { expect, test } from "vitest";
import { article } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

const files = (count: number): [string, string][] =>
  Array.from({ length: count }, (_, index) => [
    `articles/${String(index + 1).padStart(3, "0")}.md`,
    article({
      title: `Bagian ${index + 1}`,
      date: `2024-01-${String(1 + Math.floor(index / 50)).padStart(2, "0")} 00:${String(index % 50).padStart(2, "0")}`,
      series: index === 3 ? "PESISIR  UTARA" : "Pesisir Utara",
    }),
  ]);

test("a series runs from its first part on, whatever its parts call it", () => {
  const { view, told } = edition(files(5));
  expect(told).toEqual([]);
  const { name, parts, trail, head } = view("/seri/pesisir-utara/");
  expect(name).toBe("Pesisir Utara");
  expect(parts.map((one) => `${one.number} ${one.title}`)).toEqual([
    "1 Bagian 1",
    "2 Bagian 2",
    "3 Bagian 3",
    "4 Bagian 4",
    "5 Bagian 5",
  ]);
  expect(trail.map((one) => one.name)).toEqual(["Beranda", "Pesisir Utara"]);
  expect(head.description).toBe("Semua bagian seri Pesisir Utara di Warta Uji, dari yang pertama.");
});

test("a long series goes on over pages, numbered through", () => {
  const { view, addresses } = edition(files(120));
  expect(addresses.filter((one) => /^\/seri\/.*\/$/.test(one))).toEqual([
    "/seri/pesisir-utara/",
    "/seri/pesisir-utara/hal/2/",
    "/seri/pesisir-utara/hal/3/",
  ]);
  expect(view("/seri/pesisir-utara/hal/3/").parts[0]?.number).toBe(101);
  expect(view("/seri/pesisir-utara/hal/2/")).toMatchObject({
    before: "/seri/pesisir-utara/",
    after: "/seri/pesisir-utara/hal/3/",
  });
  expect(view("/seri/pesisir-utara/hal/3/")).not.toHaveProperty("after");
});

test("a new part changes the last page alone, or the last two when it opens one", () => {
  const prints = (count: number) =>
    edition(files(count))
      .plan.pages.filter((one) => one.kind === "series")
      .map((one) => one.fingerprint);
  const [before, after, opened] = [prints(120), prints(121), [prints(100), prints(101)]];
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  expect(after[2]).not.toBe(before[2]);
  expect(opened[1]?.slice(0, 1)).toEqual(opened[0]?.slice(0, 1));
  expect(opened[1]).toHaveLength(3);
});
