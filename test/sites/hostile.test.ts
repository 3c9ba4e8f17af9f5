import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { article, png } from "../make/content.ts";
import { built, links, newsroom, type Site, texts } from "../make/site.ts";

/** Every address on every page whose scheme, read as a browser reads it, is neither the web's nor mail's nor the telephone's. */
function oddAddresses(site: Site): string[] {
  return site.addresses().flatMap((address) => {
    const holders = site.page(address).querySelectorAll("[href], [src], [srcset], [action], [poster], [cite], [data]");
    const values = [...holders].flatMap((one) =>
      ["href", "src", "srcset", "action", "poster", "cite", "data"].map((name) => one.getAttribute(name) ?? ""),
    );
    return values
      .map((value) => value.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, ""))
      .filter((value) => /^[a-z][a-z0-9+.-]*:/i.test(value) && !/^(?:https?|mailto|tel):/i.test(value));
  });
}

const RUNNING = [
  "[satu](javascript:alert(1))",
  "[dua](JaVaScRiPt:alert(1))",
  "[tiga](java&#x73;cript:alert(1))",
  "[empat](&#106;avascript:alert(1))",
  "[lima](<java\tscript:alert(1)>)",
  "[enam](<java&Tab;script:alert(1)>)",
  "[tujuh](data:text/html;base64,PHNjcmlwdD4=)",
  "[delapan](vbscript:msgbox)",
  "[sembilan][rujukan]\n\n[rujukan]: javascript:alert(1)",
  "<javascript:alert(1)>",
  "[sebelas](%6Aavascript:alert(1))",
  "[dua belas](java%0Ascript:alert(1))",
  "[tiga belas](\u0001javascript:alert(1))",
  "[empat belas](blob:https://uji.example/x)",
  "[lima belas](file:///etc/passwd)",
  "**Baca juga:** [enam belas](javascript:alert(1))",
  "::: kutipan [tujuh belas](javascript:alert(1))\nKata-kata.\n:::",
  "Angka[^1].\n\n[^1]: [delapan belas](javascript:alert(1))",
  "| [sembilan belas](javascript:alert(1)) |\n| --- |\n| isi |",
  "[javascript:alert(1)](https://uji.example/)",
];

describe("links in a body that would run", async () => {
  const text = RUNNING.map(
    (body, index) =>
      `-- content/articles/tautan-${index}.md --\n${article({ title: `Tautan ${index}` }, `Awal.\n\n${body}\n\nAkhir paragraf.`)}`,
  ).join("");
  const site = await built(text);

  test("become no address anywhere in the site", () => {
    expect(oddAddresses(site)).toEqual([]);
  });

  test.each(RUNNING.map((body, index) => [body, index] as const))("%j leaves the story readable", (_body, index) => {
    const page = site.page(`/2024/02/28/tautan-${index}/`);
    expect(texts(page, ".story-text p").join(" ")).toMatch(/Awal\..*Akhir paragraf\./);
    for (const href of links(page, ".story-text a")) expect(href).not.toMatch(/^(?:java|data|vb|blob|file)/i);
  });
});

test.each([
  "javascript:alert(1)",
  "data:image/svg+xml;base64,PHN2Zz4=",
  "https://lain.example/a.jpg",
  "//lain.example/a.jpg",
])("a picture from elsewhere is refused with its line, so that a page asks no third party: %s", async (src) => {
  const site = newsroom(
    `-- content/articles/a.md --\n${article({ image: `{ src: ${JSON.stringify(src)}, alt: Foto }` }, `![Foto](<${src}>)\n\nIsi.`)}`,
  );
  const result = await site.build();
  expect(result.ok).toBe(false);
  expect(result.told).toContain("content/articles/a.md:5 bad-picture");
  expect(site.output().size).toBe(0);
});

test("a person's link that would run is refused with its line", async () => {
  const site = newsroom("-- content/people/budi.yaml --\nname: Budi\nlinks:\n  - javascript:alert(1)\n");
  expect((await site.build()).told).toEqual(["content/people/budi.yaml:2 wrong-value"]);
});

const CLIMBING = [
  "/../../luar/",
  "/a/../../luar/",
  "/%2e%2e/%2e%2e/luar/",
  "/..%2fluar/",
  "/a/..",
  "\\\\..\\\\..\\\\luar\\\\",
  "//lain.example/luar/",
  "https://lain.example/luar/",
  "luar/",
  "/luar\\u0000/",
];

describe("an address that climbs out of the site", () => {
  test.each(CLIMBING)("%j is refused as a permalink and as an alias, with file and line", async (address) => {
    const site = newsroom(
      `-- content/articles/a.md --\n${article({ permalink: `"${address}"` })}` +
        `-- content/articles/b.md --\n${article({ aliases: `["${address}"]` })}`,
    );
    const result = await site.build();
    const refused = (one: string) => /:5 (?:address-outside|bad-address)$/.test(one);
    // a control character is dropped while reading, and what is left is an address like any other
    if (!address.includes("u0000")) expect(result.told.filter(refused)).toHaveLength(2);
    const around = ["luar", "_site/../luar", "../luar", "../../luar"].map((path) => join(site.folder, path));
    expect(around.filter(existsSync)).toEqual([]);
  });

  test("cannot be made of a slug or of a file's name", async () => {
    const site = await built(
      `-- content/articles/a.md --\n${article({ slug: '"../../luar"' })}` +
        `-- content/articles/luar...md --\n${article({ date: "2024-03-01" })}`,
    );
    expect(site.addresses()).toEqual(expect.arrayContaining(["/2024/02/28/luar/", "/2024/03/01/luar/"]));
  });

  test("reads no picture outside of the content folder", async () => {
    const site = newsroom(
      `-- content/articles/a.md --\n${article({ image: "{ src: ../../../rahasia.png, alt: Foto }" })}` +
        `-- content/articles/b.md --\n${article({ image: "{ src: /../rahasia.png, alt: Foto }" })}`,
    );
    site.writeBytes("rahasia.png", png());
    site.writeBytes(join("..", `${dirname(site.folder).split("/").at(-1)}-rahasia.png`), "");
    expect((await site.build()).told).toEqual([
      "content/articles/a.md:5 bad-picture",
      "content/articles/b.md:5 bad-picture",
    ]);
  });
});

test("YAML that would unfold to hundreds of megabytes is refused by name", async () => {
  const levels = "abcdefghi".split("");
  const line = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(",")}]`;
  const bomb = levels.map((name, index) => line(name, index ? `*${levels[index - 1]}` : "x")).join("\n");
  const site = newsroom(
    `-- content/articles/bom.md --\n${article({ tags: `*i` }).replace("tags:", `${bomb}\ntags:`)}` +
      `-- content/people/bom.yaml --\n${bomb}\nname: *i\n`,
  );
  const result = await site.build();
  expect(result.ok).toBe(false);
  expect(result.told).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^content\/articles\/bom\.md.* alias-refused$/),
      expect.stringMatching(/^content\/people\/bom\.yaml.* alias-refused$/),
    ]),
  );
  expect(result.log.length).toBeLessThan(10_000);
});

const SLOW: Readonly<Record<string, string>> = {
  kurung: "[](".repeat(40_000),
  tebal: "**_* ".repeat(20_000),
  bintang: `${"*".repeat(60_000)}a`,
  siku: "[".repeat(50_000),
  tabel: `${"|".repeat(20_000)}\n${"|-".repeat(20_000)}`,
  kutip: `${">".repeat(5_000)}a`,
  catatan: `${notes((n) => `[^${n}] `)}\n\n${notes((n) => `[^${n}]: x\n`)}`,
  tautan: "<a:".repeat(50_000),
  rujukan: `${"[a".repeat(20_000)}${"]".repeat(20_000)}`,
  daftar: Array.from({ length: 500 }, (_, n) => `${" ".repeat(2 * n)}- a`).join("\n"),
  kode: "`".repeat(2_000).replace(/`/g, (tick, at) => `${tick.repeat((Number(at) % 40) + 1)} `),
  blok: "::: fakta A\n".repeat(5_000),
};

function notes(of: (number: number) => string): string {
  return Array.from({ length: 20_000 }, (_, number) => of(number)).join("");
}

test("Markdown made to take minutes is built at once or refused by name, and hides no other story", async () => {
  const site = newsroom(
    Object.entries({ biasa: "Isi biasa.", ...SLOW })
      .map(([name, body]) => `-- content/articles/${name}.md --\n${article({ title: name }, body)}`)
      .join(""),
  );
  const { told } = await site.build();
  const tooComplex = ["catatan.md:6", "kutip.md:7"].map((place) => `content/articles/${place} body-too-complex`);
  expect(told).toEqual(expect.arrayContaining(tooComplex));
  const refused = [...new Set(told.map((one) => /articles\/([a-z]+)\.md/.exec(one)?.[1]))];
  expect(refused).not.toContain("biasa");
  for (const name of refused) site.remove(`content/articles/${name}.md`);
  expect(await site.build()).toMatchObject({ ok: true, told: [] });
  const left = Object.keys({ biasa: "", ...SLOW }).filter((name) => !refused.includes(name));
  expect(left.filter((name) => !site.has(`/2024/02/28/${name}/`))).toEqual([]);
});
