import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { photograph } from "../../bench/photographs.ts";
import { article } from "../make/content.ts";
import { type BuildOptions, built, dataBlocks, links, newsroom, type Site } from "../make/site.ts";

const story = (name: string, front: Record<string, string | undefined>, body?: string) =>
  `-- content/articles/2024/${name}.md --\n${article({ title: `Kabar ${name}`, ...front }, body)}`;
const image = (src: string) => `{ src: ${src}, alt: Foto, caption: Muara, credit: Rina }`;

const small = await photograph(1, 300, 200);
const gif = Buffer.from(
  "47494638396101000100800000ffffff00000021f90400000000002c00000000010001000002024401003b",
  "hex",
);
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><rect width="60" height="60" fill="#a3211b"/></svg>';

/** A newsroom of one story with a lead picture of 300 by 200. */
function room(text = story("rob", { image: image("rob.jpg") })): Site {
  const site = newsroom(text);
  site.writeBytes("content/images/rob.jpg", small);
  return site;
}

async function build(site: Site, how: BuildOptions = {}): Promise<void> {
  const { ok, log } = await site.build(how);
  expect(ok, log).toBe(true);
}

const ROB = "/2024/02/28/rob/";

/** Files of the site's pictures, digests left out; the plain preview of all pages is none of them. */
function pictures(site: Site): string[] {
  const all = [...site.output().keys()].filter((path) => path.startsWith("gambar/") && !path.includes("preview"));
  return all.map((path) => path.slice(7).replace(/-[0-9a-f]{10}/, "")).sort();
}

/** Every encoded file of the cache with the time at which it was made. */
function encodes(site: Site): string[] {
  const folder = join(site.folder, ".cache/warta/pictures");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.map((name) => ({ name, look: statSync(join(folder, name)) })).filter(({ look }) => look.isFile());
  return files.map(({ name, look }) => `${name} ${look.mtimeMs} ${look.ino}`).sort();
}

/** What a browser may choose from: `image/avif 240w 300w`. */
function choices(site: Site, address: string, selector: string): string[] {
  const picture = site.page(address).querySelector(selector)?.closest("picture");
  return [...(picture?.querySelectorAll("source, img") ?? [])].map((one) => {
    const widths = (one.getAttribute("srcset") ?? "").split(", ").map((part) => part.split(" ")[1] ?? part.slice(-8));
    return [one.getAttribute("type") ?? "img", ...widths].join(" ");
  });
}

const FULL = [
  "rob-16x9.jpg",
  "rob-1x1.jpg",
  "rob-240.avif",
  "rob-240.jpg",
  "rob-240.webp",
  "rob-300.avif",
  "rob-300.jpg",
  "rob-300.webp",
  "rob-4x3.jpg",
  "rob-pratinjau.jpg",
];

describe("a story's pictures", async () => {
  const site = room(
    story(
      "rob",
      { image: image("rob.jpg"), author: "budi", format: "opinion" },
      'Air naik.\n\n![Muara](lain.jpg "Muara | Budi")\n\n![Satu](rob.jpg)\n![Peta](peta.svg)\n\n![Riak](riak.gif)',
    ).concat("-- content/people/budi.yaml --\nname: Budi Santoso\nbio: Wartawan.\nphoto: budi.png\n"),
  );
  site.writeBytes("content/images/lain.jpg", await photograph(2, 130, 90));
  site.writeBytes(
    "content/people/budi.png",
    await sharp(await photograph(3, 160, 160))
      .png()
      .toBuffer(),
  );
  site.writeBytes("content/images/riak.gif", gif);
  site.writeBytes("content/images/peta.svg", svg);
  await build(site);
  const page = site.page(ROB);

  test("come in all formats and widths, never wider than the original", () => {
    const widths = "240w 300w";
    expect(choices(site, ROB, ".lead-figure img")).toEqual([
      `image/avif ${widths}`,
      `image/webp ${widths}`,
      `img ${widths}`,
    ]);
    expect(choices(site, ROB, ".story-text img")).toEqual(["image/avif 130.avif", "image/webp 130.webp", "img "]);
    expect(choices(site, "/berita/", ".entry img, .lead img")).toHaveLength(3);
  });

  test("have their size in the page, the first comes at once and the others when they come near", () => {
    const [lead, ...others] = [...page.querySelectorAll("main img")];
    expect([lead?.getAttribute("width"), lead?.getAttribute("height")]).toEqual(["300", "200"]);
    expect([lead?.getAttribute("fetchpriority"), lead?.hasAttribute("loading")]).toEqual(["high", false]);
    expect(lead?.getAttribute("sizes")).toBe("(min-width:75em) 792px,(min-width:48em) 92vw,100vw");
    expect(others.length).toBeGreaterThanOrEqual(5);
    expect(others.every((one) => one.getAttribute("loading") === "lazy" && one.hasAttribute("width"))).toBe(true);
    expect(page.querySelectorAll("[style]")).toHaveLength(0);
  });

  test("lead from a photo sequence to the large one", () => {
    expect(links(page, ".photos a").map((to) => to.replace(/-[0-9a-f]{10}/, ""))).toEqual([
      "/gambar/rob-300.jpg",
      "/gambar/peta.svg",
    ]);
  });

  test("are files of the site, each of them and no other", () => {
    const asked = [...page.querySelectorAll("source, img")].flatMap((one) => [
      ...(one.getAttribute("srcset") ?? "").split(", ").map((part) => part.split(" ")[0] ?? ""),
      one.getAttribute("src") ?? "",
    ]);
    expect(asked.filter((address) => address && !site.has(address))).toEqual([]);
    expect(pictures(site)).toEqual(
      [
        ...FULL,
        ...["avif", "webp", "jpg"].flatMap((ending) => [`lain-130.${ending}`, `budi-144.${ending}`]),
        "budi-pratinjau.jpg",
        "peta.svg",
        "riak.gif",
      ].sort(),
    );
  });

  test("that are drawn or move are copied byte for byte", () => {
    const copied = (end: string) => [...site.output()].find(([path]) => path.endsWith(end))?.[1];
    expect(copied(".gif")).toEqual(gif);
    expect(copied(".svg")?.toString()).toBe(svg);
  });

  test("have one preview for links, and search engines are told three shapes", async () => {
    const [preview, ...more] = [...page.querySelectorAll('meta[property="og:image"]')].map((one) =>
      one.getAttribute("content"),
    );
    expect(more).toEqual([]);
    expect(preview).toMatch(/^https:\/\/uji\.example\/gambar\/rob-[0-9a-f]{10}-pratinjau\.jpg$/);
    const shapes = ((dataBlocks(page)[0]?.image ?? []) as (string | { url: string })[]).map((one) =>
      typeof one === "string" ? one : one.url,
    );
    expect(shapes).toEqual(["16x9", "4x3", "1x1"].map((shape) => expect.stringMatching(`-${shape}\\.jpg$`)));
    const measured = shapes.map(async (url) => {
      const [, bytes] = [...site.output()].find(([path]) => url.endsWith(path)) ?? [];
      const { format, width, height } = await sharp(bytes).metadata();
      return [format, width, height];
    });
    // as large as the shape is in a picture of 300 by 200, never enlarged
    expect(await Promise.all(measured)).toEqual([
      ["jpeg", 300, 169],
      ["jpeg", 266, 200],
      ["jpeg", 200, 200],
    ]);
  });
});

test("neither an unchanged picture nor a removed output costs an encode, nor does a build without a memory", async () => {
  const site = room();
  await build(site);
  const first = encodes(site);
  expect(first).toHaveLength(FULL.length);
  const output = site.output();
  site.write(story("lain", { image: image("rob.jpg") }));
  await build(site);
  expect(encodes(site)).toEqual(first);
  site.remove("content/articles/2024/lain.md");
  site.remove("_site");
  await build(site);
  await build(site, { env: { WARTA_FRESH: "1" } });
  expect(encodes(site)).toEqual(first);
  expect([...site.output().keys()].sort()).toEqual([...output.keys()].sort());
});

test("a changed picture has new addresses, and the files of the old one go, from the cache too", async () => {
  const site = room();
  await build(site);
  const before = [...site.output().keys()].filter((path) => path.includes("rob-"));
  site.writeBytes("content/images/rob.jpg", await photograph(4, 300, 200));
  await build(site);
  expect(pictures(site)).toEqual(FULL);
  expect(before.filter((path) => site.has(`/${path}`))).toEqual([]);
  expect(encodes(site)).toHaveLength(FULL.length);
  site.write(story("rob", {}));
  await build(site);
  expect([pictures(site), encodes(site).length]).toEqual([[], 0]);
});

test("a torn cache is made whole, and the output is what it was", async () => {
  const site = room();
  await build(site);
  const output = site.output();
  for (const name of readdirSync(join(site.folder, ".cache/warta/pictures"), { recursive: true, encoding: "utf8" })) {
    const path = join(".cache/warta/pictures", name);
    if (statSync(join(site.folder, path)).isFile()) site.writeBytes(path, "robek");
  }
  site.remove("_site");
  await build(site);
  expect(site.output()).toEqual(output);
});

test("a story from before the owner's day has a WebP and a JPEG, one of that day all of them", async () => {
  const text =
    story("lama", { image: image("lama.jpg"), date: "2024-02-27 23:59" }) + story("rob", { image: image("rob.jpg") });
  const site = room(text);
  site.writeBytes("content/images/lama.jpg", await photograph(5, 300, 200));
  await build(site, { options: { pictures: { since: "2024-02-28" } } });
  expect(pictures(site)).toEqual(["lama-300.jpg", "lama-300.webp", "lama-pratinjau.jpg", ...FULL]);
  expect(choices(site, "/2024/02/27/lama/", ".lead-figure img")).toEqual(["image/webp 300.webp", "img "]);
  await build(site);
  expect(pictures(site).filter((path) => path.startsWith("lama"))).toHaveLength(FULL.length);
});

test("a picture that is measured but cannot be decoded is told with story and line, and nothing is written", async () => {
  const site = room();
  await build(site);
  const output = site.output();
  site.write(story("rob", { image: image("putus.jpg") }, "Air naik.\n\nLagi.\n\n![Lain](lain.jpg)"));
  site.writeBytes("content/images/putus.jpg", small.subarray(0, small.length / 2));
  site.writeBytes("content/images/lain.jpg", small.subarray(0, small.length / 3));
  const { ok, told, log } = await site.build();
  expect({ ok, told }).toEqual({
    ok: false,
    told: ["content/articles/2024/rob.md:5 bad-picture", "content/articles/2024/rob.md:12 bad-picture"],
  });
  expect(log).toContain("content/images/putus.jpg");
  expect(site.output()).toEqual(output);
  expect((await site.build()).told).toEqual(told);
});

describe("a link to a story without a picture shows", () => {
  const preview = (site: Site, address: string) =>
    [...site.page(address).querySelectorAll('meta[property="og:image"]')].map((one) =>
      (one.getAttribute("content") ?? "").replace(/^https:\/\/uji\.example\/gambar\/|-[0-9a-f]{10}/g, ""),
    );
  const plain = story("rob", {}) + story("duta", { category: "internasional" });

  test("the plain one that every newspaper has", async () => {
    const site = await built(plain);
    expect([preview(site, ROB), preview(site, "/")]).toEqual([["preview.jpg"], ["preview.jpg"]]);
    const [, bytes] = [...site.output()].find(([path]) => path.startsWith("gambar/preview-")) ?? [];
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
  });

  test("its category's, that of the one above, or the site's, where the options name them", async () => {
    const site = room(`${plain}${story("uang", { category: "ekonomi" })}`);
    site.writeBytes("content/images/umum.jpg", await photograph(6, 120, 80));
    const options = {
      pictures: { preview: "umum.jpg" },
      categories: [
        {
          slug: "berita",
          name: "Berita",
          picture: "rob.jpg",
          children: [{ slug: "internasional", name: "Internasional" }],
        },
        { slug: "ekonomi", name: "Ekonomi" },
      ],
    };
    await build(site, { options });
    const addresses = [ROB, "/2024/02/28/duta/", "/2024/02/28/uang/", "/"];
    expect(addresses.flatMap((address) => preview(site, address))).toEqual([
      "rob-pratinjau.jpg",
      "rob-pratinjau.jpg",
      "umum-pratinjau.jpg",
      "umum-pratinjau.jpg",
    ]);
  });
});

test("icons come from one drawing", async () => {
  const site = room(story("rob", {}));
  site.writeBytes("content/images/ikon.svg", svg);
  const options = {
    site: { name: "Warta Uji", url: "https://uji.example", timeZone: "Asia/Jakarta" as const, icon: "ikon.svg" },
  };
  await build(site, { options });
  expect(pictures(site)).toEqual(["ikon-180.png", "ikon-512.png", "ikon.svg"]);
  const icons = links(site.page("/"), 'head link[rel~="icon"], head link[rel="apple-touch-icon"]');
  expect(icons.map((to) => [to.replace(/-[0-9a-f]{10}/, ""), site.has(to)])).toEqual([
    ["/gambar/ikon.svg", true],
    ["/gambar/ikon-180.png", true],
  ]);
  expect(dataBlocks(site.page("/"))[0]?.logo).toMatch(/ikon-[0-9a-f]{10}-512\.png$/);
  site.writeBytes("content/images/ikon.svg", svg.replace("a3211b", "17181c"));
  await build(site, { options });
  expect(pictures(site)).toEqual(["ikon-180.png", "ikon-512.png", "ikon.svg"]);
  expect(links(site.page(ROB), 'head link[rel~="icon"]')).not.toEqual(icons.slice(0, 1));
});

test("pictures that the options name wrongly are told with the option", async () => {
  const site = room(story("rob", {}));
  const options = {
    site: { name: "Warta Uji", url: "https://uji.example", timeZone: "Asia/Jakarta" as const, icon: "rob.jpg" },
    pictures: { preview: "tiada.jpg" },
    categories: [{ slug: "berita", name: "Berita", picture: "../rahasia.jpg" }],
  };
  const { ok, log } = await site.build({ options });
  expect(ok).toBe(false);
  for (const told of ["wrong-option", "site.icon", "SVG", "pictures.preview", "categories[0].picture"])
    expect(log).toContain(told);
});

test.each(["2024-02-30", "2024", "kemarin"])(
  "a day from which pictures are full that is none is told: %s",
  async (since) => {
    const { ok, log } = await room().build({ options: { pictures: { since } } });
    expect(ok).toBe(false);
    expect(log).toContain("pictures.since");
    expect(log).toContain("2024-01-31");
  },
);
