import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fromCollection, type GuestOptions } from "../../plugin/index.ts";
import { root, run } from "../make/command.ts";
import { type BuildOptions, built, links, newsroom, type Site, texts } from "../make/site.ts";

const site = { name: "Catatan Sari", url: "https://catatan.example", timeZone: "Asia/Jakarta" } as const;

const flood = "Banjir rob merendam tanggul pesisir; pompa air dan posko pengungsi disiapkan di pelabuhan kota.";
const ebb = "Setelah rob surut, pengungsi meninggalkan posko, dan tanggul pesisir di pelabuhan ditambal karung.";
const dance = "Penari topeng, dalang wayang, dan sanggar batik memenuhi panggung festival kerajinan.";

const post = (name: string, front: string, body: string) =>
  `-- content/blog/${name}.md --\n---\n${front}\n---\n${body}\n`;

const BLOG = `-- content/blog/blog.11tydata.json --
{ "tags": ["posts"], "layout": "post.njk" }
-- content/_includes/post.njk --
<!doctype html><title>{{ title }}</title>
{{ content | safe }}
{% set story = page | articleOf %}<time datetime="{{ story.article.date | isoDate }}">{{ story.article.date | indonesianDate("full") }}</time>
{% for one in collections.posts | relatedTo(page, 2) %}<a href="{{ one.url }}">{{ one.data.title }}</a>{% endfor %}
{{ page | structuredData | safe }}
-- content/_includes/warta/layouts/base.njk --
<!doctype html><title>{{ head.title }}</title>{% block main %}{% endblock %}
-- content/index.njk --
{% for one in collections.articles %}{{ one.url }} {{ one.data.tags }} {% endfor %}
${post("rob-datang", "title: Rob datang\ndate: 2024-01-05 00:15\ntags: [Banjir, Pesisir]\nauthor: sari", flood)}
${post("rob-pergi", "title: Rob pergi\ndate: 2024-01-07\ntags: [Banjir]\ndescription: Air surut.", ebb)}
${post("festival", "title: Festival\ndate: 2030-01-01\ntags: [Seni]", `${dance}\n\n{% raw %}{{ bukan }}{% endraw %}`)}
`;

/** The same without layouts that ask for what a post is. */
const PLAIN = BLOG.replace(/\{% set story[\s\S]*?<\/time>\n/, "").replace(
  /\{% for one in collections.articles[^\n]*/,
  "Awal",
);

const guest = (
  own: Omit<GuestOptions["articles"], "collection"> = {},
  more: Partial<GuestOptions> = {},
): BuildOptions => ({ whole: true, options: { site, articles: fromCollection("posts", own), ...more } });

const everything = guest({ pages: ["tags", "days", "feeds"], collections: ["articles", "tags", "days"] });

describe("a blog whose posts are articles", () => {
  let blog: Site;
  beforeAll(async () => {
    blog = await built(BLOG, everything);
  });

  test("keeps its posts at their own addresses, in their own layouts", () => {
    expect(blog.has("/blog/rob-datang/")).toBe(true);
    expect(blog.read("blog/rob-datang/index.html")).toContain("<title>Rob datang</title>");
    expect(blog.addresses().filter((address) => address.startsWith("/2024/"))).toEqual([]);
  });

  test("gets the pages that it asked for and no other, with links to the posts", () => {
    expect(blog.addresses().sort()).toEqual(
      [
        "/",
        "/blog/festival/",
        "/blog/rob-datang/",
        "/blog/rob-pergi/",
        "/indeks/",
        "/indeks/2024/",
        "/indeks/2024/01/",
        "/indeks/2024/01/05/",
        "/indeks/2024/01/07/",
        "/indeks/2030/",
        "/indeks/2030/01/",
        "/indeks/2030/01/01/",
        "/tag/",
        "/tag/banjir/",
        "/tag/huruf/b/",
        "/tag/huruf/p/",
        "/tag/huruf/s/",
        "/tag/pesisir/",
        "/tag/seni/",
        "/umpan/",
      ].sort(),
    );
    expect(links(blog.page("/tag/banjir/"), "article a")).toEqual(["/blog/rob-pergi/", "/blog/rob-datang/"]);
  });

  test("reads a date as its file has it, in the newsroom's zone and not in UTC", () => {
    const [time] = texts(blog.page("/blog/rob-datang/"), "time");
    expect(time).toBe("Jumat, 5 Januari 2024 00.15 WIB");
    expect(texts(blog.page("/blog/rob-pergi/"), "time")).toEqual(["Minggu, 7 Januari 2024"]);
  });

  test("finds related posts in their own layouts", () => {
    expect(links(blog.page("/blog/rob-datang/"))).toEqual(["/blog/rob-pergi/"]);
    expect(links(blog.page("/blog/festival/"))).toEqual([]);
  });

  test("tells search engines of its posts, and links to no page that is not there", () => {
    const html = blog.read("blog/rob-datang/index.html");
    expect(html).toContain('"headline":"Rob datang"');
    expect(html).toContain('"author":[{"@type":"Person","name":"sari"}]');
  });

  test("takes Eleventy's own tags for none of a post's, and lists its articles newest first", () => {
    expect(blog.read("index.html").trim()).toBe(
      "/blog/festival/ Seni /blog/rob-pergi/ Banjir /blog/rob-datang/ Banjir,Pesisir",
    );
  });

  test("has feeds with the posts as Eleventy rendered them", () => {
    const feed = blog.read("feed.xml");
    expect(feed).toContain("https://catatan.example/blog/festival/");
    expect(feed).toContain("{{ bukan }}");
    expect(feed).not.toContain("raw");
  });
});

describe("a blog that takes no page", () => {
  test("gets none, and no other file beside its own", async () => {
    const blog = await built(PLAIN, guest());
    const [files] = [[...blog.output().keys()].sort()];
    expect(files).toEqual(
      ["blog/festival", "blog/rob-datang", "blog/rob-pergi"].map((one) => `${one}/index.html`).concat("index.html"),
    );
  });

  test("sees an edit of a post, and forgets one that is gone, in the next build", async () => {
    const blog = newsroom(PLAIN);
    const how = guest({ pages: ["tags"] });
    await blog.build(how);
    const before = blog.output();
    const unchanged = await blog.build({ ...how, summary: true });
    expect(unchanged.log).toContain("7 halaman, 0 dibuat, 7 dipakai lagi, 0 ditulis");
    expect(blog.output()).toEqual(before);
    blog.write(post("rob-datang", "title: Rob tiba\ndate: 2024-01-05\ntags: [Banjir]", flood));
    blog.remove("content/blog/rob-pergi.md");
    await blog.build(how);
    expect(texts(blog.page("/tag/banjir/"), "article h2")).toEqual(["Rob tiba"]);
    expect(blog.has("/tag/pesisir/")).toBe(false);
  });
});

describe("what is wrong with a post", () => {
  const told = async (files: string, how: BuildOptions = guest()) => {
    const blog = newsroom(`${PLAIN}${files}`);
    const { told: faults, log, ok } = await blog.build(how);
    return { faults, log, ok, written: existsSync(join(blog.folder, "_site")) };
  };

  test("is told at its file and line, all of it in one report, and nothing is written", async () => {
    const { faults, ok, written } = await told(
      `${post("tanpa", "date: 2024-01-05", flood)}${post("salah", "title: Salah\ndate: 2024-01-05\nterbit: kemarin\nbagian: olaraga", flood)}`,
      guest(
        { map: { updated: "terbit", category: "bagian" } },
        { categories: [{ slug: "olahraga", name: "Olahraga" }] },
      ),
    );
    expect(faults).toEqual(["content/blog/salah.md:4 bad-date", "content/blog/tanpa.md missing-key"]);
    expect({ ok, written }).toEqual({ ok: false, written: false });
  });

  test("a change before the post was published is told, and shown nowhere", async () => {
    const blog = newsroom(PLAIN + post("a", "title: A\ndate: 2024-01-05\nupdated: 2024-01-04", flood));
    const { told: faults, ok } = await blog.build(guest());
    expect([ok, faults]).toEqual([true, ["content/blog/a.md:4 updated-before-date"]]);
    expect([...blog.output().values()].filter((bytes) => bytes.includes("2024-01-04"))).toEqual([]);
  });

  test("a category is known by its slug or its name, and must be one of the site's", async () => {
    const categories = [{ slug: "olahraga", name: "Olah Raga" }];
    const files = `${post("a", "title: A\ndate: 2024-01-05\ncategory: Olah raga", flood)}${post("b", "title: B\ndate: 2024-01-05\ncategory: olaraga", flood)}`;
    expect((await told(files, guest({}, { categories }))).faults).toEqual(["content/blog/b.md:4 unknown-category"]);
  });

  test("a collection in which nothing stands is told with the nearest that has something", async () => {
    const { faults, log, ok } = await told("", {
      ...guest(),
      options: { site, articles: fromCollection("post"), reports: "en" },
    });
    // all pages of it would go
    expect(ok).toBe(false);
    expect(faults).toContain("eleventy.config unknown-collection");
    expect(log).toContain('"posts"');
  });

  test("a collection that is nobody's name may have no posts yet", async () => {
    const { faults, ok } = await told("", { ...guest(), options: { site, articles: fromCollection("warta-harian") } });
    expect([ok, faults]).toEqual([true, ["eleventy.config unknown-collection"]]);
  });

  test("a key of the map that no post has is told, with the nearest that one has", async () => {
    const files = post("a", "title: A\ndate: 2024-01-05\nringkasan: Pendek", flood);
    const { faults, log, ok } = await told(files, {
      options: { site, articles: fromCollection("posts", { map: { summary: "ringkasn", authors: "penulis" } }) },
    });
    expect([ok, faults]).toEqual([true, ["eleventy.config unknown-key", "eleventy.config unknown-key"]]);
    expect(log).toContain("ringkasan");
  });

  test.each([
    ["2024-02-31", "no-such-day"],
    ["2023-02-29 10:00:00", "no-such-day"],
  ])("a day that does not exist is no other day, though YAML makes one of it: %s", async (date, code) => {
    const { faults } = await told(post("a", `title: A\ndate: ${date}`, flood), guest());
    expect(faults).toEqual([`content/blog/a.md:3 ${code}`]);
  });

  test("options that do not fit are told by their names", async () => {
    const articles = { collection: "posts", map: { titel: "judul" }, pages: ["tag"], koleksi: [] } as never;
    const { log } = await told("", { whole: true, options: { site, articles, reports: "en" } });
    expect(log).toMatch(/unknown-option .*"articles\.map\.titel".*"title"/);
    expect(log).toMatch(/wrong-option .*"articles\.pages\[0\]"/);
    expect(log).toMatch(/unknown-option .*"articles\.koleksi"/);
  });
});

describe("fields of posts", () => {
  const listed = async (files: string, how: BuildOptions, template: string) => {
    const blog = await built(
      `${BLOG}-- content/daftar.11ty.js --\nexport default class { data() { return { permalink: "/daftar.txt" } } render({ collections }) { return collections.articles.map(({ article: one }) => ${template}).join("\\n"); } }\n${files}`,
      how,
    );
    return blog.read("daftar.txt").split("\n");
  };
  const dates = "[one.slug, one.date.precision, new Date(one.date.epoch).toISOString()].join(' ')";

  test("a date is what its file says, else what Eleventy makes of it", async () => {
    const all = await listed(
      [
        post("pukul", "title: A\ndate: 2023-02-28 00:15:00", flood),
        post("zona", "title: A\ndate: 2023-02-28T00:15:00Z", flood),
        post("kata", "title: A\ndate: 28 Februari 2023 pukul 14.05 WITA", flood),
        post("2023-02-27-nama", "title: A", flood),
        '-- content/blog/js.11ty.js --\nexport const data = { title: "A", date: new Date(1677500000000) };\nexport function render() { return "<p>Isi.</p>"; }\n',
      ].join(""),
      guest({ collections: ["articles"] }),
      dates,
    );
    expect(all.slice(3)).toEqual([
      "kata minute 2023-02-28T06:05:00.000Z",
      "zona minute 2023-02-28T00:15:00.000Z",
      "pukul minute 2023-02-27T17:15:00.000Z",
      "js minute 2023-02-27T12:13:20.000Z",
      "nama day 2023-02-26T17:00:00.000Z",
    ]);
  });

  test("stand under the site's own keys, come from a function, or are left out", async () => {
    const all = await listed(
      post(
        "a",
        "title: Judul\ndate: 2031-01-05\nseo: { ringkas: Pendek. }\nlabel: [Air, posts]\nauthor: { name: Budi Santoso }\nseries: Kota",
        flood,
      ),
      guest({
        collections: ["articles"],
        map: { summary: "seo.ringkas", tags: ({ data }) => data.label ?? [], series: false },
      }),
      "[one.title, one.summary, one.tags, one.authors.map((who) => who.name), one.series].join()",
    );
    expect(all[0]).toBe("Judul,Pendek.,Air,posts,Budi Santoso,");
  });
});

test("a page of the blog's own where Warta's would stand is told, and is not overwritten in silence", async () => {
  const blog = newsroom(`${BLOG}-- content/tag.html --\n---\npermalink: /tag/\n---\nMilik blog\n`);
  const { ok, log } = await blog.build(guest({ pages: ["tags"] }));
  expect(ok).toBe(false);
  expect(log).toContain("content/tag.html");
  expect(blog.has("/tag/")).toBe(false);
});

test("a collection that the site makes by itself is read as it is, once", async () => {
  let times = 0;
  const blog = await built(PLAIN, {
    ...guest({ pages: ["tags"] }),
    options: { site, articles: fromCollection("pilihan", { pages: ["tags"] }) },
    configure(eleventyConfig) {
      eleventyConfig.addCollection("pilihan", (api) => {
        times++;
        return api.getFilteredByTag("Banjir");
      });
    },
  });
  expect(times).toBe(1);
  expect(blog.addresses().filter((address) => /^\/tag\/[^h]/.test(address))).toEqual(["/tag/banjir/", "/tag/pesisir/"]);
});

test("a post that a collection holds twice is one article", async () => {
  const blog = await built(PLAIN, {
    ...guest({ pages: ["tags"] }),
    options: { site, articles: fromCollection("berganda", { pages: ["tags"] }) },
    configure(eleventyConfig) {
      eleventyConfig.addCollection("berganda", (api) => [
        ...api.getFilteredByTag("Banjir"),
        ...api.getFilteredByTag("Pesisir"),
      ]);
    },
  });
  const titles = texts(blog.page("/tag/banjir/"), "h2, h3");
  expect(titles.filter((title) => title === "Rob datang")).toHaveLength(1);
});

test("what a command asks without a build is refused in one line", async () => {
  const blog = newsroom(BLOG);
  const plugin = JSON.stringify(join(root, "plugin", "index.ts"));
  blog.writeBytes(
    "eleventy.config.mjs",
    `import warta, { fromCollection } from ${plugin};\nexport default (config) => {\n  config.addPlugin(warta, { site: ${JSON.stringify(site)}, articles: fromCollection("posts") });\n  return { dir: { input: "content" } };\n};\n`,
  );
  const { code, err } = run(blog.folder, [join(root, "plugin", "warta.ts"), "check"]);
  expect(code).toBe(1);
  expect(err.trim()).toBe(
    "Warta: artikel berasal dari koleksi Eleventy, jadi hanya ada dalam pembangunan situs (npx eleventy)",
  );
});

const GROUPS = ["categories", "tags", "people", "series", "days", "feeds", "sitemaps", "search", "files"] as const;
const OWN_FRAME = /-- content\/_includes\/warta\/layouts\/base\.njk --\n.*\n/;

test.each(GROUPS.map((group) => [group]))(
  "with %s alone, no page of the theme leads to one that is not made",
  async (group) => {
    const files = post(
      "bersama",
      "title: Bersama\ndate: 2024-02-01\ncategory: kota\nauthor: Budi Santoso\nseries: Air\ntags: [Banjir]",
      flood,
    );
    const blog = await built(
      `${PLAIN.replace(OWN_FRAME, "")}${files}`,
      guest({ pages: [group] }, { categories: [{ slug: "kota", name: "Kota" }], feeds: { tagsFrom: 1 } }),
    );
    const made = new Set(blog.output().keys());
    const own = blog.addresses().filter((address) => !/^\/(?:blog\/.*)?$/.test(address));
    const led = own.flatMap((address) => links(blog.page(address), "a[href^='/'], link[href^='/']"));
    const lost = [...new Set(led)].filter((to) => !made.has(`${to.slice(1)}${to.endsWith("/") ? "index.html" : ""}`));
    expect(lost).toEqual([]);
    expect(made.size).toBeGreaterThan(5);
  },
);
