import { describe, expect, test } from "vitest";
import { all, facts, html } from "../bodies.ts";

const link = "[Pasar pindah](/2024/pasar/)";

describe("a line that sends readers elsewhere is set apart", () => {
  test.each([
    ["plain", `Baca juga: ${link}`],
    ["with a capital and a blank before the colon", `Baca Juga : ${link}`],
    ["in capitals", `BACA JUGA: ${link}`],
    ["without a colon", `Baca juga ${link}`],
    ["with a dash", `Baca juga – ${link}`],
    ["bold", `**Baca juga: ${link}**`],
    ["half bold", `**Baca juga:** ${link}`],
    ["italic, with a dot", `*Baca juga: ${link}.*`],
    ["in round brackets", `(Baca juga: ${link})`],
    ["in square brackets", `[Baca juga: ${link}]`],
    ["as a quote", `> Baca juga: ${link}`],
    ["as a bold quote", `> **Baca juga: ${link}**`],
    ["as a list of one", `- Baca juga: ${link}`],
    ["over two lines", `Baca juga:\n${link}`],
    ["over two paragraphs", `Baca juga:\n\n${link}`],
    ["as one link", "[Baca juga: Pasar pindah](/2024/pasar/)"],
    ["as one bold link", "**[Baca juga: Pasar pindah](/2024/pasar/)**"],
    ["with an arrow", `» Baca juga: ${link}`],
    ["in other words", `Simak pula: ${link}`],
    ["shorter", `Baca: ${link}`],
  ])("%s", (_form, line) => {
    const source = `Kalimat pertama.\n\n${line}\n\nKalimat kedua.`;
    const page = html(source);
    expect(all(page, "p.also-read").map(({ text }) => text)).toEqual(["Baca juga: Pasar pindah"]);
    expect(all(page, "a").map(({ attributes }) => attributes.href)).toEqual(["/2024/pasar/"]);
    expect(all(page, "blockquote")).toEqual([]);
    expect(all(page, "li")).toEqual([]);
    expect(facts(source)).toMatchObject({
      text: "Kalimat pertama.\nKalimat kedua.",
      words: 4,
      alsoRead: ["/2024/pasar/"],
    });
  });
});

test("several links give several lines", () => {
  const source = "Baca juga: [A](/a/), [B](/b/) dan [C](/c/)";
  expect(all(html(source), "p.also-read").map(({ text }) => text)).toEqual([
    "Baca juga: A",
    "Baca juga: B",
    "Baca juga: C",
  ]);
});

test.each([
  "Baca juga:\n\n- [A](/a/)\n- [B](/b/)",
  "Baca juga:\n- [A](/a/)\n- [B](/b/)",
  "### Baca juga\n\n1. [A](/a/)\n2. [B](/b/)",
])("a list of links below belongs to it: %j", (list) => {
  expect(facts(`Teks.\n\n${list}`)).toMatchObject({ text: "Teks.", alsoRead: ["/a/", "/b/"], headings: [] });
  expect(all(html(list), "p.also-read")).toHaveLength(2);
  expect(all(html(list), "h2")).toEqual([]);
});

test("a bare address is a link too, underlines and all", () => {
  expect(facts("Teks.\n\nBaca juga: https://warta.example/a_b_c/").alsoRead).toEqual(["https://warta.example/a_b_c/"]);
});

test("a sentence of the story that happens to say so stays in the story, but begins no summary", () => {
  const source = "Baca juga laporan kami [di sini](/a/) tentang banjir.\n\nAir naik sejak subuh.";
  expect(all(html(source), "p.also-read")).toEqual([]);
  expect(facts(source)).toMatchObject({ summarySource: "Air naik sejak subuh.", alsoRead: [] });
});

test.each([
  "Warga membaca juga surat itu.",
  "Baca juga:",
  "Baca juga: nanti malam",
  "Baca juga: ![a](b.jpg)",
  "- Baca juga: [A](/a/)\n- Bukan",
  "Baca juga:\n\n- [A](/a/)\n- bukan tautan",
  "Baca juga:\n\nKalimat biasa.",
  "Baca juga:\n\n- [Satu](/a/) tentang banjir",
])("no line is lost: %j", (source) => {
  const words = source.replace(/!?\[|\]\([^)]*\)|^- /gm, "").match(/\p{L}{3,}/gu) ?? [];
  for (const word of words) expect(html(source)).toContain(word);
});

test("a quote that says more than this stays a quote", () => {
  expect(all(html("> Baca juga: [A](/a/)\n>\n> Kami siap."), "blockquote")).toHaveLength(1);
});

test("a title keeps its own quotation marks", () => {
  expect(all(html('[Baca juga: "Siap" kata wali](/a/)'), "a")[0]?.text).toBe("“Siap” kata wali");
});

test("an address that runs is no link here either", () => {
  expect(all(html("Baca juga: [A](javascript:alert(1))"), "a")).toEqual([]);
});
