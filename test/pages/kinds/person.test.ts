import { expect, test } from "vitest";
import { article, png } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

test("a person's page shows the profile and what they wrote", () => {
  const { view, told } = edition([
    [
      "people/budi.yaml",
      "name: Budi Santoso\nrole: Wartawan\nbio: Meliput pesisir.\nphoto: a.png\nlinks: ['https://www.contoh.example/budi', 'https://lain.example/']\n",
    ],
    ["people/a.png", png(400, 400)],
    ["articles/a.md", article({ author: "budi", title: "Ditulis" })],
    ["articles/b.md", article({ editor: "budi", title: "Disunting" })],
  ]);
  expect(told).toEqual([]);
  const { person, links, listing, count, head } = view("/penulis/budi/");
  expect(person).toMatchObject({
    name: "Budi Santoso",
    role: "Wartawan",
    bio: "Meliput pesisir.",
    photo: { alt: "Budi Santoso", width: 288 },
  });
  expect(links).toEqual([
    { name: "contoh.example", address: "https://www.contoh.example/budi" },
    { name: "lain.example", address: "https://lain.example/" },
  ]);
  expect([listing.name, count]).toEqual(["Tulisan Budi Santoso", "1 berita"]);
  expect(listing.items.map((one) => one.title)).toEqual(["Ditulis"]);
  expect(head).toMatchObject({ type: "profile", description: "Meliput pesisir." });
  expect(JSON.parse(head.data[0] ?? "")).toMatchObject({
    "@type": "ProfilePage",
    mainEntity: {
      "@type": "Person",
      name: "Budi Santoso",
      url: "https://uji.example/penulis/budi/",
      sameAs: ["https://www.contoh.example/budi", "https://lain.example/"],
    },
  });
});

test("a guest has a page by name alone", () => {
  const { view } = edition([["articles/a.md", article({ author: "Tamu </script>" })]]);
  const { person, links, head } = view("/penulis/tamu-script/");
  expect(person).toEqual({ name: "Tamu </script>", address: "/penulis/tamu-script/" });
  expect(links).toEqual([]);
  expect(head.description).toBe("Profil dan tulisan Tamu </script> di Warta Uji.");
  expect(head.data.join("")).not.toContain("<");
});

test("somebody who only edits has a page without stories and without a count", () => {
  const { view } = edition([["people/sari.yaml", "name: Sari\n"]]);
  expect(view("/penulis/sari/").listing.items).toEqual([]);
  expect(view("/penulis/sari/")).not.toHaveProperty("count");
});

test("a new biography changes every page of the profile, a new story the first one alone", () => {
  const files = (bio: string, count: number): [string, string][] => [
    ["people/budi.yaml", `name: Budi\nbio: ${bio}\n`],
    ...Array.from({ length: count }, (_, index): [string, string] => [
      `articles/${String(index).padStart(2, "0")}.md`,
      article({ author: "budi", date: `2024-01-01 00:${index + 10}` }),
    ]),
  ];
  const prints = (bio: string, count: number) => {
    const { page } = edition(files(bio, count));
    return ["/penulis/budi/", "/penulis/budi/hal/1/"].map((address) => page(address).fingerprint);
  };
  const [own, first] = prints("Lama", 42);
  expect(prints("Lama", 43)).toEqual([expect.not.stringMatching(`^${own}$`), first]);
  expect(prints("Baru", 42)).toEqual([expect.not.stringMatching(`^${own}$`), expect.not.stringMatching(`^${first}$`)]);
});
