import { expect, test } from "vitest";
import { article, png } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

const files = (count: number, front: (index: number) => Record<string, string> = () => ({})): [string, string][] =>
  Array.from({ length: count }, (_, index) => [
    `articles/${String(index).padStart(2, "0")}.md`,
    article({
      title: `Berita ${index}`,
      date: `2024-02-${String(1 + index).padStart(2, "0")} 08:30`,
      category: index % 2 ? "ekonomi" : "internasional",
      ...front(index),
    }),
  ]);

test("the front page has a lead, seconds, a stream and a block for each section", () => {
  const { view, told } = edition(files(25));
  expect(told).toEqual([]);
  const { lead, secondary, latest, blocks, edition: name, allOfDay, head } = view("/");
  expect(lead.title).toBe("Berita 24");
  expect(secondary.map((one) => one.title)).toEqual(["Berita 23", "Berita 22"]);
  expect(latest).toHaveLength(10);
  expect(blocks.map((one) => [one.name, one.address, one.items.map((card) => card.title)])).toEqual([
    ["Berita", "/berita/", ["Berita 10", "Berita 8", "Berita 6", "Berita 4"]],
    ["Ekonomi", "/ekonomi/", ["Berita 11", "Berita 9", "Berita 7", "Berita 5"]],
  ]);
  expect(blocks[0]?.children).toEqual([{ name: "Internasional", address: "/berita/internasional/" }]);
  expect(name).toBe("Edisi Minggu, 25 Februari 2024");
  expect(allOfDay).toEqual({ name: "Semua berita 25 Februari 2024", address: "/indeks/2024/02/25/" });
  expect(head.title).toBe("Warta Uji");
  expect(JSON.parse(head.data[0] ?? "")).toMatchObject({
    "@type": "NewsMediaOrganization",
    name: "Warta Uji",
    legalName: "PT Warta Uji",
  });
});

test("stories of the edition's day bear their hour, older ones their date", () => {
  const { latest } = edition(files(14, (index) => (index > 9 ? { date: `2024-02-28 0${index - 9}:05` } : {}))).view(
    "/",
  );
  expect(latest.map((one) => one.when).slice(0, 3)).toEqual(["01.05", "10 Feb 2024", "9 Feb 2024"]);
});

test("a day without a time has its date in the stream", () => {
  const { latest } = edition(files(4, () => ({ date: "2024-02-28" }))).view("/");
  expect(latest.map((one) => one.when)).toEqual(["28 Feb 2024"]);
});

test("opinions stand in a band of their own; pictures four abreast by turns", () => {
  const image = "{ src: a.png, alt: Sungai }";
  const options = { front: { secondary: 0, latest: 0 } };
  const stories = files(20, (index) => ({
    image,
    category: (["internasional", "ekonomi", "opini"] as const)[index % 3] as string,
    ...(index % 3 === 2 ? { format: "opinion" } : {}),
  }));
  const { blocks } = edition([["images/a.png", png()], ...stories], { options }).view("/");
  expect(blocks.map((one) => `${one.name} ${one.look}`)).toEqual(["Berita lead", "Ekonomi row", "Opini opinion"]);
});

test("the edition is named after the newest story, never after the build", () => {
  const later = edition(files(3), { epoch: "4000000000" });
  expect(later.view("/").edition).toBe("Edisi Sabtu, 3 Februari 2024");
});

test("a story that nobody sees on it does not remake the front page", () => {
  const print = (title: string) => edition(files(25, (index) => (index === 0 ? { title } : {}))).page("/").fingerprint;
  expect(print("Lama")).toBe(print("Baru"));
});

test("a new newspaper's front page is empty, with its name and description", () => {
  const site = {
    name: "Warta Uji",
    url: "https://uji.example",
    timeZone: "Asia/Jakarta" as const,
    description: "Koran kampung.",
  };
  const page = edition([], { options: { site } }).view("/");
  expect(page).toMatchObject({
    secondary: [],
    picks: [],
    latest: [],
    blocks: [],
    head: { description: "Koran kampung." },
  });
  for (const part of ["strip", "lead", "edition", "allOfDay"]) expect(page).not.toHaveProperty(part);
});

test("what is read most stands beside opinions; without any it stands by itself behind two blocks", () => {
  const popular: [string, string] = ["data/popular.json", '{ "days": 7, "articles": ["/2024/02/01/00/"] }'];
  const options = { front: { secondary: 0, latest: 0 } };
  const looks = (stories: [string, string][]) =>
    edition([popular, ...stories], { options })
      .view("/")
      .blocks.map((one) => `${one.look} ${"popular" in one}`);
  const opinion = { category: "opini", format: "opinion" };
  expect(looks(files(9, (index) => (index > 4 ? opinion : {})))).toEqual(["lead false", "lead false", "opinion true"]);
  expect(looks(files(9))).toEqual(["lead false", "lead false", "popular true"]);
});

test("a series' block has its parts with their numbers, oldest first", () => {
  const { blocks } = edition(
    files(8, (index) => (index < 4 ? { series: "Air dan Kota" } : {})),
    {
      options: { front: { block: 0, secondary: 0, latest: 3 } },
    },
  ).view("/");
  expect(blocks).toEqual([]);
  const home: [string, string] = ["home.yaml", "blocks:\n  - { series: Air dan Kota, count: 3 }\n"];
  const [block] = edition([home, ...files(8, (index) => (index < 4 ? { series: "Air dan Kota" } : {}))], {
    options: { front: { secondary: 0, latest: 3 } },
  }).view("/").blocks;
  expect([block?.name, block?.look, block?.address]).toEqual(["Air dan Kota", "series", "/seri/air-dan-kota/"]);
  expect(block?.items.map(({ number, title }) => `${number} ${title}`)).toEqual([
    "2 Berita 1",
    "3 Berita 2",
    "4 Berita 3",
  ]);
});

test("the look that editors want stands, whatever the pictures", () => {
  const home: [string, string] = [
    "home.yaml",
    "blocks:\n  - { category: berita, look: row }\n  - { category: ekonomi, look: row }\n",
  ];
  const { blocks } = edition([home, ...files(25)]).view("/");
  expect(blocks.map((one) => one.look)).toEqual(["row", "row"]);
});

test("breaking news is on the strip, and nowhere else", () => {
  const stories = files(5, (index) =>
    index === 2 ? { breaking: "true", date: "2025-03-01 06:30", title: "Gempa" } : {},
  );
  const view = edition(stories).view("/");
  expect(view.strip).toMatchObject({ title: "Gempa", time: { clock: "06.30" } });
  expect([view.lead, ...view.secondary, ...view.latest].map((one) => one.title)).not.toContain("Gempa");
  expect(
    edition(stories, { options: { front: { breakingHours: 1 } }, epoch: "1740792600" }).view("/"),
  ).not.toHaveProperty("strip");
});
