import { expect, test } from "vitest";
import { article, png } from "../make/content.ts";
import { edition } from "../make/edition.ts";

test("a person is known by the name of the file", () => {
  const { newsroom, told } = edition([
    [
      "people/budi-santoso.yaml",
      "name: Budi Santoso\nrole: Wartawan\nbio: Meliput pesisir sejak 2009.\nphoto: budi.png\nlinks:\n  - https://www.contoh.example/budi\n",
    ],
    ["people/budi.png", png(400, 300)],
  ]);
  expect(told).toEqual([]);
  expect(newsroom.people.get("budi-santoso")).toMatchObject({
    key: "budi-santoso",
    name: "Budi Santoso",
    address: "/penulis/budi-santoso/",
    role: "Wartawan",
    bio: "Meliput pesisir sejak 2009.",
    photo: { alt: "Budi Santoso", width: 288, height: 216 },
    links: ["https://www.contoh.example/budi"],
  });
});

test("a person needs a name alone", () => {
  const { newsroom, told } = edition([["people/redaksi.yaml", "name: Redaksi\nrole:\nphoto:\n"]]);
  expect(told).toEqual([]);
  expect(newsroom.people.get("redaksi")).toEqual({
    key: "redaksi",
    name: "Redaksi",
    address: "/penulis/redaksi/",
    links: [],
    digest: expect.any(String),
  });
});

test("a file named with capitals and blanks is named in the same way in a story", () => {
  const { told, newsroom } = edition([
    ["people/Budi Santoso.yaml", "name: Budi S.\n"],
    ["articles/a.md", article({ author: "Budi Santoso" })],
  ]);
  expect(told).toEqual([]);
  expect(newsroom.articles[0]?.authors).toEqual([
    { name: "Budi S.", person: "Budi Santoso", address: "/penulis/budi-santoso/" },
  ]);
});

test("a key that nobody has is a fault with the nearest one; a name with a capital is a guest", () => {
  const { faults } = edition([
    ["people/budi-santoso.yaml", "name: Budi Santoso\n"],
    ["articles/a.md", article({ author: "budi-santso", editor: "Sari" })],
  ]);
  expect(faults).toMatchObject([{ code: "unknown-person", found: "budi-santso", nearest: "budi-santoso" }]);
});

test.each(["constructor", "__proto__"])("nobody is called %s unless there is a file", (author) => {
  expect(edition([["articles/a.md", article({ author })]]).told).toEqual(["articles/a.md:5 unknown-person"]);
  const known = edition([
    [`people/${author}.yaml`, "name: Orang\n"],
    ["articles/a.md", article({ author })],
  ]);
  expect(known.told).toEqual([]);
  expect(known.newsroom.articles[0]?.authors[0]?.name).toBe("Orang");
});

test("a person's digest changes with everything that the profile shows", () => {
  const digestOf = (yaml: string) => edition([["people/a.yaml", yaml]]).newsroom.people.get("a")?.digest;
  const all = [
    "name: A",
    "name: B",
    "name: A\nrole: Wartawan",
    "name: A\nbio: Wartawan",
    "name: A\nlinks: [https://a.example]",
  ];
  expect(new Set(all.map(digestOf)).size).toBe(all.length);
  expect(digestOf("# catatan\nname: 'A'\nrole:\n")).toBe(digestOf("name: A"));
});
