import { describe, expect, test } from "vitest";
import { article } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

function view(front: Record<string, string> = {}, body?: string, options = {}) {
  const one = edition([["articles/rob.md", article(front, body)]], { options });
  expect(one.told).toEqual([]);
  return one.view("/2024/02/28/rob/");
}

const end = '\u00a0<span class="end-sign" aria-hidden="true">■</span></p>';

describe("a story's text", () => {
  test("ends with a sign that is tied to its last word", () => {
    expect(view({}, "Air naik.\n\nWarga mengungsi.").story.body).toBe(`<p>Air naik.</p>\n<p>Warga mengungsi.${end}\n`);
  });

  test("has no sign where it ends in something else than a paragraph", () => {
    for (const body of ["Air.\n\n- satu\n- dua", "Air.\n\n> kutipan", "Air.\n\n| a | b |\n| - | - |\n| 1 | 2 |"])
      expect(view({}, body).story.body).not.toContain("end-sign");
  });

  test("has its sign before the footnotes, and behind the last page of a long story", () => {
    const noted = view({}, "Air naik.[^1]\n\n[^1]: Sumber.").story.body;
    expect(noted.indexOf("end-sign")).toBeLessThan(noted.indexOf('class="footnotes"'));
    const paged = view({}, "Satu.\n\n+++\n\nDua.").story.body;
    expect(paged.split("end-sign")).toHaveLength(2);
    expect(paged).toContain(`<p>Dua.${end}`);
  });

  test("begins with its dateline in the first paragraph", () => {
    expect(view({ dateline: "Semarang" }, "Air naik.").story.body).toBe(
      `<p><span class="dateline">Semarang, Warta Uji</span> – Air naik.${end}\n`,
    );
  });

  test("has a line for its dateline where it begins with something else", () => {
    expect(view({ dateline: "Semarang" }, "## Banjir\n\nAir naik.").story.body).toMatch(
      /^<p><span class="dateline">Semarang, Warta Uji<\/span> –<\/p>\n<h2/,
    );
  });

  test("puts the dateline behind the page's name in a story of several pages", () => {
    expect(view({ dateline: "Semarang" }, "Satu.\n\n+++\n\nDua.").story.body).toMatch(
      /^<p class="page-start".*<\/p>\n<p><span class="dateline">/,
    );
  });

  test("shows the letters of a dateline and of the newspaper's name, whatever they are", () => {
    const site = { name: "A & <b>", url: "https://uji.example", timeZone: "Asia/Jakarta" as const };
    const { body } = view({ dateline: '"<script>$&</script>"' }, "Air.", { site }).story;
    expect(body).toContain("&lt;script&gt;$&amp;&lt;/script&gt;, A &amp; &lt;b&gt;");
  });
});

describe("share links", () => {
  test("stand in the site's order, WhatsApp first, and carry title and address", () => {
    const { share } = view({ title: '"Harga & upah: naik 10%?"' }).story;
    expect(share.map((one) => one.name)).toEqual(["WhatsApp", "Telegram", "Facebook", "X", "Surel"]);
    const url = encodeURIComponent("https://uji.example/2024/02/28/rob/");
    expect(share[0]?.address).toBe(`https://wa.me/?text=Harga%20%26%20upah%3A%20naik%2010%25%3F%20${url}`);
    expect(new URL(share[3]?.address ?? "").searchParams.get("text")).toBe("Harga & upah: naik 10%?");
    expect(share[4]?.address).toMatch(/^mailto:\?subject=Harga%20%26/);
  });

  test("are those that the site wants", () => {
    expect(view({}, undefined, { share: ["email", "x"] }).story.share.map((one) => one.name)).toEqual(["Surel", "X"]);
    expect(view({}, undefined, { share: [] }).story.share).toEqual([]);
  });

  test("are made of any title, half a letter in it too", () => {
    expect(view({ title: '"Air \\ud83d naik"' }).story.share).toHaveLength(5);
  });
});

test("a headline is never cut, and a long one is told to the template", () => {
  const title = "Bertolak ke Kazakhstan, Menteri Luar Negeri Lakukan Perjalanan ke Lima Negara Bekas Uni Soviet";
  expect(view({ title: `"${title}"` }).story).toMatchObject({ title, headline: title, long: true });
  expect(view({ title: "Banjir rob" }).story.long).toBe(false);
});

test("markup in a headline is shown letter for letter", () => {
  const { story } = view({ title: `'{{ 7 * 7 }} <img src="x" onerror=alert(1)> & lain'` });
  expect(story.headline).toBe("{{ 7 * 7 }} &lt;img src=&quot;x&quot; onerror=alert(1)&gt; &amp; lain");
});

test("times are written once, in the newsroom's zone and manner", () => {
  const { time, updated } = view({ updated: "2024-02-29 16:30" }).story;
  expect(time).toEqual({
    iso: "2024-02-28T14:05:00+07:00",
    full: "Rabu, 28 Februari 2024 14.05 WIB",
    medium: "28 Feb 2024",
    clock: "14.05",
  });
  expect(updated).toEqual({ iso: "2024-02-29T16:30:00+07:00", text: "Diperbarui Kamis, 29 Februari 2024 16.30 WIB" });
  expect(view({}, undefined, { dates: { timeSeparator: ":" } }).story.time.clock).toBe("14:05");
});

test("a day without a time shows none", () => {
  expect(view({ date: "2024-02-28" }).story.time).toMatchObject({ full: "Rabu, 28 Februari 2024", clock: "" });
});

describe("a change after publication is told", () => {
  const updated = (date: string, changed: string, timeZone: "Asia/Jakarta" | "Asia/Jayapura" = "Asia/Jakarta") => {
    const options = { site: { name: "Warta Uji", url: "https://uji.example", timeZone } };
    const one = edition([["articles/rob.md", article({ date, updated: changed })]], { options });
    const { story } = one.view("/2024/02/28/rob/");
    const [card] = one.view("/berita/").listing.items;
    return [story.updated?.text, card?.updated?.text];
  };

  test("with its day in lists, and whole on the story's page", () => {
    expect(updated("2024-02-28 14:05", "2024-03-01 16:30")).toEqual([
      "Diperbarui Jumat, 1 Maret 2024 16.30 WIB",
      "Diperbarui 1 Mar 2024",
    ]);
  });

  test("only where it falls on a later day of the newsroom's zone", () => {
    expect(updated("2024-02-28 14:05", "2024-02-28 23:59")).toEqual([undefined, undefined]);
    expect(updated("2024-02-28 14:05", "2024-02-28")).toEqual([undefined, undefined]);
    expect(updated("2024-02-28 14:05", "2024-02-27 16:30")).toEqual([undefined, undefined]);
    expect(updated("2024-02-28 14:05", "2024-02-29")[0]).toBe("Diperbarui Kamis, 29 Februari 2024");
    // 23.30 in Jakarta is the next day's 01.30 in Jayapura
    expect(updated("2024-02-28 20:00 WIT", "2024-02-28 23:30 WIB", "Asia/Jayapura")[1]).toBe("Diperbarui 29 Feb 2024");
  });
});

describe("a list of contents", () => {
  const contents = (body: string) => view({}, body).story.contents;

  test("has the headings of a story with three of them or more", () => {
    expect(
      contents("## Hujan & *angin*\n\nA.\n\n### Rinci\n\nB.\n\n## Laut[^1]\n\nC.\n\n## Laut\n\nD.\n\n[^1]: Sumber."),
    ).toEqual([
      { address: "#bagian-hujan-dan-angin", name: "Hujan &amp; angin" },
      { address: "#bagian-laut", name: "Laut" },
      { address: "#bagian-laut-2", name: "Laut" },
    ]);
  });

  test("is none where there are fewer", () => {
    expect(contents("## Satu\n\nA.\n\n## Dua\n\nB.")).toEqual([]);
  });

  test("shows what looks like markup as it was typed", () => {
    const [first] = contents("## `<script>` 1 < 2\n\nA.\n\n## B\n\nB.\n\n## C\n\nC.");
    expect(first?.name).toBe("&lt;script&gt; 1 &lt; 2");
  });
});
